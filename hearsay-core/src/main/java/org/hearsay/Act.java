package org.hearsay;

/** What a source does. */
public enum Act {
  /** Says that something is so. */
  STATEMENT("statement"),
  /** Holds something true: thinks, believes, expects. */
  BELIEF("belief"),
  /** Means to do something: plans, refuses, decides. */
  INTENTION("intention"),
  /** Wants others to do something: orders, asks, urges, calls for. */
  ORDER("order"),
  /** Binds oneself to do something. */
  PROMISE("promise"),
  /** Says that something is not so. */
  DENIAL("denial"),
  /** Sees, hears, finds or learns something. */
  PERCEPTION("perception"),
  /** Likes, fears, hopes, welcomes or condemns something. */
  ATTITUDE("attitude");

  private final String word;

  Act(String word) {
    this.word = word;
  }

  /** The act's name in every format. */
  public String word() {
    return word;
  }
}
