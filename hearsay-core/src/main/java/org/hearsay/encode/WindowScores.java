package org.hearsay.encode;

/**
 * What the heads say of one window.
 *
 * @param anchors words × {neither, part of a cue, first word of a content without cue}: probabilities
 * @param roles words × {none, source, cue, content}: probabilities of the word's role in any attribution
 * @param candidates the words that may anchor an attribution
 * @param links candidates × words × {none, source, cue, content}: scores of the word's role in that attribution
 */
@SuppressWarnings("ArrayRecordComponent")
public record WindowScores(float[][] anchors, float[][] roles, long[] candidates, float[][][] links) {}
