package org.hearsay.page;

import java.util.List;

/**
 * Where collecting begins. Immutable.
 *
 * @param recent collections that were asked for, the latest first
 * @param megabytes how many megabytes of files are taken at once
 */
public record CollectView(List<Item> recent, long megabytes) {

  /** A collection: where its page is, from what, how it stands, when it was asked for, how many articles it stored. */
  public record Item(String href, String sources, String state, String asked, long stored) {}

  /** Copies the list. */
  public CollectView {
    recent = List.copyOf(recent);
  }

  /** Sources in a line: the first, and how many more. */
  public static String cut(List<String> sources) {
    return sources.isEmpty() ? "nothing" : Articles.cut(sources.get(0))
        + (sources.size() == 1 ? "" : " and " + (sources.size() - 1) + " more");
  }
}
