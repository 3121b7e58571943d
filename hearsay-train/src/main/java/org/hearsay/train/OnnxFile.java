package org.hearsay.train;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** An ONNX file in the making: its inputs, outputs, nodes and constants. Values are names of tensors. */
abstract class OnnxFile {
  /** The domain of the runtime's own operations. */
  static final String RUNTIME = "com.microsoft";

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("reader");
  private final Set<String> stored = new HashSet<>();
  private int made;

  /** Declares an input of 32-bit integers in one dimension. */
  final String input(String name, String dimension) {
    graph.addInput(value(name, TensorProto.DataType.INT32, dimension));
    return name;
  }

  /** Declares an output; dimensions are names, or numbers where they are fixed. */
  final void output(String name, String value, TensorProto.DataType type, String... dimensions) {
    graph.addNode(NodeProto.newBuilder().setOpType("Identity").setName("output " + name).addInput(value)
        .addOutput(name));
    graph.addOutput(value(name, type, dimensions));
  }

  final ModelProto model(String producer) {
    return ModelProto.newBuilder().setIrVersion(8).setProducerName(producer)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(RUNTIME).setVersion(1))
        .setGraph(graph).build();
  }

  /** 0, 1, 2 … for each element of {@code x}. */
  final String counting(String x) {
    String size = node("Squeeze", node("Shape", x));
    return node("Range", number("zero", 0), size, number("one", 1));
  }

  /** A node that joins values along an axis. */
  final String concat(int axis, String... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType("Concat").addAttribute(attribute("axis", axis));
    for (String input : inputs) {
      node.addInput(input);
    }
    return node(node);
  }

  /** A node of one output, whose name is returned. */
  final String node(String type, String... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(type);
    for (String input : inputs) {
      node.addInput(input);
    }
    return node(node);
  }

  /** The same with whatever else the node needs. */
  final String node(NodeProto.Builder node) {
    String name = fresh(node.getOpType().toLowerCase(Locale.ROOT));
    add(node.setName(name).addOutput(name));
    return name;
  }

  /** Adds a node that has its name and outputs. */
  final void add(NodeProto.Builder node) {
    graph.addNode(node);
  }

  /** A name that nothing else has. */
  final String fresh(String kind) {
    return kind + "." + made++;
  }

  /** A constant of one number. */
  final String floats(String name, float value) {
    return floats(name, new float[] {value});
  }

  /** A constant; what has the same name is stored once. */
  final String floats(String name, float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name)
        .setDataType(TensorProto.DataType.FLOAT.getNumber()).setRawData(ByteString.copyFrom(bytes));
    for (long dimension : shape) {
      tensor.addDims(dimension);
    }
    return store(tensor);
  }

  /** A whole number. */
  final String number(String name, long value) {
    return store(TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.INT64.getNumber())
        .addInt64Data(value));
  }

  /** A list of whole numbers. */
  final String numbers(String name, long... values) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).addDims(values.length)
        .setDataType(TensorProto.DataType.INT64.getNumber());
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return store(tensor);
  }

  /** Stores a tensor unless one of its name is there; returns the name. */
  final String store(TensorProto.Builder tensor) {
    if (stored.add(tensor.getName())) {
      graph.addInitializer(tensor);
    }
    return tensor.getName();
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
  }

  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF(value).build();
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, String... dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String dimension : dimensions) {
      boolean fixed = Character.isDigit(dimension.charAt(0));
      shape.addDim(fixed ? TensorShapeProto.Dimension.newBuilder().setDimValue(Long.parseLong(dimension))
          : TensorShapeProto.Dimension.newBuilder().setDimParam(dimension));
    }
    return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder()
        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape))).build();
  }
}
