package org.hearsay.store;

import java.util.Objects;

/**
 * Where an article was collected. Immutable.
 *
 * @param kind what kind of place it is
 * @param place the place in full: an absolute path, an address, or either with what leads to the record inside it
 *     ({@code /news/2031.warc.gz#4711}, {@code /news/agency.jsonl:12}); the same place is always written the same way
 */
public record Origin(Kind kind, String place) {

  /** Kinds of places. */
  public enum Kind {
    /** A file of its own: text, HTML, Markdown, PDF. */
    FILE("file"),
    /** A web address that was asked for. */
    WEB("web"),
    /** An entry of a feed. */
    FEED("feed"),
    /** A record of a WARC file. */
    WARC("warc"),
    /** A record in JSON: a line of a JSONL file, or one of a list. */
    JSONL("jsonl"),
    /** A row of a CSV file. */
    CSV("csv"),
    /** An item in ninjs. */
    NINJS("ninjs"),
    /** An item in NewsML-G2. */
    NEWSML("newsml");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind's name in the store and in every format. */
    public String word() {
      return word;
    }
  }

  /** @throws IllegalArgumentException when the place is empty */
  public Origin {
    Objects.requireNonNull(kind, "kind");
    if (place.isEmpty()) {
      throw new IllegalArgumentException("an origin needs a place");
    }
  }
}
