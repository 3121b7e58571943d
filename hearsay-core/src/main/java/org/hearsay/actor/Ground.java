package org.hearsay.actor;

/**
 * On what ground a mention is taken to mean somebody. Each has a probability that it holds, before what the model says.
 *
 * <p>The probabilities are set by hand, in steps of 0.05, with a look at the 140 quotations of named speakers in BASIL
 * (see {@link org.hearsay.evaluate.SpeakerEvaluation}): of speakers given 0.9 and more, 84 in 100 counted as right, of
 * those given 0.8 to 0.9, 73; most of the others were somebody whom the annotators name by a group. They put the grounds
 * in order; they are no calibration.
 */
enum Ground {
  /** The mention stands for itself: a name or description that is new. */
  ITSELF(0.95),
  /** A full name again, or an apposition. */
  NAME(0.95),
  /** A surname, an acronym, a shorter form of a body's name. */
  SHORT_NAME(0.9),
  /** The model's antecedent; its own probability counts. */
  MODEL(0.9),
  /** <i>the minister</i>, when one minister was mentioned. */
  DESCRIPTION(0.8),
  /** <i>the company</i>, when the last body named may be one. */
  WIDER_NOUN(0.55),
  /** A pronoun after the attribution of whoever spoke last. */
  LAST_SPEAKER(0.8),
  /** A pronoun with nobody better than whoever was prominent last. */
  PROMINENCE(0.65),
  /** <i>I</i> inside a quotation, <i>I</i> of the writer, <i>who</i> after its noun. */
  GRAMMAR(0.9),
  /** A description of somebody not mentioned elsewhere. */
  NEW(0.85),
  /** A pronoun that leads to nobody. */
  NOBODY(0.3),
  /** A quotation without source beside one of the same paragraph. */
  SAME_PARAGRAPH(0.75),
  /** A quotation without source in the paragraph after or before. */
  NEXT_PARAGRAPH(0.55);

  private final double confidence;

  Ground(double confidence) {
    this.confidence = confidence;
  }

  double confidence() {
    return confidence;
  }
}
