package org.hearsay.train;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.hearsay.pair.PairPieces;

/** The weights of the network for pairs: how a run begins, and what it leaves. */
final class PairWeights {
  /** The head that says what a pair is, from its first piece. */
  static final String HEAD = "pair";

  private PairWeights() {}

  /** An encoder with an embedding for each kind of piece, and a head with fresh weights. */
  static Weights start(Weights encoder, Random random) {
    int hidden = encoder.hidden();
    float[] second = encoder.byName().remove(Pretrained.SECOND).values();
    float[] kinds = new float[PairPieces.KINDS * hidden];
    for (int kind = PairPieces.SECOND; kind < PairPieces.KINDS; kind++) {
      System.arraycopy(second, 0, kinds, kind * hidden, hidden);
    }
    encoder.put("embeddings.shape.weight", kinds, PairPieces.KINDS, hidden);
    encoder.dense(HEAD + ".hidden", hidden, Network.SMALL, random);
    encoder.dense(HEAD + ".out", Network.SMALL, PairExample.CLASSES, random);
    return encoder;
  }

  /** Writes the network as the library reads it. */
  static void write(Path file, Weights weights, boolean eightBit) throws IOException {
    OnnxGraph graph = new OnnxGraph(weights, eightBit);
    Network<String> network = new Network<>(graph, weights.layers(), Pretrained.HEADS);
    String pieces = graph.input("pieces", "pieces");
    String kinds = graph.input("kinds", "pieces");
    String first = graph.rows(network.encode(pieces, graph.counting(pieces), kinds), graph.numbers("firstPiece", 0));
    graph.output("shares", graph.softmax(network.classes(HEAD, first)), TensorProto.DataType.FLOAT, "1",
        "" + PairExample.CLASSES);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      graph.model("hearsay-train").writeTo(out);
    }
  }

  /** Keeps weights for a later run to start from. */
  static void save(Path file, Weights weights) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(weights.byName().size());
      for (Map.Entry<String, Weights.Weight> e : weights.byName().entrySet()) {
        out.writeUTF(e.getKey());
        out.writeInt(e.getValue().shape().length);
        for (long dimension : e.getValue().shape()) {
          out.writeLong(dimension);
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * e.getValue().values().length);
        bytes.asFloatBuffer().put(e.getValue().values());
        out.write(bytes.array());
      }
    }
  }

  /** Reads what {@link #save} wrote. */
  static Weights load(Path file) throws IOException {
    Weights weights = new Weights();
    try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        long[] shape = new long[in.readInt()];
        long size = 1;
        for (int d = 0; d < shape.length; d++) {
          shape[d] = in.readLong();
          size *= shape[d];
        }
        byte[] bytes = new byte[Math.toIntExact(4 * size)];
        in.readFully(bytes);
        float[] values = new float[Math.toIntExact(size)];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        weights.put(name, values, shape);
      }
    }
    return weights;
  }
}
