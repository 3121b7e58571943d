package org.hearsay.train;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearsay.train.Weights.Weight;

/** Writes what a reader loads: model.onnx, vocabulary.txt and model.json. */
final class ModelFolder {
  private static final float LEAST_CANDIDATE = 0.1f;

  private ModelFolder() {}

  /**
   * What model.json says beside the weights.
   *
   * @param name the model's name
   * @param version the model's version
   * @param windowPieces the most pieces in a window
   * @param overlapPieces about how many pieces windows share
   * @param calibration from evidence to confidence
   * @param threshold the least confidence that is reported
   * @param provenance what made it: data, settings, versions
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Settings(String name, String version, int windowPieces, int overlapPieces, double[] calibration,
      double threshold, Map<String, String> provenance) {}

  static void write(Path folder, Weights weights, String vocabulary, boolean eightBit, Settings settings)
      throws IOException {
    Files.createDirectories(folder);
    OnnxGraph graph = new OnnxGraph(weights, eightBit);
    Network<String> network = new Network<>(graph, weights.layers(), Pretrained.HEADS);
    String pieces = graph.input("pieces", "pieces");
    String shapes = graph.input("shapes", "pieces");
    String words = graph.rows(network.encode(pieces, graph.counting(pieces), shapes), graph.input("words", "words"));
    String anchors = graph.softmax(network.anchor(words));
    String candidates = graph.candidates(anchors, graph.input("core", "2"), LEAST_CANDIDATE);
    graph.output("anchors", anchors, TensorProto.DataType.FLOAT, "words", "" + Network.ANCHOR_CLASSES);
    graph.output("roles", graph.softmax(network.role(words)), TensorProto.DataType.FLOAT, "words",
        "" + Network.ROLE_CLASSES);
    graph.output("candidates", candidates, TensorProto.DataType.INT64, "candidates");
    graph.output("links", network.link(words, candidates), TensorProto.DataType.FLOAT, "candidates", "words",
        "" + Network.ROLE_CLASSES);
    try (OutputStream out = Files.newOutputStream(folder.resolve("model.onnx"))) {
      graph.model("hearsay-train").writeTo(out);
    }
    Files.writeString(folder.resolve("vocabulary.txt"), vocabulary);
    writeSettings(folder, weights, settings);
  }

  static void writeSettings(Path folder, Weights weights, Settings settings) throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode json = mapper.createObjectNode();
    json.put("format", 1).put("name", settings.name()).put("version", settings.version());
    json.putObject("window").put("pieces", settings.windowPieces()).put("overlap", settings.overlapPieces());
    ObjectNode link = json.putObject("link");
    Weight start = weights.get("link.start");
    Weight transition = weights.get("link.transition");
    ArrayNode starts = link.putArray("start");
    for (float value : start.values()) {
      starts.add(value);
    }
    ArrayNode rows = link.putArray("transition");
    int labels = start.values().length;
    for (int i = 0; i < labels; i++) {
      ArrayNode row = rows.addArray();
      for (int j = 0; j < labels; j++) {
        row.add(transition.values()[i * labels + j]);
      }
    }
    ArrayNode calibration = json.putArray("calibration");
    for (double value : settings.calibration()) {
      calibration.add(value);
    }
    json.put("threshold", settings.threshold());
    ObjectNode provenance = json.putObject("provenance");
    settings.provenance().forEach(provenance::put);
    Files.writeString(folder.resolve("model.json"), mapper.writeValueAsString(json) + "\n");
  }
}
