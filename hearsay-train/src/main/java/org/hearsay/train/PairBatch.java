package org.hearsay.train;

import java.util.Arrays;
import java.util.List;
import org.hearsay.pair.PairPieces;

/**
 * Several pairs of statements side by side, filled up to the same length, as flat arrays that an engine can take.
 *
 * @param pairs how many there are
 * @param length pieces of each
 * @param pieces pairs × length
 * @param kinds pairs × length, see {@link PairPieces}
 * @param positions pairs × length
 * @param mask pairs × length: 0 for a piece, a large negative number where there is none
 * @param firsts the row of each pair's first piece
 * @param labels pairs × classes, the share of each class
 */
@SuppressWarnings("ArrayRecordComponent")
record PairBatch(int pairs, int length, int[] pieces, int[] kinds, int[] positions, float[] mask, int[] firsts,
    float[] labels) {
  private static final float OUT = -1e4f;

  /** A certain answer is never quite certain, so that the network's shares stay useful. */
  private static final float DOUBT = 0.06f;

  static PairBatch of(List<PairExample> examples, List<PairPieces> sequences) {
    int n = examples.size();
    int length = sequences.stream().mapToInt(s -> s.ids().length).max().orElse(1);
    PairBatch batch = new PairBatch(n, length, new int[n * length], new int[n * length], new int[n * length],
        new float[n * length], new int[n], new float[n * PairExample.CLASSES]);
    for (int i = 0; i < n; i++) {
      PairPieces sequence = sequences.get(i);
      int at = i * length;
      System.arraycopy(sequence.ids(), 0, batch.pieces, at, sequence.ids().length);
      System.arraycopy(sequence.kinds(), 0, batch.kinds, at, sequence.kinds().length);
      for (int j = 0; j < length; j++) {
        batch.positions[at + j] = j;
        batch.mask[at + j] = j < sequence.ids().length ? 0 : OUT;
      }
      batch.firsts[i] = at;
      Arrays.fill(batch.labels, i * PairExample.CLASSES, (i + 1) * PairExample.CLASSES, DOUBT / PairExample.CLASSES);
      batch.labels[i * PairExample.CLASSES + examples.get(i).label()] += 1 - DOUBT;
    }
    return batch;
  }
}
