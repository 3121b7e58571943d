package org.hearsay.conll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.Span;
import org.hearsay.conll.GumDocument.Entity;
import org.hearsay.conll.GumDocument.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented sentences in the corpus' format; two or more blanks stand for a tab. */
class GumTest {
  private static final String WALL = """
      # newdoc id = GUM_news_wall
      # newpar
      # newpar_block = p (1 s)
      # sent_id = GUM_news_wall-1
      # text = Mayor Edda Korvin of Tavel didn't wait.
      1  Mayor  Mayor  PROPN  NNP  _  8  nsubj:outer  _  Entity=(1-person-new-nnnnn-cf1-1,2,3-coref
      2  Edda  Edda  PROPN  NNP  _  1  flat  _  _
      3  Korvin  Korvin  PROPN  NNP  _  1  flat  _  _
      4  of  of  ADP  IN  _  5  case  _  _
      5  Tavel  Tavel  PROPN  NNP  _  1  nmod  _  Entity=(2-place-new-nnnnn-cf2-1-sgl-Tavel)1)|MSeg=Tavel
      6-7  didn't  _  _  _  _  _  _  _  _
      6  did  do  AUX  VBD  _  8  aux  _  _
      7  n't  not  PART  RB  _  8  advmod  _  _
      7.1  gone  go  VERB  VBN  _  _  _  _  _
      8  wait  wait  VERB  VB  _  0  root  _  SpaceAfter=No
      9  .  .  PUNCT  .  _  8  punct  _  _

      # newpar
      # newpar_block = p (2 s)
      # sent_id = GUM_news_wall-2
      # text = She runs the harbour board.
      1  She  she  PRON  PRP  _  2  nsubj  _  Entity=(1-person-giv:act-nnnnn-cf1-1-coref)
      2  runs  run  VERB  VBZ  _  0  root  _  _
      3  the  the  DET  DT  _  5  det  _  Discourse=x|Entity=(3-organization-new-nnnnn-cf2-3-sgl
      4  harbour  harbour  NOUN  NN  _  5  compound  _  Entity=(4-place-new-nnnnn-cf3-1-sgl)
      5  board  board  NOUN  NN  _  2  obj  _  Entity=3)|SpaceAfter=No
      6  .  .  PUNCT  .  _  2  punct  _  _

      # sent_id = GUM_news_wall-3
      # text = Nobody waits
      1  Nobody  nobody  PRON  NN  _  2  nsubj  _  _
      2  waits  wait  VERB  VBZ  _  0  root  _  _
      """;

  @TempDir
  Path folder;

  @Test
  void theTextIsPutTogetherFromItsTokens() {
    assertEquals("Mayor Edda Korvin of Tavel didn't wait.\n\nShe runs the harbour board. Nobody waits",
        wall().text());
  }

  @Test
  void contractionsAreTheWordsTheyArePutTogetherFrom() {
    GumDocument wall = wall();
    assertEquals(List.of("did", "n't"),
        wall.tokens().subList(5, 7).stream().map(t -> t.span().of(wall.text())).toList());
  }

  @Test
  void partsThatAreNoPartOfTheLettersShareThem() {
    GumDocument document = gum("""
        1-2  du  _  _  _  _  _  _  _  SpaceAfter=No
        1  de  de  ADP  IN  _  3  case  _  _
        2  le  le  DET  DT  _  3  det  _  _
        3  .  .  PUNCT  .  _  0  root  _  _
        """);
    assertEquals("du.", document.text());
    assertEquals(List.of("du", "du", "."), document.tokens().stream().map(t -> t.span().of("du.")).toList());
  }

  @Test
  void everyTokenIsOfItsSentence() {
    GumDocument wall = wall();
    Token mayor = wall.tokens().get(0);
    assertEquals("wait", wall.tokens().get(mayor.governor()).form());
    assertEquals("nsubj", mayor.relation());
    assertEquals("runs", wall.tokens().get(wall.tokens().get(9).governor()).form());
    assertEquals(-1, wall.tokens().get(10).governor());
    assertEquals("run", wall.tokens().get(10).lemma());
  }

  @Test
  void mentionsComeInTheOrderOfTheirHeads() {
    assertEquals(List.of("1: Mayor Edda Korvin of Tavel (Korvin, name, person)", "2: Tavel (Tavel, name, place), single",
        "1: She (She, pronoun, person)", "4: harbour (harbour, nominal, place), single",
        "3: the harbour board (board, nominal, organisation), single"), mentions(wall()));
  }

  @Test
  void theHeadIsTheWordThatIsGovernedFromOutside() {
    assertEquals(List.of("1: Bank of Sarn (Bank, name, organisation)"), mentions(gum("""
        1  Bank  bank  PROPN  NNP  _  4  nsubj  _  Entity=(1-organization-new-nnnnn-cf1-1,3-coref
        2  of  of  ADP  IN  _  3  case  _  _
        3  Sarn  Sarn  PROPN  NNP  _  1  nmod  _  Entity=1)
        4  closed  close  VERB  VBD  _  0  root  _  _
        """)));
  }

