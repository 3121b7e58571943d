package org.hearsay.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@EnabledIf(value = "org.hearsay.browser.Browser#isThere", disabledReason = "there is no Chromium with its driver on this machine")
class LibraryPagesTest extends InBrowser {
  private static Shelf shelf;

  @BeforeAll
  static void fill() throws IOException {
    shelf = Shelf.fill(site);
  }

  private static void press(WebElement element) {
    browser.show(element);
    element.click();
  }

  private static String at() {
    return browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");
  }

  /** What a link of the page leads to, fetched by the page itself. */
  private static String fetched(String css) {
    return String.valueOf(browser.driver().executeAsyncScript("const done = arguments[1];"
        + "fetch(document.querySelector(arguments[0]).href).then(r => r.text()).then(done, e => done(String(e)))", css));
  }

  @Test
  void aSearchLeadsToTheWordsInTheArticle() {
    browser.open(site.at("/library"));
    browser.find("#q").sendKeys("fire stance:neutral");
    browser.find("form.asking button").click();
    browser.until(() -> at().startsWith("/library?q="));
    List<WebElement> hits = browser.all(".tellings > li");
    assertFalse(hits.isEmpty());
    assertTrue(hits.stream().allMatch(hit -> hit.getText().contains("neutral")), "the field holds");
    WebElement link = browser.all(".tellings > li a").stream().filter(a -> a.getDomAttribute("href").matches("/articles/.*#a\\d+"))
        .findFirst().orElseThrow();
    String mark = link.getDomAttribute("href").replaceFirst(".*#", "");
    press(link);
    browser.until(() -> !browser.all(".m.on").isEmpty());
    assertEquals(mark, browser.find("#attributions > li.on").getDomAttribute("data-id"));
  }

  @Test
  void aFacetNarrowsTheSearch() {
    browser.open(site.at("/library?q=said"));
    int before = Integer.parseInt(browser.find("#found-title").getText().replaceFirst("(?s).*?(\\d+) statements?.*", "$1"));
    WebElement outlet = browser.find(".facet a");
    press(outlet);
    browser.until(() -> !browser.all(".chips li").isEmpty());
    int after = Integer.parseInt(browser.find("#found-title").getText().replaceFirst("(?s).*?(\\d+) statements?.*", "$1"));
    assertTrue(after < before, after + " of " + before);
  }

  @Test
  void aClaimIsOpenedFromTheListAndItsTrailIsDrawn() {
    browser.open(site.at("/claims"));
    press(browser.find(".claims h2 a"));
    browser.until(() -> at().matches("/claims/\\d+"));
    browser.until(() -> !browser.all(".drawing svg .mark").isEmpty());
    int told = browser.all("#trail > li").size();
    assertEquals(told, browser.all(".drawing svg .mark").size(), "a mark for each statement");
    assertTrue(fetched("a[href$='trail.csv']").lines().count() > told, "a heading, and a row for each");
    String svg = String.valueOf(browser.driver().executeAsyncScript("""
        const done = arguments[0];
        const made = URL.createObjectURL;
        URL.createObjectURL = blob => { blob.text().then(done); return made.call(URL, blob); };
        document.querySelector('.plot-tools button').click();
        """));
    assertTrue(svg.contains("<svg") && svg.contains("xmlns") && !svg.contains("var(--"), "the drawing stands alone");
  }

  @Test
  void statementsThatAreNotTheSameAreSplitByHand() throws IOException {
    long claim = site.store().claims().widest(0, 50).stream().filter(c -> c.number() != shelf.claim()).findFirst().orElseThrow()
        .number();
    browser.open(site.at("/claims/" + claim));
    List<String> before = browser.texts("#trail > li .id");
    press(browser.all("#trail > li input").get(before.size() - 1));
    press(browser.find("details.edit summary"));
    press(browser.find("#split button"));
    browser.until(() -> browser.all("#trail > li").size() < before.size());
    assertFalse(browser.texts("#trail > li .id").contains(before.get(before.size() - 1)));
  }

  @Test
  void anEventIsComparedOutletByOutlet() throws IOException {
    String article = site.store().statements().all(site.store().claims().members(shelf.claim()).stream().map(m -> m.statement())
        .toList()).get(0).id().article().toString();
    browser.open(site.at("/articles/" + article));
    press(browser.driver().findElement(By.partialLinkText("Compare with other articles")));
    browser.until(() -> at().startsWith("/compare"));
    assertTrue(browser.all(".compare thead th").size() >= 3, "a column for each of two outlets, after the claims");
    assertFalse(browser.texts(".compare td blockquote").isEmpty(), "the words stand in the cells");
  }

  @Test
  void aSearchIsSavedAsAFileThatNeedsNoNetwork() throws IOException {
    browser.open(site.at("/library?q=said"));
    Path file = folder.resolve("search.html");
    Files.writeString(file, fetched("a[href*='search.html']"));
    browser.open(file.toUri().toString());
    assertFalse(browser.all(".tellings > li").isEmpty());
    browser.until(() -> !browser.all(".plot svg").isEmpty());
    assertEquals(0L, browser.run("return performance.getEntriesByType('resource').length"), "nothing is fetched");
  }

  @Test
  void articlesAreCollectedWithProgress() throws IOException {
    Path records = folder.resolve("agency.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"outlet\":\"Agency\",\"published\":\"2031-06-0").append(i % 9 + 1)
          .append("T08:00:00Z\",\"text\":\"Notice ").append(i).append(". The ferry office said that boat number ").append(i)
          .append(" was late.\"}\n");
    }
    Files.writeString(records, lines + "{ this is no record\n");
    browser.open(site.at("/collect"));
    browser.find("#files").sendKeys(records.toString());
    press(browser.find("button.main"));
    browser.until(() -> at().matches("/collect/\\d+.*"));
    browser.until(() -> browser.find("main").getText().matches("(?s).*\\b12\\b.*") && browser.find("main").getText().contains("line 13"));
    assertEquals(List.of(), browser.violations(), "WCAG 2.2 AA");
    browser.open(site.at("/library?q=ferry+outlet:agency"));
    browser.until(() -> {
      browser.driver().navigate().refresh();
      return browser.all(".tellings > li").size() >= 12;
    });
  }
}
