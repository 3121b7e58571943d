package org.hearsay.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@EnabledIf(value = "org.hearsay.browser.Browser#isThere", disabledReason = "there is no Chromium with its driver on this machine")
class CorrectingTest {
  @TempDir
  Path folder;
  private Browser browser;
  private Site site;

  @BeforeEach
  void open() throws IOException {
    browser = Browser.start();
    site = Site.start(folder);
  }

  @AfterEach
  void close() throws IOException {
    if (site != null) {
      site.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  /** Reads a text and keeps it; the path of its page. */
  private String kept() {
    ReadingPageTest.paste(browser, site, ReadingPageTest.HARBOUR);
    WebElement keep = browser.find("form[action$='/keep'] button");
    browser.show(keep);
    keep.click();
    browser.until(() -> browser.driver().getCurrentUrl().contains("/articles/"));
    return browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
  }

  private WebElement item(String words) {
    return browser.all("#attributions > li").stream().filter(li -> li.getText().contains(words)).findFirst().orElseThrow();
  }

  private void press(WebElement element) {
    browser.show(element);
    element.click();
  }

  private List<String> contents() {
    return browser.texts("#attributions > li blockquote");
  }

  private void restart() throws IOException {
    site.close();
    site = Site.start(folder);
  }

  @Test
  void aRejectedAttributionStaysAwayAfterTheServerStartsAgain() throws IOException {
    String article = kept();
    press(item("the wall had moved").findElement(By.cssSelector(".reject")));
    browser.until(() -> browser.all(".corrections li").size() == 1);
    restart();
    browser.open(site.at(article));
    assertFalse(contents().stream().anyMatch(c -> c.contains("the wall had moved")), contents()::toString);
    assertTrue(browser.find(".corrections").getText().contains("rejected"), browser.find(".corrections").getText());
    press(browser.find(".corrections button"));
    browser.until(() -> browser.all(".corrections li").isEmpty());
    assertTrue(contents().stream().anyMatch(c -> c.contains("the wall had moved")), "undone");
  }

  @Test
  void anAttributionIsCorrectedBySelectingItsWords() throws IOException {
    String article = kept();
    press(item("the wall had moved").findElement(By.cssSelector(".correct")));
    browser.until(() -> browser.find("#correcting").isDisplayed());
    select("An inspector");
    press(browser.find("#correcting button[data-part=source]"));
    assertEquals("An inspector", browser.find("#correct-source").getText());
    press(browser.find("#correct-save"));
    browser.until(() -> browser.all(".corrections li").size() == 1);
    restart();
    browser.open(site.at(article));
    WebElement corrected = item("the wall had moved");
    assertTrue(corrected.getText().contains("confidence 1.00"), corrected.getText());
    String id = corrected.getDomAttribute("data-id");
    assertEquals(List.of("An inspector"), browser.texts(".m.source[data-roles~='" + id + ":source']"));
  }

  @Test
  void whatWasCorrectedIsTrainingData() {
    kept();
    press(item("the wall had moved").findElement(By.cssSelector(".reject")));
    browser.until(() -> browser.all(".corrections li").size() == 1);
    String names = String.valueOf(browser.driver().executeAsyncScript("const done = arguments[0];"
        + "fetch('/api/v1/corrections/training.zip').then(r => r.arrayBuffer())"
        + ".then(b => done(new TextDecoder('latin1').decode(b).match(/[\\w.\\/-]+\\.(?:txt|ann)/g).join(' ')))"));
    assertTrue(names.contains(".txt") && names.contains(".ann"), names);
  }

  /** Selects words as a hand would. */
  private void select(String words) {
    browser.run("""
        const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.data.indexOf(arguments[0]);
          if (at >= 0) {
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + arguments[0].length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
          }
        }
        """, words);
  }
}
