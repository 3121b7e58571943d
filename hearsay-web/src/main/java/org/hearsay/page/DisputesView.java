package org.hearsay.page;

import java.util.List;

/**
 * The page of disputes, of lost attributions, or of shifts. Immutable.
 *
 * @param show which of the three
 * @param kinds kinds of disputes, how many there are of each, and where only they are shown
 * @param pairs those of this page
 * @param looked what was looked through, for people
 * @param pager which page this is
 */
public record DisputesView(Show show, List<Kind> kinds, List<SideBySide> pairs, String looked, Pager pager) {

  /** What is shown. */
  public enum Show {
    /** Statements that cannot both be true. */
    DISPUTES("Disputes", ""),
    /** Attributions that got lost. */
    LOSSES("Lost attributions", "losses"),
    /** Stances that changed. */
    SHIFTS("Shifts of stance", "shifts");

    private final String title;
    private final String word;

    Show(String title, String word) {
      this.title = title;
      this.word = word;
    }

    /** Its title. */
    public String title() {
      return title;
    }

    /** Where it is. */
    public String href() {
      return Href.of("/disputes", "show", word);
    }

    /** Its word in an address. */
    public String word() {
      return word;
    }

    /** All of them. */
    public static List<Show> all() {
      return List.of(values());
    }
  }

  /** A kind of dispute. */
  public record Kind(String title, long count, String href, boolean chosen) {}

  /** Copies the lists. */
  public DisputesView {
    kinds = List.copyOf(kinds);
    pairs = List.copyOf(pairs);
  }
}
