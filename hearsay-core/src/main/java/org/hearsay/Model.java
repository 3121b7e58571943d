package org.hearsay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.assemble.Calibration;
import org.hearsay.assemble.FrameCalibration;
import org.hearsay.assemble.LabelChain;
import org.hearsay.encode.WordPieces;

/**
 * The files of a trained model: {@code model.onnx}, {@code vocabulary.txt} and {@code model.json}.
 *
 * @param name name and version, as readings carry it
 * @param graph the ONNX graph
 * @param vocabulary the encoder's word pieces
 * @param windowPieces the most pieces in a window, start and end marks included
 * @param overlapPieces about how many pieces neighbouring windows share
 * @param chain the link head's transitions between roles in an attribution
 * @param frameChain its transitions between roles in a frame
 * @param calibration from evidence to confidence
 * @param threshold the least confidence of attributions that are reported
 * @param frameCalibration from a frame's score to its confidence
 */
@SuppressWarnings("ArrayRecordComponent")
record Model(String name, byte[] graph, WordPieces vocabulary, int windowPieces, int overlapPieces, LabelChain chain,
    LabelChain frameChain, Calibration calibration, double threshold,
    FrameCalibration frameCalibration) {
  private static final int FORMAT = 2;
  private static final int FRAMER = 1;
  private static final int FRAME = 4;
  private static final String ENGLISH = "/org/hearsay/model/en/";

  private interface Files3 {
    byte[] bytes(String name) throws IOException;
  }

  /** The model for English, from the class path. */
  static Model english() throws IOException {
    return load(name -> {
      try (InputStream in = Model.class.getResourceAsStream(ENGLISH + name)) {
        if (in == null) {
          throw new IOException("no model for English on the class path (hearsay-model-en): " + ENGLISH + name);
        }
        return in.readAllBytes();
      }
    });
  }

  /** A model from a folder, as training writes it. */
  static Model from(Path folder) throws IOException {
    Path inside = folder.resolve("model"); // where training puts it
    Path at = Files.isRegularFile(inside.resolve("model.json")) ? inside : folder;
    return load(name -> {
      Path file = at.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new IOException("no model in " + folder + ": " + name + " is missing");
      }
      return Files.readAllBytes(file);
    });
  }

  private static Model load(Files3 files) throws IOException {
    JsonNode json = new ObjectMapper().readTree(files.bytes("model.json"));
    int format = json.path("format").asInt();
    if (format != FORMAT) {
      throw new IOException("this model has format " + format + "; this version reads format " + FORMAT);
    }
    float[] calibration = floats(json.path("calibration"));
    double[] weights = new double[calibration.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = calibration[i];
    }
    return new Model(json.path("name").asText() + " " + json.path("version").asText(), files.bytes("model.onnx"),
        WordPieces.load(new ByteArrayInputStream(files.bytes("vocabulary.txt"))),
        json.path("window").path("pieces").asInt(), json.path("window").path("overlap").asInt(),
        chain(json.path("link"), Role.SOURCE.ordinal() + 1, Role.CUE.ordinal() + 1),
        chain(json.path("frame"), FRAMER, FRAME), new Calibration(weights), json.path("threshold").asDouble(),
        new FrameCalibration(json.path("frame").path("slope").asDouble(1), json.path("frame").path("offset").asDouble(0),
            json.path("frame").path("threshold").asDouble(0.5)));
  }

  private static LabelChain chain(JsonNode json, int... onePiece) {
    float[] start = floats(json.path("start"));
    float[][] transition = new float[start.length][];
    for (int i = 0; i < start.length; i++) {
      transition[i] = floats(json.path("transition").path(i));
    }
    return new LabelChain(start, transition, onePiece);
  }

  private static float[] floats(JsonNode array) {
    float[] values = new float[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) array.get(i).asDouble();
    }
    return values;
  }
}
