package org.hearsay.who;

/**
 * How many of a number are of some sort, with the interval in which the share lies that they are a sample of. Immutable.
 *
 * @param count how many are, 0 to {@code of}
 * @param of how many there are
 */
public record Share(long count, long of) {
  /** The normal distribution's quantile for 95 in 100. */
  private static final double Z = 1.959964;

  /** @throws IllegalArgumentException when {@code count} is not in 0..{@code of} */
  public Share {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("a share needs 0 <= count <= of, not " + count + " of " + of);
    }
  }

  /** The share, 0 to 1; 0 of nothing. */
  public double value() {
    return of == 0 ? 0 : (double) count / of;
  }

  /** The lower end of the interval (Wilson 1927, 95 %), 0 to 1; 0 of nothing. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, centre() - half());
  }

  /** The upper end of the interval, 0 to 1; 1 of nothing. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, centre() + half());
  }

  private double centre() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double half() {
    double p = value();
    return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
  }
}
