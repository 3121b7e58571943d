package org.hearsay.train;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.train.Weights.Weight;

/**
 * The network's operations as nodes of an ONNX file that reads one window. Values are names of tensors.
 *
 * <p>Where the runtime has one operation for several (attention, a matrix product with 8-bit weights), the node is
 * written directly, so that nothing depends on what the runtime's optimiser recognises.
 */
final class OnnxGraph extends OnnxFile implements Graph<String> {
  private static final int FARTHEST = 512;

  private final Map<String, Integer> widths = new HashMap<>();
  private final Weights weights;
  private final boolean eightBit;
  private String anchors;

  /** @param eightBit whether the large matrices and the word embeddings are stored as 8-bit numbers */
  OnnxGraph(Weights weights, boolean eightBit) {
    this.weights = weights;
    this.eightBit = eightBit;
  }

  String softmax(String x) {
    return node(NodeProto.newBuilder().setOpType("Softmax").addInput(x).addAttribute(attribute("axis", -1)));
  }

  /**
   * The words for which the window answers and at which, for one of several kinds of anchors, the share of "no anchor"
   * has a local minimum far enough below 1: the candidates that the link head looks at.
   *
   * @param kinds for each kind's shares, words × anchor classes, the least share of the other classes together
   * @param core the first word for which the window answers, and the one after the last
   */
  String candidates(Map<String, Float> kinds, String core) {
    String any = kinds.entrySet().stream().map(kind -> peaks(kind.getKey(), kind.getValue()))
        .reduce((a, b) -> node("Or", a, b)).orElseThrow();
    String at = node(NodeProto.newBuilder().setOpType("Cast").addInput(counting(any))
        .addAttribute(attribute("to", TensorProto.DataType.INT32.getNumber())));
    String answered = node("And", node("GreaterOrEqual", at, node("Gather", core, number("zero", 0))),
        node("Less", at, node("Gather", core, number("one", 1))));
    anchors = node("Reshape", node("NonZero", node("And", any, answered)), numbers("flat", -1));
    return anchors;
  }

  private String peaks(String shares, float least) {
    String none = node("Squeeze", node("Slice", shares, numbers("from0", 0), numbers("to1", 1), numbers("axis1", 1)),
        numbers("axis1", 1));
    String some = node("Sub", floats("onef", 1f), none);
    String nothing = floats("zerof1", new float[] {0f}, 1);
    String before = concat(0, nothing, node("Slice", some, numbers("from0", 0), numbers("toLast", -1),
        numbers("axis0", 0)));
    String after = concat(0, node("Slice", some, numbers("from1", 1), numbers("toEnd", Integer.MAX_VALUE),
        numbers("axis0", 0)), nothing);
    String peaks = node("And", node("GreaterOrEqual", some, before), node("Greater", some, after));
    return node("And", node("Greater", some, floats("least" + least, least)), peaks);
  }

  @Override
  public String linear(String x, String name) {
    return dense(x, name, weights.get(name + ".weight"), weights.get(name + ".bias").values());
  }

  private String dense(String x, String name, Weight weight, float[] bias) {
    String result = product(x, name, weight, bias);
    widths.put(result, (int) weight.shape()[1]);
    return result;
  }

  /** The width of a value that {@link #linear} made. */
  private int width(String value) {
    return widths.get(value);
  }

  private String product(String x, String name, Weight weight, float[] bias) {
    int in = (int) weight.shape()[0];
    int out = (int) weight.shape()[1];
    if (!eightBit || !name.startsWith("layer.") && !name.startsWith("link.mix")) {
      String product = node("MatMul", x, floats(name + ".weight", weight.values(), in, out));
      return node("Add", product, floats(name + ".bias", bias, out));
    }
    EightBitNames stored = store(name, weight);
    return node(NodeProto.newBuilder().setOpType("DynamicQuantizeMatMul").setDomain(RUNTIME).addInput(x)
        .addInput(stored.values()).addInput(stored.scales()).addInput(stored.zeros())
        .addInput(floats(name + ".bias", bias, out)));
  }

