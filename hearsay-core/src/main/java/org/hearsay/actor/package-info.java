/**
 * From mentions to actors: who a source, after resolving names, pronouns, titles and metonyms, turns out to be.
 *
 * <p>{@link org.hearsay.actor.Cast} is the way in. A {@link org.hearsay.actor.Mention} comes from the model, or from
 * {@link org.hearsay.actor.PlainMentions} without one; in its place in the text it is a reference; references that mean
 * the same make a referent, found in one pass from the beginning of the text (the model's antecedents where they fit,
 * rules for names, descriptions and pronouns where it sees none); a referent that an attribution leads to becomes an
 * {@link org.hearsay.Actor}. Nothing here looks back further than a fixed number of references or paragraphs except by
 * name, so the time is in proportion to the length of the text.
 */
package org.hearsay.actor;
