package org.hearsay.train;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/** The small pretrained encoders that training can start from: uncased BERT graphs inside jars of Maven Central. */
enum Pretrained {
  /** Six layers, 22 million weights; MiniLM (Wang et al. 2020) tuned for sentence embeddings. Apache-2.0. */
  MINILM("/all-minilm-l6-v2", "all-MiniLM-L6-v2"),
  /** Twelve layers, 33 million weights; BGE (Xiao et al. 2023). MIT. */
  BGE("/bge-small-en-v1.5", "bge-small-en-v1.5"),
  /** Twelve layers, 33 million weights; E5 (Wang et al. 2022). MIT. */
  E5("/e5-small-v2", "e5-small-v2");

  /** Attention heads of each layer, the same in all three. */
  static final int HEADS = 12;

  /** The weight that tells the second of two segments from the first; not part of the network, see {@link PairWeights}. */
  static final String SECOND = "second";

  private final String resource;
  private final String title;

  Pretrained(String resource, String title) {
    this.resource = resource;
    this.title = title;
  }

  /** The layers kept unless others are asked for: the first eight, a compromise between quality and speed. */
  int[] usualLayers() {
    return this == MINILM ? new int[0] : new int[] {0, 1, 2, 3, 4, 5, 6, 7};
  }

  String title() {
    return title;
  }

  /** The vocabulary, a piece a line in the order of their ids. */
  String vocabulary() throws IOException {
    try (InputStream in = open("-tokenizer.json")) {
      JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
      String[] pieces = new String[vocabulary.size()];
      vocabulary.fields().forEachRemaining(e -> pieces[e.getValue().asInt()] = e.getKey());
      return String.join("\n", pieces) + "\n";
    }
  }

  /**
   * The encoder's weights under the network's names.
   *
   * @param kept which layers to keep, in order; empty for all
   */
  Weights weights(int... kept) throws IOException {
    ModelProto model;
    try (InputStream in = open(".onnx")) {
      CodedInputStream bytes = CodedInputStream.newInstance(in);
      bytes.setSizeLimit(Integer.MAX_VALUE);
      model = ModelProto.parseFrom(bytes);
    }
    GraphProto graph = model.getGraph();
    Map<String, TensorProto> tensors = new HashMap<>();
    graph.getInitializerList().forEach(t -> tensors.put(t.getName(), t));
    Map<String, TensorProto> multiplied = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("MatMul") && tensors.containsKey(node.getInput(1))) {
        multiplied.put(node.getName(), tensors.get(node.getInput(1)));
      }
    }
    Weights weights = new Weights();
    put(weights, "embeddings.word.weight", tensors.get("embeddings.word_embeddings.weight"));
    TensorProto positions = tensors.get("embeddings.position_embeddings.weight");
    float[] table = floats(positions);
    float[] type = floats(tensors.get("embeddings.token_type_embeddings.weight"));
    int hidden = (int) positions.getDims(1);
    for (int i = 0; i < table.length; i++) {
      table[i] += type[i % hidden]; // there is one segment only: its embedding is a constant
    }
    weights.put("embeddings.position.weight", table, positions.getDims(0), hidden);
    norm(weights, "embeddings.norm", tensors, "embeddings.LayerNorm");
    float[] second = new float[hidden];
    for (int i = 0; i < hidden && hidden + i < type.length; i++) {
      second[i] = type[hidden + i] - type[i];
    }
    weights.put(SECOND, second, 1, hidden); // what a second segment's pieces have more than the first one's
    int all = 0;
    while (tensors.containsKey("encoder.layer." + all + ".attention.self.query.bias")) {
      all++;
    }
    int n = kept.length == 0 ? all : kept.length;
    for (int i = 0; i < n; i++) {
      String from = "encoder.layer." + (kept.length == 0 ? i : kept[i]) + ".";
      String to = "layer." + i + ".";
      dense(weights, to + "query", tensors, multiplied, from + "attention.self.query");
      dense(weights, to + "key", tensors, multiplied, from + "attention.self.key");
      dense(weights, to + "value", tensors, multiplied, from + "attention.self.value");
      dense(weights, to + "attended", tensors, multiplied, from + "attention.output.dense");
      norm(weights, to + "attended.norm", tensors, from + "attention.output.LayerNorm");
      dense(weights, to + "wide", tensors, multiplied, from + "intermediate.dense");
      dense(weights, to + "narrow", tensors, multiplied, from + "output.dense");
      norm(weights, to + "narrow.norm", tensors, from + "output.LayerNorm");
    }
    return weights;
  }

  private static void dense(Weights weights, String to, Map<String, TensorProto> tensors,
      Map<String, TensorProto> multiplied, String from) {
    put(weights, to + ".weight", multiplied.get("/" + from.replace('.', '/').replace("layer/", "layer.") + "/MatMul"));
    put(weights, to + ".bias", tensors.get(from + ".bias"));
  }

  private static void norm(Weights weights, String to, Map<String, TensorProto> tensors, String from) {
    put(weights, to + ".weight", tensors.get(from + ".weight"));
    put(weights, to + ".bias", tensors.get(from + ".bias"));
  }

  private static void put(Weights weights, String name, TensorProto tensor) {
    if (tensor == null) {
      throw new IllegalStateException("the pretrained graph lacks the tensor for " + name);
    }
    weights.put(name, floats(tensor), tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
  }

  private static float[] floats(TensorProto tensor) {
    FloatBuffer buffer = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private InputStream open(String ending) throws IOException {
    InputStream in = Pretrained.class.getResourceAsStream(resource + ending);
    if (in == null) {
      throw new IOException("the jar with " + resource + ending + " is not on the class path");
    }
    return in;
  }
}
