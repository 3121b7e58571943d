package org.hearsay.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a person corrected in a reading. Immutable.
 *
 * @param number its number in the library, from 1
 * @param arrival the revision whose reading it is about
 * @param kind what was done
 * @param before where the content is that was found; empty for an attribution that was missing
 * @param source the words that name who, as they should be; may be empty
 * @param cue the words that signal it, as they should be; may be empty
 * @param content what is attributed, as it should be; empty for one that is rejected
 * @param made when it was made
 * @param note what the person wrote about it; may be the empty string
 */
public record Correction(long number, long arrival, Kind kind, List<PointSpan> before, List<PointSpan> source,
    List<PointSpan> cue, List<PointSpan> content, Instant made, String note) {

  /** What was done to an attribution. */
  public enum Kind {
    /** It is none. */
    REJECTED("rejected"),
    /** Its words are others. */
    CORRECTED("corrected"),
    /** It was missing. */
    ADDED("added");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind's name in the store and in every format. */
    public String word() {
      return word;
    }
  }

  /** @throws IllegalArgumentException when the spans do not go with the kind */
  public Correction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(note, "note");
    before = List.copyOf(before);
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if ((kind == Kind.ADDED) != before.isEmpty()) {
      throw new IllegalArgumentException("a correction names the content that was found, unless it adds one that was missing");
    }
    if ((kind == Kind.REJECTED) != content.isEmpty()) {
      throw new IllegalArgumentException("a correction says what the content is, unless it rejects an attribution");
    }
  }

  /** An attribution is none. */
  public static Correction reject(long arrival, List<PointSpan> before, Instant made, String note) {
    return new Correction(0, arrival, Kind.REJECTED, before, List.of(), List.of(), List.of(), made, note);
  }
}
