/**
 * What a source does, whether it does it at all, and how far the writer stands behind it: act, mode and stance of one
 * attribution whose source, cue and content are known.
 *
 * <p>A lexicon of cues ({@code cues.tsv}) decides first: factive cues (<i>reveal, admit, know</i>) endorse, cues of doubt
 * and portrayal (<i>claim, portray as, so-called</i>) distance, and all others leave the content with its source. The
 * words around the cue can change that: an adverb (<i>falsely</i>), scare quotes, <i>as X noted</i>, a refutation after
 * the content. A model may add its opinion, which decides where the lexicon is silent. On factive and implicative verbs
 * see White and Rawlins 2018 (MegaVeridicality), on events and how committed a text is to them Saurí and Pustejovsky 2009
 * (FactBank).
 *
 * <p>{@link org.hearsay.stance.StanceJudge} is the way in.
 */
package org.hearsay.stance;
