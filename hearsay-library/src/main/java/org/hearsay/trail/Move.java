package org.hearsay.trail;

/** What a statement does on a claim's trail. */
public enum Move {
  /** It stands in the article that was published first. */
  FIRST("first"),
  /** It says what an earlier article says in nearly the same words. */
  CARRIED("carried"),
  /** It says it in words of its own. */
  CHANGED("changed");

  private final String word;

  Move(String word) {
    this.word = word;
  }

  /** The name in every format. */
  public String word() {
    return word;
  }
}
