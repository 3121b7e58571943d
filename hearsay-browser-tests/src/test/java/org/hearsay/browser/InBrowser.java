package org.hearsay.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A browser and a site of their own for the tests of a class. */
abstract class InBrowser {
  @TempDir
  static Path folder;
  static Browser browser;
  static Site site;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start();
    site = Site.start(folder);
  }

  @AfterAll
  static void close() throws IOException {
    if (site != null) {
      site.close();
    }
    if (browser != null) {
      browser.close();
    }
  }
}
