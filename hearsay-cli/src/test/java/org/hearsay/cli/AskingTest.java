package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.index.Entry;
import org.hearsay.index.LibraryIndex;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Dispute;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Member;
import org.hearsay.store.Origin;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.trail.Trails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library of three articles, asked by command: Vale says in two that the dam will hold, and the third says it outright. */
class AskingTest {
  @TempDir
  Path folder;

  private String library;

  private record Run(int status, String out, String err) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--library");
    all.add(library);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Hearsay.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Run(status, out.toString(), err.toString());
  }

  @BeforeEach
  void library() throws IOException {
    library = folder.resolve("library.db").toString();
    try (Store store = Store.open(new LibraryPlace.InFile(Path.of(library)));
        LibraryIndex index = LibraryIndex.open(store.place().index())) {
      add(store, index, "Gull", 9, "Orrin Vale", "claimed", "the dam will hold");
      add(store, index, "Courier", 10, "Orrin Vale", "said", "the dam will hold");
      add(store, index, "Heron", 11, "", "", "The dam will hold");
      long claim = store.claims().found(1, "{}");
      store.claims().join(new Member(claim, 2, 0.9, "{\"shared\":[\"dam\"]}"));
      store.claims().join(new Member(claim, 3, 0.9, "{}"));
    }
  }

  private static void add(Store store, LibraryIndex index, String outlet, int hour, String who, String cue, String what)
      throws IOException {
    String text = who.isEmpty() ? what + "." : who + " " + cue + " " + what + ".";
    Article article = new Article(outlet, text, Optional.of("Dam"), Optional.of(outlet), Optional.empty(),
        Optional.of(String.format("2031-05-04T%02d:00:00Z", hour)), Optional.of(URI.create("https://" + outlet + ".example/1")),
        Optional.empty());
    List<Attribution> said = new ArrayList<>();
    List<Actor> actors = new ArrayList<>();
    if (!who.isEmpty()) {
      Span source = new Span(0, who.length());
      Span words = new Span(source.end() + 1, source.end() + 1 + cue.length());
      Stance stance = cue.equals("claimed") ? new Stance(Stance.Value.DISTANCED, List.of(words), 1)
          : new Stance(Stance.Value.NEUTRAL, List.of(), 1);
      actors.add(new Actor("s1", who, ActorKind.PERSON, Optional.empty(), Optional.empty(), List.of(source), 1));
      said.add(new Attribution("a1", Optional.empty(), QuotationType.INDIRECT, List.of(source), List.of(words),
          List.of(new Span(words.end() + 1, text.length() - 1)), Optional.of("s1"), Act.STATEMENT, Mode.PLAIN, stance, 1));
    }
    long arrival = store.add(new CollectedArticle(article, new Origin(Origin.Kind.WEB, "https://" + outlet + ".example/1"),
        Instant.EPOCH), new Reading(article, "reader 1.0", actors, said, List.of())).arrival();
    var revision = store.articles().revision(arrival).orElseThrow();
    List<Entry> entries = new ArrayList<>();
    for (Statement statement : store.statements().of(arrival)) {
      entries.add(new Entry(statement, revision, Trails.words(revision, statement.sentence()), null));
    }
    index.put(arrival, entries);
  }

  @Test
  void theTrailTellsWhoWasFirstWhoCarriedItAndWhereTheAttributionGotLost() throws IOException {
    Run text = run("trail", "1");
    assertEquals(0, text.status(), text.err());
    assertTrue(text.out().startsWith("Claim 1: 3 statements in 3 outlets"), text.out());
    assertTrue(text.out().contains("4 May 2031 09:00 · Gull · first, said itself"), text.out());
    assertTrue(text.out().contains("4 May 2031 11:00 · Heron · carried, own voice"), text.out());
    assertTrue(text.out().contains("Attribution lost"), text.out());
    assertTrue(text.out().contains("Stance shifted from distanced to neutral"), text.out());
    assertTrue(text.out().contains("https://Gull.example/1"), text.out());
    JsonNode json = run("trail", "1", "--format", "json").json();
    assertEquals("first", json.at("/trail/0/move").asText());
    assertEquals("Orrin Vale", json.at("/trail/0/chain/0/actor").asText());
    assertEquals("dam", json.at("/trail/1/why/shared/0").asText());
    assertEquals("Heron", json.at("/losses/0/asserted/article/outlet").asText());
  }

  @Test
  void lossesAreFoundOverAllClaims() throws IOException {
    JsonNode losses = run("losses", "--shifts", "--format", "json").json();
    assertEquals("loss shift", losses.findValuesAsText("kind").stream().filter(k -> k.length() < 6)
        .distinct().sorted().reduce((a, b) -> a + " " + b).orElseThrow());
    assertEquals(1, losses.at("/0/claim").asInt());
    assertEquals(0, run("losses", "--least", "1", "--format", "json").json().size(), "none is that sure");
  }

  @Test
  void claimsAreListedWithTheirEarliestStatement() throws IOException {
    Run text = run("claims");
    assertTrue(text.out().contains("Claim 1 · 3 statements in 3 outlets · 4 May 2031"), text.out());
    assertEquals("Gull", run("claims", "--format", "json").json().at("/0/earliest/article/outlet").asText());
    assertTrue(run("claims", "--least", "4").out().startsWith("No claims of at least 4 statements"));
  }

  @Test
  void somebodysStatementsStandInTheOrderOfTime() throws IOException {
    JsonNode vale = run("who", "vale", "--format", "json").json().get(0);
    assertEquals(List.of("Gull", "Courier"), vale.get("said").findValuesAsText("outlet"));
    assertTrue(run("who", "vale").out().startsWith("Orrin Vale (person) · 2 statements"));
    assertEquals(1, run("who", "Korvin").status());
  }

  @Test
  void statementsAreFoundByWordsAndFields() throws IOException {
    assertEquals(3, run("find", "dam", "--format", "json").json().get("total").asInt());
    JsonNode found = run("find", "\"dam will hold\" stance:distanced", "--format", "json").json();
    assertEquals("Gull", found.at("/statements/0/article/outlet").asText());
    assertEquals(1, found.at("/statements/0/claims/0").asInt());
    assertTrue(run("find", "outlet:heron").out().contains("in the writer's own voice: “The dam will hold”"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stanse:neutral", "before:yesterday", "\"open", ""})
  void aWrongQueryIsWrongUsageInOneLine(String query) {
    Run run = run("find", query);
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void outletsAreToldWithCountsAndIntervals() throws IOException {
    JsonNode outlets = run("outlets", "--format", "json").json();
    assertEquals(3, outlets.size());
    assertEquals(1, outlets.findValue("attributed").get("of").asInt());
    assertTrue(run("outlets").out().contains("quotes: Orrin Vale 1"));
  }

  @Test
  void exportsGoByTheFilesEnding() throws IOException {
    Path file = folder.resolve("out.csv");
    Run run = run("export", file.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(4, Files.readAllLines(file).size());
    assertEquals(2, run("export", folder.resolve("out.xyz").toString()).status());
    assertEquals(0, run("export", "--as", "jsonld", folder.resolve("out.xyz").toString()).status());
  }

  @Test
  void disputesShowBothSidesWithTheWordsThatDiffer() throws IOException {
    try (Store store = Store.open(new LibraryPlace.InFile(Path.of(library)))) {
      store.disputes().add(new Dispute(0, Dispute.Kind.NEGATION, 1, 3, "will", "", 0.9));
    }
    JsonNode dispute = run("disputes", "--format", "json").json().get(0);
    assertEquals("negation", dispute.get("kind").asText());
    assertEquals("Gull", dispute.at("/sides/0/article/outlet").asText());
    assertEquals("will", dispute.at("/sides/0/differs").asText());
    assertEquals(0, run("disputes", "--kind", "number", "--format", "json").json().size());
    assertTrue(run("disputes").out().contains("https://Heron.example/1"));
  }

  @Test
  void claimsAreSplitAndMerged() throws IOException {
    String name = run("trail", "1", "--format", "json").json().at("/trail/2/statement").asText();
    Run split = run("claims", "split", "1", name);
    assertEquals(0, split.status(), split.err());
    assertEquals(2, run("trail", "1", "--format", "json").json().get("trail").size());
    assertEquals(2, run("claims", "split", "1", "nonsense").status());
    assertEquals(1, run("claims", "merge", "1", "9").status());
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() {
    assertEquals("hearsay: there is no claim 7; 'hearsay claims' lists them\n", run("trail", "7").err());
    library = folder.resolve("none.db").toString();
    Run run = run("claims");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("there is no library"), run.err());
  }

  @Test
  void aReportIsTheClaimsPageInOneFile() throws IOException {
    Path file = folder.resolve("claim.html");
    assertEquals(0, run("report", "1", "--out", file.toString()).status());
    String page = Files.readString(file);
    assertTrue(page.contains("Attribution lost") && page.contains("https://Heron.example/1"), page);
    assertTrue(page.startsWith("<!doctype html>") && !page.contains("<form"));
    assertEquals(page, run("report", "1").out());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.filter(f -> f.toString().endsWith(".part")).count());
    }
  }

  @Test
  void aReportOfWordsHasWhatIsFound() {
    String page = run("report", "dam", "outlet:heron").out();
    assertTrue(page.contains("1 statement</h2>") && page.contains("Heron") && !page.contains("Courier"), page);
  }

  @Test
  void whatCannotBeReportedIsSaidInOneLine() {
    Run none = run("report", "99");
    assertEquals(1, none.status());
    assertEquals("hearsay: there is no claim 99; 'hearsay claims' lists them\n", none.err());
    assertEquals(2, run("report", "outlt:heron").status());
    assertEquals(2, run("report", " ").status());
    assertEquals(2, run("report", "1", "--format", "json").status());
  }
}