  @Test
  void mentionsInsideOneAnotherOfTheSameThingCloseFromInside() {
    assertEquals(List.of("1: one that (one, pronoun, other)", "1: that (that, pronoun, other)"), mentions(gum("""
        1  one  one  PRON  PRP  _  0  root  _  Entity=(1-abstract-new-nnnnn-cf1-1-coref
        2  that  that  PRON  WDT  _  1  acl  _  Entity=(1-abstract-new-nnnnn-cf1-1-coref)1)
        """)));
  }

  @Test
  void aNameIsWithoutTitles() {
    GumDocument wall = wall();
    assertEquals("Edda Korvin", nameOf(wall, 0));
    assertEquals("Tavel", nameOf(wall, 1));
  }

  @Test
  void aNameHasItsFirstNameThoughTheCoreIsTheSurname() {
    GumDocument document = gum("""
        1  Mayor  Mayor  PROPN  NNP  _  4  nsubj  _  Entity=(1-person-new-nnnnn-cf1-3-coref
        2  Edda  Edda  PROPN  NNP  _  1  flat  _  _
        3  Korvin  Korvin  PROPN  NNP  _  1  flat  _  Entity=1)
        4  left  leave  VERB  VBD  _  0  root  _  _
        """);
    assertEquals("Edda Korvin", nameOf(document, 0));
  }

  @Test
  void theGenreIsInTheName() {
    assertEquals("news", wall().genre());
    assertEquals("", gum("1  a  a  X  X  _  0  root  _  _").genre());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1  one  one", "1  one  one  PRON  PRP  _  x  root  _  _", "1  one  one  PRON  PRP  _  _  _  _  _",
      "1-  one  _  _  _  _  _  _  _  _"})
  void aLineThatIsNotConlluIsNamed(String line) {
    String message = assertThrows(IllegalArgumentException.class,
        () -> gum("# newpar\n1  a  a  X  X  _  0  root  _  _\n" + line)).getMessage();
    assertTrue(message.startsWith("wall line 3: "), message);
  }

  @Test
  void theCorpusSaysWhichDocumentsAreForWhat() throws IOException {
    corpus("GUM_news_wall", "GUM_news_quay", "GUM_news_pier");
    assertEquals(List.of("GUM_news_pier"), Gum.train(folder).stream().map(GumDocument::name).toList());
    assertEquals(List.of("GUM_news_wall"), Gum.dev(folder).stream().map(GumDocument::name).toList());
  }

  @Test
  void aDocumentThatIsNotConlluIsNamed() throws IOException {
    corpus("GUM_news_wall");
    Files.writeString(folder.resolve("dep").resolve("GUM_news_wall.conllu"), "1\tone\n");
    String message = assertThrows(IOException.class, () -> Gum.dev(folder)).getMessage();
    assertTrue(message.startsWith(folder.resolve("dep") + ": GUM_news_wall line 1: "), message);
  }

  @Test
  void aFolderWithoutDocumentsIsNamed() throws IOException {
    corpus();
    String message = assertThrows(IOException.class, () -> Gum.train(folder)).getMessage();
    assertTrue(message.contains("no .conllu files in " + folder.resolve("dep")), message);
  }

  private void corpus(String... documents) throws IOException {
    Files.writeString(folder.resolve("splits.md"),
        "# Splits\n\n## dev\n\n  * GUM_news_wall\n\n## test\n\n  * GUM_news_quay\n\n## train\n\n  * GUM_news_pier\n");
    Files.createDirectories(folder.resolve("dep"));
    for (String document : documents) {
      Files.writeString(folder.resolve("dep").resolve(document + ".conllu"), tabs(WALL));
    }
  }

  private static GumDocument wall() {
    return Gum.parse("GUM_news_wall", tabs(WALL));
  }

  private static GumDocument gum(String rows) {
    return Gum.parse("wall", tabs(rows));
  }

  private static String tabs(String rows) {
    return rows.replaceAll(" {2,}", "\t");
  }

  private static String nameOf(GumDocument document, int mention) {
    return document.nameOf(document.mentions().get(mention)).of(document.text());
  }

  private static List<String> mentions(GumDocument document) {
    return document.mentions().stream().map(m -> shown(document, m)).toList();
  }

  private static String shown(GumDocument document, Entity m) {
    Span all = new Span(document.tokens().get(m.first()).span().start(), document.tokens().get(m.last()).span().end());
    return m.entity() + ": " + all.of(document.text()) + " (" + document.tokens().get(m.head()).form() + ", "
        + m.form().name().toLowerCase(Locale.ROOT) + ", " + m.type().name().toLowerCase(Locale.ROOT) + ")"
        + (m.single() ? ", single" : "");
  }
}
