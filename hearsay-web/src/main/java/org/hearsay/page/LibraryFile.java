package org.hearsay.page;

import java.util.List;

/** Claims and searches as pages in one file, which work from a disk with no network. */
public final class LibraryFile {
  private LibraryFile() {}

  /** A claim; its cards have to be made for a page that stands alone. */
  public static String claim(ClaimView view) {
    return Pages.html("claim", Setting.alone("Claim " + view.number() + ": " + Articles.cut(view.words()),
        scripts(view.told())), view);
  }

  /** A search; its cards have to be made for a page that stands alone. */
  public static String search(SearchView view) {
    return Pages.html("library", Setting.alone(view.words().isEmpty() ? "Statements" : "Search: " + Articles.cut(view.words()),
        scripts(view.months())), view);
  }

  /** The scripts of a page with a plot, if there is anything to plot. */
  public static String[] scripts(List<?> plotted) {
    return plotted.isEmpty() ? new String[0] : new String[] {"d3.js", "plots.js"};
  }
}
