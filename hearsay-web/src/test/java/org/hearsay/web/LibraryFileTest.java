package org.hearsay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.index.Query;
import org.hearsay.index.QueryException;
import org.hearsay.page.Search;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim and a search as one file: it needs no network, and runs nothing but what it was made with. */
class LibraryFileTest {
  @TempDir
  static Path folder;

  private static Valley valley;
  private static String claim;
  private static String search;

  @BeforeAll
  static void write() throws IOException, QueryException {
    valley = new Valley(folder);
    try (Library library = new Library(valley.store)) {
      LibraryPages pages = new LibraryPages(library);
      claim = pages.claimFile(valley.claim("will hold")).orElseThrow();
      search = pages.searchFile(Search.of("dam", Query.Order.OLDEST, 1));
      assertTrue(pages.claimFile(99_999).isEmpty());
    }
  }

  @AfterAll
  static void close() throws IOException {
    valley.close();
  }

  @Test
  void itShowsWhatThePageShows() {
    String seen = Seen.words(claim);
    assertTrue(seen.contains("First in Gull, 4 May 2031, 08:00: said itself, by Orrin Vale."), seen);
    assertTrue(seen.contains("Attribution lost"), seen);
    assertTrue(Seen.words(search).contains("The Tarn dam will hold through the summer, engineer Orrin Vale claimed on Sunday."));
  }

  @Test
  void nothingInItComesFromElsewhere() {
    for (String page : List.of(claim, search)) {
      assertFalse(Pattern.compile("<(script|link|img|iframe|form|input)[^>]*(src|href|action)=").matcher(page).find());
      assertFalse(page.contains("<form") || page.contains("<input"));
      for (String link : Seen.links(page.replaceAll("(?s)<script>.*?</script>", ""))) {
        assertTrue(link.startsWith("https://") || link.startsWith("#"), "leads to no server's page: " + link);
      }
    }
  }

  @Test
  void itsPolicyLetsExactlyItsOwnStylesAndScriptsIn() throws NoSuchAlgorithmException {
    for (String page : List.of(claim, search)) {
      String policy = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").matcher(page).results()
          .findFirst().orElseThrow().group(1).replace("&#39;", "'");
      List<String> scripts = Pattern.compile("(?s)<script>(.*?)</script>").matcher(page).results().map(m -> m.group(1)).toList();
      assertEquals(2, scripts.size(), "the plotting library and the plots");
      String style = Pattern.compile("(?s)<style>(.*?)</style>").matcher(page).results().findFirst().orElseThrow().group(1);
      assertTrue(policy.contains("script-src " + hash(scripts.get(0)) + " " + hash(scripts.get(1)) + ";"), policy);
      assertTrue(policy.contains("style-src " + hash(style) + ";"), policy);
      assertTrue(policy.startsWith("default-src 'none';"));
    }
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    return "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
        .digest(text.getBytes(StandardCharsets.UTF_8))) + "'";
  }

  @Test
  void theServerGivesTheSameFile() throws IOException {
    var answer = valley.get("/claims/" + valley.claim("will hold") + "/claim.html");
    assertEquals(claim, answer.body());
    assertTrue(answer.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment"));
    assertEquals(200, valley.get("/library/search.html?q=dam").statusCode());
  }
}
