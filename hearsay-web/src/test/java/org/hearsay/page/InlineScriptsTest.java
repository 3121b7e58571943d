package org.hearsay.page;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is set into a page must not end the element that it stands in, nor look like a comment to a browser. */
class InlineScriptsTest {
  @Test
  void noScriptEndsItself() {
    for (String name : List.of("reading.js", "d3.js", "plots.js")) {
      String text = Assets.text(name).orElseThrow().toLowerCase(Locale.ROOT);
      assertFalse(text.contains("</script") || text.contains("<script") || text.contains("<!--"), name);
      assertFalse(text.contains("\r") || text.contains("\0"), name + ": a browser would change it, and its hash");
    }
  }

  @Test
  void noStyleSheetEndsItself() {
    assertFalse(Assets.text(Assets.STYLE).orElseThrow().toLowerCase(Locale.ROOT).contains("</style"));
  }
}
