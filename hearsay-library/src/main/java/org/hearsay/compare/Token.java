package org.hearsay.compare;

/**
 * A word of a statement. Immutable.
 *
 * @param text as it stands
 * @param lower in lower case
 * @param stem what its forms have in common; the empty string for words that say little (articles, prepositions, …)
 * @param start where it begins, in UTF-16 units of the statement's words
 * @param end where it ends
 */
record Token(String text, String lower, String stem, int start, int end) {

  /** Whether it says something by itself. */
  boolean isContent() {
    return !stem.isEmpty();
  }

  boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
