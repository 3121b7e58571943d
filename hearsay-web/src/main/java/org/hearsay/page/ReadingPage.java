package org.hearsay.page;

import java.util.List;
import java.util.Optional;

/**
 * The page of a reading: the reading itself, and what can be done with it where it is served. Immutable.
 *
 * @param reading the reading
 * @param kept the article in the library that was read; empty for a text that is not kept
 * @param draft the text that could be kept: its name on this server; empty for what is kept, and for a page that stands alone
 */
public record ReadingPage(ReadingView reading, Optional<Kept> kept, Optional<String> draft) {

  /**
   * An article of the library.
   *
   * @param key the article's key
   * @param revision which of its revisions, from 1
   * @param revisions how many there are
   * @param corrections what people corrected in it
   */
  public record Kept(String key, int revision, int revisions, List<CorrectionRow> corrections) {
    /** Copies the list. */
    public Kept {
      corrections = List.copyOf(corrections);
    }

    /** Where the article's page is. */
    public String path() {
      return "/articles/" + key;
    }
  }

  /** A correction: its number, what was done, and the words it was done to. */
  public record CorrectionRow(long number, String what, String words) {}

  /** A reading that stands alone. */
  public ReadingPage(ReadingView reading) {
    this(reading, Optional.empty(), Optional.empty());
  }
}
