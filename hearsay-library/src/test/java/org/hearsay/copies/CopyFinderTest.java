package org.hearsay.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.CopyGroup;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Origin;
import org.hearsay.store.PartCopy;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyFinderTest {
  @TempDir
  Path folder;

  private Store store;
  private CopyFinder finder;

  @BeforeEach
  void open() throws StoreException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    finder = new CopyFinder(store, CopyRule.standard());
  }

  @AfterEach
  void close() throws StoreException {
    store.close();
  }

  /** Words that no other topic has. */
  private static String words(String topic, int count) {
    return IntStream.range(0, count).mapToObj(i -> topic + i % 97 + "x" + i).collect(Collectors.joining(" "));
  }

  /** Paragraphs of forty words. */
  private static String paragraphs(String topic, int count) {
    return IntStream.range(0, count).mapToObj(i -> words(topic + i + "p", 40)).collect(Collectors.joining("\n\n"));
  }

  private long add(String address, String published, String text) throws StoreException {
    Article article = new Article(address, text, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(published), Optional.of(URI.create("https://a.example/" + address)), Optional.empty());
    return store.add(new CollectedArticle(article, new Origin(Origin.Kind.FILE, "/" + address), Instant.EPOCH),
        new Reading(article, "none", List.of(), List.of(), List.of())).arrival();
  }

  private List<Long> group(long arrival) throws StoreException {
    return store.copies().group(arrival).stream().flatMap(g -> g.copies().stream()).map(CopyGroup.Copy::arrival).toList();
  }

  @Test
  void aTrimmedCopyOfWhatIsPublishedLaterIsNotTheOriginal() throws StoreException {
    String text = words("ferry", 300);
    long trimmed = add("trimmed", "2031-05-02", text.substring(0, text.length() * 2 / 3));
    long whole = add("whole", "2031-05-01", text);
    add("other", "2031-05-01", words("bakery", 300));
    assertEquals(3, finder.catchUp());
    assertEquals(List.of(trimmed, whole), group(whole));
    assertEquals(whole, store.copies().group(trimmed).orElseThrow().original());
    assertEquals(0, finder.catchUp());
  }

  @Test
  void anAgencysTextInsideALongerOneIsAPartOfIt() throws StoreException {
    String agency = words("ferry", 100);
    long report = add("report", "2031-05-01", agency);
    long longer = add("longer", "2031-05-02", words("own", 400) + " " + agency + " " + words("more", 500));
    finder.catchUp();
    assertEquals(List.of(), group(longer));
    PartCopy part = store.copies().parts(longer).get(0);
    assertEquals(report, part.part());
    assertEquals(1, part.contained());
    assertEquals(0.1, part.share(), 0.01);
    assertEquals(List.of(), store.copies().parts(report));
  }

  @Test
  void aTextCutToAThirdIsACopyOfTheWholeButNotWhenItCameFirst() throws StoreException {
    String report = words("ferry", 100);
    long whole = add("whole", "2031-05-01", report + " " + words("more", 200));
    long trimmed = add("trimmed", "2031-05-02", report);
    finder.catchUp();
    assertEquals(List.of(whole, trimmed), group(whole));
    String brief = words("bakery", 100);
    long longer = add("longer", "2031-05-04", brief + " " + words("own", 200));
    long first = add("first", "2031-05-03", brief);
    finder.catchUp();
    assertEquals(List.of(), group(longer));
    assertEquals(first, store.copies().parts(longer).get(0).part());
  }

  @Test
  void twoReportsInOneRoundUpAreNotTheSame() throws StoreException {
    long one = add("one", "2031-05-01", words("ferry", 100));
    long two = add("two", "2031-05-01", words("bakery", 100));
    long three = add("three", "2031-05-01", words("council", 100));
    long roundUp = add("roundup", "2031-05-02",
        words("ferry", 100) + " " + words("bakery", 100) + " " + words("council", 100));
    finder.catchUp();
    assertEquals(List.of(), store.copies().after(0, 10));
    assertEquals(List.of(one, two, three), store.copies().parts(roundUp).stream().map(PartCopy::part).toList());
  }

  @Test
  void theLongerTextMayComeFirst() throws StoreException {
    String agency = words("ferry", 100);
    long longer = add("longer", "2031-05-02", words("own", 900) + " " + agency);
    long report = add("report", "2031-05-01", agency);
    finder.catchUp();
    assertEquals(report, store.copies().parts(longer).get(0).part());
  }

  @Test
  void aReportThatHundredsPrintIsOneGroup() throws StoreException {
    String text = words("ferry", 200);
    for (int i = 0; i < 150; i++) {
      add("outlet" + i, "2031-05-01", i == 0 ? text : "headline" + i + " " + text + " footer" + i);
    }
    finder.catchUp();
    assertEquals(150, group(150).size());
    assertEquals(1, store.copies().after(0, 10).size());
  }

  @Test
  void revisionsOfOneArticleAreNoCopiesOfEachOther() throws StoreException {
    add("page", "2031-05-01", words("ferry", 200));
    add("page", "2031-05-01", words("ferry", 200) + " corrected");
    finder.catchUp();
    assertEquals(List.of(), store.copies().after(0, 10));
    long copy = add("copy", "2031-05-02", words("ferry", 200));
    finder.catchUp();
    assertEquals(List.of(1L, 2L, copy), group(copy));
  }

  @Test
  void theSameArticlesInTheSameOrderMakeTheSameGroupsHoweverOftenTheyAreTaken() throws StoreException {
    for (int i = 0; i < 6; i++) {
      add("a" + i, "2031-05-0" + (9 - i), words("topic" + i / 2, 100 + i));
    }
    finder.catchUp();
    List<CopyGroup> groups = store.copies().after(0, 10);
    assertEquals(3, groups.size());
    store.stages().reset(CopyFinder.STAGE);
    finder.catchUp();
    assertEquals(groups, store.copies().after(0, 10));
    store.copies().clear();
    store.stages().reset(CopyFinder.STAGE);
    new CopyFinder(store, CopyRule.standard()).catchUp();
    assertEquals(groups, store.copies().after(0, 10));
  }

  @Test
  void shortTextsAreCopiesOnlyWhenTheyAreNearlyTheSame() throws StoreException {
    long one = add("one", "2031-05-01", "The ferry to Ilven is late again, the port said on Monday.");
    long same = add("same", "2031-05-02", "The ferry to Ilven is late again, the port said on Monday");
    add("other", "2031-05-03", "The ferry to Ilven is late. The mayor of the town was angry about it.");
    add("none", "2031-05-03", "Late.");
    add("empty", "2031-05-03", "");
    finder.catchUp();
    assertEquals(List.of(one, same), group(one));
    assertEquals(1, store.copies().after(0, 10).size());
  }

  @Test
  void variantsOfThisProjectsArticlesAreFoundAndNothingElse() throws IOException {
    var events = EventFolder.read(Path.of("../corpus/frames"));
    CopyEvaluation evaluation = CopyEvaluation.of(events, store, CopyRule.standard());
    assertTrue(evaluation.articles() >= 20, evaluation.toString());
    assertTrue(evaluation.recall() >= 0.98, evaluation.toString());
    assertTrue(evaluation.precision() >= 0.99, evaluation.toString());
  }

  @Test
  void anEvaluationIsTheSameEachTime() throws IOException {
    var events = new TreeMap<String, List<String>>();
    events.put("ferry", new ArrayList<>(List.of(paragraphs("ferry", 5), paragraphs("late", 4))));
    events.put("bakery", new ArrayList<>(List.of(paragraphs("bakery", 3))));
    CopyEvaluation first = CopyEvaluation.of(events, store, CopyRule.standard());
    try (Store second = Store.open(new LibraryPlace.InFile(folder.resolve("second.db")))) {
      assertEquals(first, CopyEvaluation.of(events, second, CopyRule.standard()));
    }
    assertEquals(3, first.articles());
    assertEquals(1, first.pairs());
    assertEquals(1, first.recall());
  }
}
