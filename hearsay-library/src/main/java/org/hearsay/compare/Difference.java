package org.hearsay.compare;

import org.hearsay.store.Dispute;

/**
 * In what two statements about the same thing differ. Immutable.
 *
 * @param kind what kind of difference it is
 * @param one the words of the one; empty where it lacks what the other has
 * @param other the words of the other
 */
public record Difference(Dispute.Kind kind, String one, String other) {}
