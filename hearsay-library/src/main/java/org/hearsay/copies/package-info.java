/**
 * Finds the same text again: wire copy with another headline or a trimmed end, a later version with small edits, an
 * agency's report inside a longer article.
 *
 * <p>A text becomes its {@link org.hearsay.copies.Shingles}: the runs of four words in it. Two texts are compared exactly,
 * by how many shingles of the one are in the other ({@link org.hearsay.copies.Overlap}; Broder, <i>On the resemblance and
 * containment of documents</i>, 1997). Which texts are worth comparing is told by {@link org.hearsay.copies.Prints} that
 * similar texts are likely to share: bands of a MinHash signature, and marks by winnowing for texts of which only a part is
 * the same. {@link org.hearsay.copies.CopyFinder} takes the revisions of a library one by one in the order of arrival and
 * groups them; {@link org.hearsay.copies.CopyEvaluation} measures how well.
 */
package org.hearsay.copies;
