package org.hearsay.index;

/**
 * A statement found by likeness.
 *
 * @param statement its number
 * @param score by vectors the cosine, -1 to 1; by words at least 0, and comparable only within one answer
 */
public record Near(long statement, float score) {}
