package org.hearsay.stance;

/**
 * How often each kind of rule is right, as a probability.
 *
 * <p>Counted on the tuning half of {@code corpus/polnear-labels/stance.tsv} (350 attributions). Lexicon and rules were
 * made with that half in sight, so that they do better on it than on any other text; each error was therefore counted
 * twice: (n - 2e + 1) / (n + 2) for n uses with e errors. The held-out half was not used here; docs/measure.md has the
 * calibration found on it.
 */
final class Confidences {
  /** The lexicon's own mode, <i>asked, declined to say</i>: 5 uses, no error. */
  static final double MODE_BY_CUE = 0.86;
  /** A negation, modal or question around the cue: 16 uses, no error. */
  static final double MODE_BY_WORDS = 0.94;
  /** Nothing against it: 330 uses, 3 errors. */
  static final double MODE_PLAIN = 0.98;
  /** A verb or phrase of the lexicon: 332 uses, 10 errors. */
  static final double ACT_BY_CUE = 0.94;
  /** A noun or adjective: 9 uses, no error. */
  static final double ACT_BY_NOUN = 0.91;
  /** Nothing but a light verb: 4 uses, no error, but too few to rest on. */
  static final double ACT_BY_LIGHT = 0.7;
  /** No word of the lexicon: 5 uses, no error, but too few of too mixed a kind to rest on. */
  static final double ACT_UNKNOWN = 0.7;
  /** An endorsing entry: 102 uses, 2 errors. */
  static final double ENDORSING_CUE = 0.95;
  /** A distancing entry: 40 uses, 1 error. */
  static final double DISTANCING_CUE = 0.93;
  /** A neutral entry: 184 uses, 11 errors. */
  static final double NEUTRAL_CUE = 0.88;
  /** An endorsing entry that is negated, asked or hypothetical: 6 uses, no error. */
  static final double NEUTRAL_MODE = 0.87;
  /** An adverb at the cue: 5 uses, no error. */
  static final double ADVERB = 0.86;
  /** <i>As X noted</i>: 2 uses, no error. */
  static final double AS_NOTED = 0.75;
  /** <i>So-called, supposed</i> within the content: not seen; as scare quotes. */
  static final double SO_CALLED = 0.75;
  /** Scare quotes: 2 uses, no error. */
  static final double SCARE_QUOTES = 0.75;
  /** <i>Which is untrue</i>: not seen; as scare quotes. */
  static final double REFUTED = 0.75;
  /** <i>I find</i>: 3 uses, no error. */
  static final double WRITERS_OWN = 0.8;
  /** <i>Sought to portray</i>: 1 use, no error. */
  static final double PORTRAYING_CONTENT = 0.67;
  /** No word of the lexicon: 5 uses, no error, but too few of too mixed a kind to rest on. */
  static final double UNKNOWN_CUE = 0.7;

  private Confidences() {}
}
