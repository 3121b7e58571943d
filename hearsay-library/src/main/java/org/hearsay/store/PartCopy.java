package org.hearsay.store;

/**
 * A text that stands in part in a longer one: an agency's report inside an outlet's own article.
 *
 * @param arrival the revision with the longer text
 * @param part the revision whose text is in it
 * @param share how much of the longer text is shared, 0 to 1
 * @param contained how much of the other text is shared, 0 to 1
 */
public record PartCopy(long arrival, long part, double share, double contained) {}
