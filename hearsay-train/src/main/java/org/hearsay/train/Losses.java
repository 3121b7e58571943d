package org.hearsay.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** What the heads are trained to make small. Each loss is a sum over the batch, in nats. */
final class Losses {
  private Losses() {}

  /** Cross-entropy of logits against one-hot targets; all-zero targets do not count. */
  static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(-1).mul(targets).sum().neg();
  }

  /**
   * The negative log of the share that the right ones have among the candidates, along the last axis.
   *
   * @param candidates added to the scores: 0 for a candidate, a large negative number for others
   * @param right the same for the right ones; a row with neither counts for nothing
   */
  static NDArray oneOf(NDArray scores, NDArray candidates, NDArray right) {
    int last = scores.getShape().dimension() - 1;
    return logSumExp(scores.add(candidates), last).sub(logSumExp(scores.add(right), last)).sum();
  }

  /**
   * The negative log likelihood of label sequences under a linear-chain conditional random field (Lafferty et al.
   * 2001). The partition function is taken as a product of matrices in a tree, log₂(words) steps deep.
   *
   * @param scores rows × words × labels
   * @param targets the same shape, one-hot; all-zero where a row has ended
   */
  static NDArray chain(NDManager manager, NDArray scores, NDArray targets, NDArray starts, NDArray counts,
      NDArray start, NDArray transition) {
    long rows = scores.getShape().get(0);
    long words = scores.getShape().get(1);
    long labels = scores.getShape().get(2);
    NDArray gold = scores.mul(targets).sum().add(starts.mul(start).sum()).add(counts.mul(transition).sum());

    NDArray there = targets.sum(new int[] {2}).reshape(rows, words, 1, 1); // 1 inside the row, 0 after its end
    NDArray steps = scores.reshape(rows, words, 1, labels).add(transition.reshape(1, 1, labels, labels));
    NDArray identity = manager.eye((int) labels).sub(1).mul(1e4f).reshape(1, 1, labels, labels);
    NDArray matrices = steps.mul(there).add(identity.mul(there.neg().add(1)));
    NDArray first = scores.get(new NDIndex(":, 0:1")).add(start.reshape(1, 1, labels))
        .reshape(rows, 1, 1, labels).broadcast(new Shape(rows, 1, labels, labels));
    matrices = first.concat(matrices.get(new NDIndex(":, 1:")), 1);
    long size = Long.highestOneBit(Math.max(1, words - 1)) * 2;
    if (size > words) {
      NDArray rest = identity.broadcast(new Shape(rows, size - words, labels, labels));
      matrices = matrices.concat(rest, 1);
    }
    while (size > 1) {
      size /= 2;
      NDArray pairs = matrices.reshape(rows, size, 2, labels, labels);
      NDArray left = pairs.get(new NDIndex(":, :, 0")).reshape(rows, size, labels, labels, 1);
      NDArray right = pairs.get(new NDIndex(":, :, 1")).reshape(rows, size, 1, labels, labels);
      matrices = logSumExp(left.add(right), 3);
    }
    NDArray whole = matrices.reshape(rows, labels, labels).get(new NDIndex(":, 0"));
    NDArray alive = there.reshape(rows, words).get(new NDIndex(":, 0"));
    return logSumExp(whole, 1).mul(alive).sum().sub(gold);
  }

  private static NDArray logSumExp(NDArray x, int axis) {
    NDArray most = x.max(new int[] {axis}, true).stopGradient();
    return x.sub(most).exp().sum(new int[] {axis}).log().add(most.squeeze(axis));
  }

  /** A column of numbers as an array of the manager. */
  static NDArray array(NDManager manager, float[] values, long... shape) {
    return manager.create(values, new Shape(shape));
  }
}
