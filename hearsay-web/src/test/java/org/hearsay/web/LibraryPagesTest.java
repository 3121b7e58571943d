package org.hearsay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library's pages show of the dam and the ferry. */
class LibraryPagesTest {
  @TempDir
  static Path folder;

  private static Valley valley;

  @BeforeAll
  static void serve() throws IOException {
    valley = new Valley(folder);
    valley.add("<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "The mayor said \"<svg onload=alert(3)> is a tag\" on Monday.",
        "2031-08-01T08:00:00Z", "https://hostile.example/%22%3E%3Cscript%3E");
    valley.link();
  }

  @AfterAll
  static void close() throws IOException {
    valley.close();
  }

  private static void shows(String html, String... words) {
    String seen = Seen.words(html);
    for (String one : words) {
      assertTrue(seen.contains(one), "'" + one + "' is not on the page: " + seen);
    }
  }

  @Test
  void aSearchShowsExactWordsWithWhoSaidThemWhereWhenAndHowSure() throws IOException {
    String page = valley.page("/library?q=families+outlet%3Agull+act%3Astatement");
    shows(page, "1 statement", "Gull 4 May 2031, 08:00", "Vale said 40 families had been asked to leave the lower valley.",
        "Orrin Vale person", "statement, indirect · neutral · said itself · confidence 0.", "https://gull.example/dam");
    assertTrue(page.contains("<span class=\"said\">40 families had been asked to leave the lower valley</span>"), page);
    assertTrue(Seen.links(page).stream().anyMatch(l -> l.matches("/articles/[0-9a-z]{16}#a\\d+")), "a link to the mark");
    assertTrue(Seen.links(page).contains("/claims/" + valley.claim("40 families")));
  }

  @Test
  void whatTheWriterSaysLeadsToTheArticle() throws IOException {
    String page = valley.page("/library?q=kind%3Awriter+seepage");
    shows(page, "In the writer’s own voice endorsed");
    assertTrue(Seen.links(page).stream().anyMatch(l -> l.matches("/articles/[0-9a-z]{16}")));
  }

  @Test
  void facetsAddAClauseAndCanBeTakenBack() throws IOException {
    String page = valley.page("/library?q=dam");
    String narrower = "/library?q=" + Valley.encoded("dam outlet:=\"Gull\"");
    assertTrue(Seen.links(page).contains(narrower), Seen.links(page).toString());
    String narrowed = valley.page(narrower);
    assertTrue(Seen.links(narrowed).contains("/library?q=dam"));
    assertFalse(Seen.words(Seen.section(narrowed, "Outlet")).contains("Courier"));
    assertTrue(Seen.links(page).contains("/library?q=" + Valley.encoded("dam kind:person")));
    assertTrue(Seen.links(page).contains("/library?q=" + Valley.encoded("dam after:2031-05-01 before:2031-06-01")));
  }

  @Test
  void everythingIsShownWhenNothingIsAskedTheLatestFirst() throws IOException {
    String page = valley.page("/library");
    shows(page, "1–20 of ");
    String second = Seen.links(page).stream().filter(l -> l.contains("page=2")).findFirst().orElseThrow();
    shows(valley.page(second), "Page 2 of ", "← Back");
    assertTrue(page.indexOf("1 Aug 2031") < page.indexOf("11 Jul 2031"));
  }

  @Test
  void aQueryThatCannotBeUnderstoodIsExplained() throws IOException {
    var answer = valley.get("/library?q=outlt%3Agull");
    assertEquals(400, answer.statusCode());
    shows(answer.body(), "there is no field 'outlt:'; did you mean outlet:?");
    assertEquals(400, valley.get("/claims?q=outlt%3Agull").statusCode());
    assertEquals(400, valley.get("/library/months.csv?q=outlt%3Agull").statusCode());
    assertEquals(400, valley.get("/library?page=0").statusCode());
    assertEquals(400, valley.get("/library?q=" + "a".repeat(2_001)).statusCode());
  }

  @Test
  void claimsComeWithTheWidestFirst() throws IOException {
    String page = valley.page("/claims");
    shows(page, "\"The dam will hold through the summer,\"", "6 statements in 6 outlets · 4 May 2031 – 2 Jun 2031",
        "Earliest: Gull, Orrin Vale", "attribution lost");
    assertTrue(page.indexOf("will hold") < page.indexOf("sails again"));
    String found = valley.page("/claims?q=ferry");
    shows(found, "The ferry to Brell sails again from Monday");
    assertFalse(found.contains("will hold"));
  }

  @Test
  void aClaimsTrailIsInOrderOfTimeWithWhatEachStatementDoes() throws IOException {
    String page = valley.page("/claims/" + valley.claim("will hold"));
    shows(page, "First in Gull, 4 May 2031, 08:00: said itself, by Orrin Vale.",
        "Of one statement the time is not known; it stands last.", "Its attribution got lost in Harbour Dispatch.",
        "the claim began with it", "likeness of meaning", "time not known");
    List<String> outlets = java.util.regex.Pattern.compile("data-lane=\"([^\"]*)\"").matcher(page).results()
        .map(m -> m.group(1)).toList();
    assertEquals(List.of("Gull", "Courier", "Harbour Dispatch", "Evening Ledger", "Northern Post", "Valley Weekly"), outlets);
    String losses = Seen.section(page, "Where its attribution got lost");
    shows(losses, "engineer Orrin Vale told the Gull on Sunday.", "The Tarn dam will hold through the summer.", "said outright");
    assertTrue(losses.contains("data-arrow=\"loss\""));
  }

