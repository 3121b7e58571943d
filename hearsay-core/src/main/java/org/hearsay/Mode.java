package org.hearsay;

/** Whether the act of an attribution took place at all. */
public enum Mode {
  /** It did: <i>she said</i>. */
  PLAIN("plain"),
  /** It did not: <i>she did not say</i>. */
  NEGATED("negated"),
  /** It is asked about: <i>did she say</i>. */
  ASKED("asked"),
  /** It might or would: <i>she may say</i>, <i>if she said</i>. */
  HYPOTHETICAL("hypothetical");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /** The mode's name in every format. */
  public String word() {
    return word;
  }
}
