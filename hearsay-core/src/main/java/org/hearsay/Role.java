package org.hearsay;

/** What a stretch of words does in an attribution. */
public enum Role {
  /** The words that name who. */
  SOURCE("source"),
  /** The words that signal the attribution: <i>said</i>, <i>according to</i>. */
  CUE("cue"),
  /** What is attributed. */
  CONTENT("content");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The role's name in every format: {@code source}, {@code cue}, {@code content}. */
  public String word() {
    return word;
  }
}
