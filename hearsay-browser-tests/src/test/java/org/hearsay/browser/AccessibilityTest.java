package org.hearsay.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, light and dark, narrow and wide, against WCAG 2.2 AA as far as axe-core can tell. */
@EnabledIf(value = "org.hearsay.browser.Browser#isThere", disabledReason = "there is no Chromium with its driver on this machine")
class AccessibilityTest extends InBrowser {
  private static Shelf shelf;

  @BeforeAll
  static void fill() throws IOException {
    shelf = Shelf.fill(site);
  }

  /** A page by what it is. */
  record Page(String name, String path) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Page> pages() {
    return shelf.pages().entrySet().stream().map(e -> new Page(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingStandsInAnybodysWay(Page page) {
    List<String> violations = new ArrayList<>();
    for (int width : new int[] {360, 1440}) {
      browser.resize(width, 900);
      for (String scheme : List.of("light", "dark")) {
        browser.scheme(scheme);
        browser.open(site.at(page.path));
        browser.until(() -> "complete".equals(browser.run("return document.readyState")));
        browser.violations().forEach(v -> violations.add(width + " " + scheme + " " + v));
        assertTrue((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth + 1"),
            () -> page + " scrolls sideways at " + width);
      }
    }
    assertEquals(List.of(), violations);
  }
}