  @Override
  public String layerNorm(String x, String name) {
    return node(NodeProto.newBuilder().setOpType("LayerNormalization").addInput(x).addInput(weight(name + ".weight"))
        .addInput(weight(name + ".bias")).addAttribute(attribute("axis", -1)).addAttribute(attribute("epsilon", 1e-12f)));
  }

  @Override
  public String addNorm(String a, String b, String name) {
    return node(NodeProto.newBuilder().setOpType("SkipLayerNormalization").setDomain(RUNTIME).addInput(a).addInput(b)
        .addInput(weight(name + ".weight")).addInput(weight(name + ".bias")).addAttribute(attribute("epsilon", 1e-12f)));
  }

  @Override
  public String gelu(String x) {
    return node(NodeProto.newBuilder().setOpType("Gelu").setDomain(RUNTIME).addInput(x));
  }

  @Override
  public String add(String a, String b) {
    return node("Add", a, b);
  }

  @Override
  public String lookup(String name, String index) {
    Weight table = weights.get(name + ".weight");
    if (!eightBit || !name.equals("embeddings.word")) {
      return node("Gather", weight(name + ".weight"), index);
    }
    int rows = (int) table.shape()[0];
    EightBit.Matrix small = EightBit.byRow(table.values(), rows, (int) table.shape()[1]);
    store(TensorProto.newBuilder().setName(name + ".weight8").addDims(rows).addDims(table.shape()[1])
        .setDataType(TensorProto.DataType.INT8.getNumber()).setRawData(ByteString.copyFrom(small.values())));
    String whole = node(NodeProto.newBuilder().setOpType("Cast").addInput(node("Gather", name + ".weight8", index))
        .addAttribute(attribute("to", TensorProto.DataType.FLOAT.getNumber())));
    return node("Mul", whole, node("Gather", floats(name + ".scale8", small.scales(), rows, 1), index));
  }

  @Override
  public String rows(String x, String index) {
    return node("Gather", x, index);
  }

  @Override
  public String attention(String x, String layer, int heads) {
    String[] parts = {"query", "key", "value"};
    NodeProto.Builder attention = NodeProto.newBuilder().setOpType("MultiHeadAttention").setDomain(RUNTIME)
        .addAttribute(attribute("num_heads", heads));
    String[] small = eightBit ? small(x) : null;
    for (String part : parts) {
      String all = eightBit ? product(small, layer + part) : linear(x, layer + part);
      attention.addInput(node("Unsqueeze", all, numbers("axis0", 0)));
    }
    return node("Squeeze", node(attention), numbers("axis0", 0));
  }

  /** A value in 8 bits, its scale and its zero, once for several products. */
  private String[] small(String x) {
    String name = fresh("small");
    String[] outputs = {name, name + ".scale", name + ".zero"};
    NodeProto.Builder node = NodeProto.newBuilder().setOpType("DynamicQuantizeLinear").setName(name).addInput(x);
    for (String output : outputs) {
      node.addOutput(output);
    }
    add(node);
    return outputs;
  }

  private String product(String[] small, String name) {
    Weight weight = weights.get(name + ".weight");
    EightBitNames stored = store(name, weight);
    return node(NodeProto.newBuilder().setOpType("MatMulIntegerToFloat").setDomain(RUNTIME).addInput(small[0])
        .addInput(stored.values()).addInput(small[1]).addInput(stored.scales()).addInput(small[2])
        .addInput(stored.zeros()).addInput(weight(name + ".bias")));
  }

  private record EightBitNames(String values, String scales, String zeros) {}

  private EightBitNames store(String name, Weight weight) {
    int in = (int) weight.shape()[0];
    int out = (int) weight.shape()[1];
    EightBit.Matrix matrix = EightBit.byColumn(weight.values(), in, out);
    String values = store(TensorProto.newBuilder().setName(name + ".weight8").addDims(in).addDims(out)
        .setDataType(TensorProto.DataType.INT8.getNumber()).setRawData(ByteString.copyFrom(matrix.values())));
    String zeros = store(TensorProto.newBuilder().setName(name + ".zero8").addDims(out)
        .setDataType(TensorProto.DataType.INT8.getNumber()).setRawData(ByteString.copyFrom(new byte[out])));
    return new EightBitNames(values, floats(name + ".scale8", matrix.scales(), out), zeros);
  }

