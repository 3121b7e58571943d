package org.hearsay.store;

import java.util.regex.Pattern;

/**
 * An article's name in every library: {@value #LENGTH} characters made from its address, or from where it was collected
 * when it has none. The same address has the same key wherever and whenever it is collected. Immutable.
 *
 * @param value digits and lower-case letters without i, l, o and u (Crockford's base 32)
 */
public record ArticleKey(String value) {
  /** How many characters a key has; 80 bits, so that a million articles collide once in a million million libraries. */
  public static final int LENGTH = 16;

  private static final Pattern SHAPE = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  /** @throws IllegalArgumentException when the value is no key */
  public ArticleKey {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an article's key has 16 digits and letters, not " + value);
    }
  }

  /** The key of the article known by an address or place. */
  public static ArticleKey of(String identity) {
    byte[] hash = Hash.of(identity);
    StringBuilder key = new StringBuilder(LENGTH);
    for (int bit = 0; bit < LENGTH * 5; bit += 5) {
      int pair = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
      key.append(DIGITS.charAt(pair >>> 11 - bit % 8 & 31));
    }
    return new ArticleKey(key.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
