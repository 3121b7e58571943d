package org.hearsay.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.page.HtmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@EnabledIf(value = "org.hearsay.browser.Browser#isThere", disabledReason = "there is no Chromium with its driver on this machine")
class ReadingPageTest extends InBrowser {
  static final String HARBOUR = """
      Quay Wall Holds, Port Says

      The port authority said on Monday that the quay wall was sound. "It will stand for fifty years," said Mara Lindqvist, \
      the harbour master. An inspector who asked not to be named claimed that the wall had moved.

      The ministry denied that any report had been withheld.
      """;

  /** Pastes a text and reads it. */
  static void paste(Browser browser, Site site, String text) {
    browser.open(site.at("/"));
    browser.run("document.getElementById('paste').value = arguments[0]", text);
    browser.find("button.main").click();
    browser.until(() -> !browser.all(".ready").isEmpty());
  }

  private static void choose(String filter, String value) {
    String before = browser.find("#shown").getText();
    new Select(browser.find("select[name=" + filter + "]")).selectByVisibleText(value);
    browser.until(() -> !before.equals(browser.find("#shown").getText()));
  }

  private static boolean has(String css, String words) {
    return browser.texts(css).stream().anyMatch(text -> text.contains(words));
  }

  @Test
  void aPastedTextIsSetAsAPageWithEveryAttributionMarked() {
    paste(browser, site, HARBOUR);
    assertEquals("Quay Wall Holds, Port Says", browser.find("h1").getText().replaceAll("\\d", ""));
    assertTrue(browser.texts(".m.content").stream().anyMatch(t -> t.contains("that the wall had moved")), "content is marked");
    assertTrue(has(".m.source", "Mara Lindqvist"), "the source is marked: " + browser.texts(".m.source"));
    assertTrue(browser.texts(".m.cue").contains("denied"), "the cue is marked");
    assertTrue(browser.find(".summary").getText().contains("of this text rests on"), "the summary stands on top");
    assertEquals(HARBOUR.strip().replaceAll("\\s+", " "),
        browser.run("return [...document.querySelectorAll('[data-at]')].map(e => e.textContent).join('\\n')").toString()
            .replaceAll("\\s+", " ").replaceAll(" (?=[.,])", "").strip(), "nothing of the text is lost or doubled");
  }

  @Test
  void oneActorsStatementsAreShownAlone() {
    paste(browser, site, HARBOUR);
    browser.all(".actor").stream().filter(a -> a.getText().contains("Mara Lindqvist")).findFirst().orElseThrow().click();
    List<String> lit = browser.texts(".m.hit.content");
    assertTrue(lit.stream().anyMatch(t -> t.contains("fifty years")), lit::toString);
    assertFalse(lit.stream().anyMatch(t -> t.contains("withheld")), lit::toString);
    assertTrue(browser.find("#shown").getText().matches("1 of \\d+ attributions"), browser.find("#shown").getText());
    browser.find("button[type=reset]").click();
    browser.until(() -> browser.all(".m.hit").isEmpty());
  }

  @Test
  void filtersCombineAndSayHowManyAreLeft() {
    paste(browser, site, HARBOUR);
    choose("kind", "anonymous");
    List<String> left = browser.texts("#attributions > li:not([hidden]) blockquote");
    assertEquals(List.of("that the wall had moved"), left.stream().map(String::strip).toList());
    choose("stance", "endorsed");
    assertEquals(List.of(), browser.all("#attributions > li:not([hidden])"));
    assertTrue(browser.find("#shown").getText().startsWith("0 of "));
  }

  @Test
  void everyMarkHasAnAddressThatLeadsToIt() {
    paste(browser, site, HARBOUR);
    String id = browser.all("#attributions > li").get(1).getDomAttribute("data-id");
    browser.open(browser.driver().getCurrentUrl().replaceFirst("#.*", "") + "#" + id);
    browser.driver().navigate().refresh();
    browser.until(() -> !browser.all(".m.on").isEmpty());
    assertTrue(browser.all(".m.on").stream().allMatch(m -> m.getDomAttribute("data-in").contains(id)));
    assertEquals(id, browser.find("#attributions > li.on").getDomAttribute("data-id"));
  }

  @Test
  void theChainShowsWhereTheKeyboardIs() {
    paste(browser, site, HARBOUR);
    browser.find("body").sendKeys("j");
    browser.until(() -> browser.find("#card").isDisplayed());
    assertTrue(browser.find("#card").getText().contains("The writer"), browser.find("#card").getText());
    String first = browser.find("#attributions > li.on").getDomAttribute("data-id");
    browser.find("body").sendKeys("j");
    browser.until(() -> !first.equals(browser.find("#attributions > li.on").getDomAttribute("data-id")));
    browser.find("body").sendKeys(Keys.ESCAPE);
    browser.until(() -> !browser.find("#card").isDisplayed() && browser.all(".m.on").isEmpty());
    browser.find("#keys").click();
    browser.run("document.activeElement.blur()");
    browser.find("body").sendKeys("j");
    assertEquals(List.of(), browser.all(".m.on"), "single keys can be turned off");
  }

  @Test
  void wordsAreCopiedWithWhereTheyStand() {
    paste(browser, site, HARBOUR);
    browser.driver().executeCdpCommand("Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    WebElement copy = browser.all("#attributions > li").stream().filter(li -> li.getText().contains("fifty years")).findFirst()
        .orElseThrow().findElement(By.cssSelector(".copy"));
    browser.show(copy);
    copy.click();
    browser.until(() -> browser.find("#shown").getText().equals("Copied."));
    String copied = String.valueOf(browser.driver().executeAsyncScript(
        "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done(String(e)))"));
    assertTrue(copied.contains("It will stand for fifty years"), copied);
    assertTrue(copied.contains("Mara Lindqvist") && copied.contains("Quay Wall Holds") && copied.matches("(?s).*#a\\d+\\)"), copied);
  }

  @Test
  void aFileIsReadLikeAPastedText() throws IOException {
    Path file = folder.resolve("harbour.html");
    Files.writeString(file, "<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>" + HARBOUR.strip()
        .replace("\n\n", "</p><p>") + "</p></article></body></html>");
    browser.open(site.at("/"));
    browser.find("#file").sendKeys(file.toString());
    browser.find("button.main").click();
    browser.until(() -> !browser.all(".ready").isEmpty());
    assertTrue(has(".m.source", "Mara Lindqvist"), browser.texts(".m.source")::toString);
  }

  @Test
  void thePageInOneFileWorksFromTheDiskWithNoNetwork() throws IOException {
    paste(browser, site, HARBOUR);
    Path file = folder.resolve("page.html");
    Files.writeString(file, String.valueOf(browser.driver().executeAsyncScript("const done = arguments[0];"
        + "fetch(location.pathname + '/reading.html').then(r => r.text()).then(done)")));
    browser.open(file.toUri().toString());
    browser.until(() -> !browser.all(".ready").isEmpty());
    browser.find(".actor").click();
    assertFalse(browser.all(".m.hit").isEmpty(), "its script runs");
    assertEquals("underline", browser.run("return getComputedStyle(document.querySelector('.m.source')).textDecorationLine"),
        "its styles hold");
    assertEquals(0L, browser.run("return performance.getEntriesByType('resource').length"), "nothing is fetched");
  }

  @Test
  void aPageOfFiveThousandWordsAndTwoHundredAttributionsHasLessThanAMegabyte() throws IOException {
    StringWriter page = new StringWriter();
    new HtmlWriter(page).write(PageSpeed.longReading());
    int bytes = page.toString().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 1_000_000, bytes + " bytes");
  }
}