  @Test
  void shiftsAndDisputesStandSideBySideWithTheDifferingWordsMarked() throws IOException {
    String seepage = valley.page("/claims/" + valley.claim("the seepage was within"));
    shows(Seen.section(seepage, "Where the writer’s stance changes"), "Stance shifted from neutral to distanced",
        "The ministry of works insists that the seepage is within the limits of the design.");
    String families = Seen.section(valley.page("/claims/" + valley.claim("40 families")), "What cannot be true as well");
    assertTrue(families.contains("<mark>40</mark>") && families.contains("<mark>55</mark>"), families);
  }

  @Test
  void thereIsNoSuchClaim() throws IOException {
    assertEquals(404, valley.get("/claims/99999").statusCode());
    assertEquals(404, valley.get("/claims/x").statusCode());
  }

  @Test
  void anActorsPageHasNamesCarriersAndStatements() throws IOException {
    String page = valley.page("/actors?name=Orrin+Vale");
    shows(page, "Orrin Vale", "person · 7 statements in 4 outlets", "Valley Weekly 1", "the same office: engineer",
        "Vale said 40 families had been asked to leave the lower valley.");
    String some = valley.page("/actors?name=o");
    shows(some, "Whom that name may mean", "Edda Korvin person");
    shows(valley.page("/actors"), "Who speaks most", "Orrin Vale person");
    shows(valley.page("/actors?name=nobody+here"), "Nobody of that name says anything in this library.");
  }

  @Test
  void outletsHaveSharesWithIntervalsAndAMatrix() throws IOException {
    String page = valley.page("/outlets");
    shows(page, "Courier 8", "88 % (53–98)");
    assertTrue(page.contains("data-outlet=\"Gull\" data-actor=\"Piet Holm\" data-count=\"3\""), page);
    String holm = Seen.links(page).stream().filter(l -> l.contains("Gull") && l.contains("Holm")).findFirst().orElseThrow();
    shows(valley.page(holm), "3 statements");
    shows(valley.page("/outlets?copies=once"), "Copies count once");
  }

  @Test
  void disputesComeByKind() throws IOException {
    String numbers = valley.page("/disputes?kind=number");
    assertTrue(numbers.contains("<mark>3 million</mark>") && numbers.contains("<mark>5 million</mark>"), numbers);
    assertFalse(numbers.contains("<h3>One affirms, the other denies"));
    String denials = valley.page("/disputes?kind=negation");
    shows(denials, "Mayor Edda Korvin denied that the town had been warned in March.",
        "A former inspector, who asked not to be named, said the town had been warned in March.");
    shows(valley.page("/disputes?show=losses"), "Attribution lost", "said outright");
    shows(valley.page("/disputes?show=shifts"), "Stance shifted from neutral to distanced");
    assertEquals(400, valley.get("/disputes?show=everything").statusCode());
  }

  @Test
  void anArticleIsComparedWithThoseThatTellOfTheSame() throws IOException {
    String gull = org.hearsay.store.ArticleKey.of("https://gull.example/dam").value();
    String page = valley.page("/compare?article=" + gull);
    shows(page, "claims that two or more of 6 articles have.", "A month at the foot of the dam", "says otherwise", "Only in one");
    assertFalse(page.contains("Ferry to Brell back"), "the ferry is another event");
    String courier = org.hearsay.store.ArticleKey.of("https://courier.example/dam").value();
    String two = valley.page("/compare?article=" + gull + "&article=" + courier);
    shows(two, "claims that two or more of 2 articles have.");
    assertFalse(two.contains("Harbour Dispatch"));
    shows(valley.page("/compare"), "Begin with an article", "Ferry to Brell back");
    assertEquals(404, valley.get("/compare?article=0000000000000000").statusCode());
    assertEquals(400, valley.get("/compare?article=" + String.join("&article=", List.of("1", "2", "3", "4", "5", "6", "7")))
        .statusCode());
  }

  @Test
  void wordsOfArticlesAreWordsAndNoTags() throws IOException {
    String loss = valley.page("/library?q=" + Valley.encoded("\"is a tag\""));
    shows(loss, "<svg onload=alert(3)> is a tag", "<script>alert(1)</script>", "<img src=x onerror=alert(2)>");
    for (String path : List.of("/library?q=" + Valley.encoded("\"is a tag\""), "/library", "/outlets", "/actors?name=mayor",
        "/library?q=" + Valley.encoded("\"<script>alert(4)</script>\""), "/actors?name=" + Valley.encoded("\"><script>alert(5)"),
        "/claims?q=" + Valley.encoded("\"></input><svg onload=alert(6)>\""), "/compare")) {
      String page = valley.get(path).body();
      assertFalse(page.contains("<script>"), path);
      assertFalse(page.contains("<svg") || page.contains("<img"), path);
      assertFalse(page.contains(" style=\""), path);
    }
  }

  @Test
  void dataComesAsCsv() throws IOException {
    var answer = valley.get("/claims/" + valley.claim("will hold") + "/trail.csv");
    assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
    String[] rows = answer.body().split("\r\n");
    assertEquals(7, rows.length);
    assertTrue(rows[0].startsWith("claim,statement,published,outlet,title,address,move,passage,stance"), rows[0]);
    assertTrue(rows[1].contains("2031-05-04T08:00:00Z,Gull,Water seeps through the Tarn dam,https://gull.example/dam,first,said itself,"
        + "neutral,Orrin Vale,person,Orrin Vale,\"\"\"The dam will hold through the summer,\"\"\""), rows[1]);
    assertTrue(valley.page("/library/months.csv?q=ferry").startsWith("month,statements\r\n2031-07,"));
    assertTrue(valley.page("/outlets/matrix.csv").contains("Gull,Piet Holm,3\r\n"));
    assertTrue(valley.page("/actors/statements.csv?name=Piet+Holm").contains("Piet Holm,"));
  }
}
