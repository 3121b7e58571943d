package org.hearsay;

/** How a content is given. */
public enum QuotationType {
  /** All of it stands in quotation marks. */
  DIRECT("direct"),
  /** None of it stands in quotation marks. */
  INDIRECT("indirect"),
  /** Part of it stands in quotation marks. */
  MIXED("mixed");

  private final String word;

  QuotationType(String word) {
    this.word = word;
  }

  /** The type's name in every format. */
  public String word() {
    return word;
  }
}