  @Override
  public String dropout(String x) {
    return x;
  }

  @Override
  public String pairs(String wordRows, String anchorRows, String name) {
    Weight table = weights.get(name + ".weight");
    int width = (int) table.shape()[1];
    float[] byDistance = new float[(2 * FARTHEST + 1) * width];
    for (int d = -FARTHEST; d <= FARTHEST; d++) {
      System.arraycopy(table.values(), Network.distance(d) * width, byDistance, (d + FARTHEST) * width, width);
    }
    String firstColumn = node("Squeeze",
        node("Slice", wordRows, numbers("from0", 0), numbers("to1", 1), numbers("axis1", 1)), numbers("axis1", 1));
    String away = node("Add", node("Sub", counting(firstColumn), node("Unsqueeze", anchors, numbers("axis1", 1))),
        number("farthest", FARTHEST));
    String apart = node("Gather", floats(name + ".byDistance", byDistance, 2 * FARTHEST + 1, width), away);
    return node("Add", node("Add", apart, wordRows), node("Unsqueeze", anchorRows, numbers("axis1", 1)));
  }

  @Override
  public String affinity(String later, String earlier) {
    int width = width(later);
    String scaled = node("Mul", later, floats("scale" + width, (float) (1 / Math.sqrt(width))));
    return node("MatMul", scaled, node(NodeProto.newBuilder().setOpType("Transpose").addInput(earlier)));
  }

  @Override
  public String apart(String byDistance) {
    long[] columns = new long[2 * FARTHEST + 1];
    for (int d = -FARTHEST; d <= FARTHEST; d++) {
      columns[d + FARTHEST] = Network.distance(d);
    }
    String at = counting(node("Squeeze",
        node("Slice", byDistance, numbers("from0", 0), numbers("to1", 1), numbers("axis1", 1)), numbers("axis1", 1)));
    String away = node("Add", node("Sub", node("Unsqueeze", at, numbers("axis0", 0)),
        node("Unsqueeze", at, numbers("axis1", 1))), number("farthest", FARTHEST));
    String column = node("Gather", numbers("columnOfDistance", columns), away);
    return node(NodeProto.newBuilder().setOpType("GatherElements").addInput(byDistance).addInput(column)
        .addAttribute(attribute("axis", 1)));
  }

  @Override
  public String convolution(String pairs, int step, String name) {
    Weight weight = weights.get(name + ".weight");
    int width = (int) weight.shape()[1];
    float[] beside = new float[width * 3 * width]; // the three matrices side by side: one product instead of three
    for (int row = 0; row < 3 * width; row++) {
      System.arraycopy(weight.values(), row * width, beside, row % width * 3 * width + row / width * width, width);
    }
    float[] bias = new float[3 * width];
    System.arraycopy(weights.get(name + ".bias").values(), 0, bias, width, width);
    String all = dense(pairs, name + ".beside", new Weight(new long[] {width, 3L * width}, beside), bias);
    String before = part(all, 0, width, step, 0);
    String after = part(all, 2 * width, width, 0, step);
    return node("Add", node("Add", before, part(all, width, width, 0, 0)), after);
  }

  /** Some columns, moved down by {@code down} words or up by {@code up}; zeros come in where rows are missing. */
  private String part(String all, int from, int width, int down, int up) {
    String rows = down > 0 ? numbers("but" + down, -down) : numbers("toEnd", Integer.MAX_VALUE);
    String columns = node("Slice", all, numbers("from" + from, from), numbers("to" + (from + width), from + width),
        numbers("axis2", 2));
    if (down + up == 0) {
      return columns;
    }
    // first the room, then the cut: a window may have fewer words than the step
    String wide = node("Pad", columns, numbers("pad" + down + "," + up, 0, down, 0, 0, up, 0));
    return node("Slice", wide, numbers("from" + up, up), rows, numbers("axis1", 1));
  }

  private String weight(String name) {
    Weight weight = weights.get(name);
    return floats(name, weight.values(), weight.shape());
  }
}
