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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.assemble.FrameCalibration;

/** Writes what a reader loads: model.onnx, vocabulary.txt and model.json. */
final class ModelFolder {
  private static final float LEAST_CANDIDATE = 0.1f;
  private static final float LEAST_FRAME_CANDIDATE = 0.03f;

  /** What the graph calls the results of the heads that give each word a class. */
  private static final Map<String, String> OUTPUTS = new TreeMap<>(Map.of("anchor", "anchors", "nested", "nested",
      "frameCue", "frame cues", "name", "names", "head", "heads", "act", "acts", "mode", "modes", "stance", "stances"));

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
   * @param frames from a frame's score to its confidence
   * @param provenance what made it: data, settings, versions
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Settings(String name, String version, int windowPieces, int overlapPieces, double[] calibration,
      double threshold, FrameCalibration frames, Map<String, String> provenance) {}

  static void write(Path folder, Weights weights, String vocabulary, boolean eightBit, Settings settings)
      throws IOException {
    Files.createDirectories(folder);
    OnnxGraph graph = new OnnxGraph(weights, eightBit);
    Network<String> network = new Network<>(graph, weights.layers(), Pretrained.HEADS);
    String pieces = graph.input("pieces", "pieces");
    String shapes = graph.input("shapes", "pieces");
    String words = graph.rows(network.encode(pieces, graph.counting(pieces), shapes), graph.input("words", "words"));
    Map<String, String> shares = new LinkedHashMap<>();
    OUTPUTS.forEach((head, output) -> {
      String share = graph.softmax(network.classes(head, words));
      shares.put(head, share);
      graph.output(output, share, TensorProto.DataType.FLOAT, "words", "" + Network.SMALL_HEADS.get(head));
    });
    graph.output("antecedents", network.antecedents(words), TensorProto.DataType.FLOAT, "words", "words");
    graph.output("unlinked", network.unlinked(words), TensorProto.DataType.FLOAT, "words", "1");
    Map<String, Float> kinds = new LinkedHashMap<>();
    kinds.put(shares.get("anchor"), LEAST_CANDIDATE);
    kinds.put(shares.get("nested"), LEAST_CANDIDATE);
    kinds.put(shares.get("frameCue"), LEAST_FRAME_CANDIDATE);
    String candidates = graph.candidates(kinds, graph.input("core", "2"));
    graph.output("candidates", candidates, TensorProto.DataType.INT64, "candidates");
    String seen = network.seenFrom(candidates, words);
    graph.output("links", network.link(seen), TensorProto.DataType.FLOAT, "candidates", "words",
        "" + Network.ROLE_CLASSES);
    graph.output("frames", network.frame(seen), TensorProto.DataType.FLOAT, "candidates", "words",
        "" + Network.FRAME_CLASSES);
    try (OutputStream out = Files.newOutputStream(folder.resolve("model.onnx"))) {
      graph.model("hearsay-train").writeTo(out);
    }
    Files.writeString(folder.resolve("vocabulary.txt"), vocabulary);
    writeSettings(folder, weights, settings);
  }

  static void writeSettings(Path folder, Weights weights, Settings settings) throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode json = mapper.createObjectNode();
    json.put("format", 2).put("name", settings.name()).put("version", settings.version());
    json.putObject("window").put("pieces", settings.windowPieces()).put("overlap", settings.overlapPieces());
    chain(json.putObject("link"), weights, "link");
    ObjectNode frame = json.putObject("frame");
    chain(frame, weights, "frame");
    frame.put("slope", settings.frames().slope()).put("offset", settings.frames().offset())
        .put("threshold", settings.frames().threshold());
    ArrayNode calibration = json.putArray("calibration");
    for (double value : settings.calibration()) {
      calibration.add(value);
    }
    json.put("threshold", settings.threshold());
    ObjectNode provenance = json.putObject("provenance");
    settings.provenance().forEach(provenance::put);
    Files.writeString(folder.resolve("model.json"), mapper.writeValueAsString(json) + "\n");
  }

  private static void chain(ObjectNode json, Weights weights, String name) {
    float[] start = weights.get(name + ".start").values();
    float[] transition = weights.get(name + ".transition").values();
    ArrayNode starts = json.putArray("start");
    for (float value : start) {
      starts.add(value);
    }
    ArrayNode rows = json.putArray("transition");
    for (int i = 0; i < start.length; i++) {
      ArrayNode row = rows.addArray();
      for (int j = 0; j < start.length; j++) {
        row.add(transition[i * start.length + j]);
      }
    }
  }
}
