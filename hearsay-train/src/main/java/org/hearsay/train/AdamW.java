package org.hearsay.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), rates that differ by layer, clipping by the gradient's
 * norm, and a running average of the weights, which is what gets evaluated and exported. Not thread-safe.
 */
final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.98f;
  private static final float TINY = 1e-6f;
  private static final NDIndex ALL = new NDIndex("...");

  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> first = new LinkedHashMap<>();
  private final Map<String, NDArray> second = new LinkedHashMap<>();
  private final Map<String, NDArray> average = new LinkedHashMap<>();
  private final ToDoubleFunction<String> rateOf;
  private final double decay;
  private final double longest;

  /**
   * @param weights the weights to train; each has a gradient
   * @param rateOf the rate of each weight relative to the schedule's
   * @param decay the share of a matrix that is taken away at rate 1
   * @param longest the longest gradient that is used as it is
   */
  AdamW(Map<String, NDArray> weights, ToDoubleFunction<String> rateOf, double decay, double longest) {
    this.weights = weights;
    this.rateOf = rateOf;
    this.decay = decay;
    this.longest = longest;
    weights.forEach((name, w) -> {
      NDManager manager = w.getManager();
      first.put(name, manager.zeros(w.getShape()));
      second.put(name, manager.zeros(w.getShape()));
      average.put(name, w.duplicate());
    });
  }

  Map<String, NDArray> first() {
    return first;
  }

  Map<String, NDArray> second() {
    return second;
  }

  Map<String, NDArray> average() {
    return average;
  }

  /**
   * Takes one step and clears the gradients.
   *
   * @param manager holds what is made on the way; closed by the caller
   * @param step the number of this step, from 1
   * @param rate the schedule's rate
   * @param keep how much of the running average stays
   * @return the gradient's norm; when it is not finite, nothing was changed
   */
  double step(NDManager manager, int step, double rate, double keep) {
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    double squares = 0;
    for (Map.Entry<String, NDArray> e : weights.entrySet()) {
      NDArray gradient = e.getValue().getGradient();
      gradient.attach(manager);
      gradients.put(e.getKey(), gradient);
      try (NDArray square = gradient.square(); NDArray sum = square.sum()) {
        squares += sum.getFloat();
      }
    }
    double norm = Math.sqrt(squares);
    if (Double.isFinite(norm)) {
      float scale = (float) Math.min(1, longest / (norm + 1e-9));
      double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
      gradients.forEach((name, gradient) -> update(name, gradient, scale, rate, correction, keep));
    }
    // not by subtracting it from itself: what is not a number would stay so, and nothing be learned from then on
    gradients.values().forEach(g -> g.set(ALL, 0));
    return norm;
  }

  private void update(String name, NDArray gradient, float scale, double rate, double correction, double keep) {
    NDArray w = weights.get(name);
    NDArray m = first.get(name);
    NDArray v = second.get(name);
    double own = rate * rateOf.applyAsDouble(name);
    gradient.muli(scale);
    try (NDArray g = gradient.mul(1 - BETA1); NDArray square = gradient.square()) {
      m.muli(BETA1).addi(g);
      v.muli(BETA2).addi(square.muli(1 - BETA2));
    }
    if (w.getShape().dimension() > 1) {
      w.muli((float) (1 - own * decay));
    }
    try (NDArray root = v.sqrt(); NDArray change = m.mul((float) (own * correction))) {
      w.subi(change.divi(root.addi(TINY)));
    }
    try (NDArray part = w.mul((float) (1 - keep))) {
      average.get(name).muli((float) keep).addi(part);
    }
  }
}
