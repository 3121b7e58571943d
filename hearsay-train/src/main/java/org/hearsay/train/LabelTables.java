package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.brat.GoldFrame;
import org.hearsay.text.CodePoints;

/**
 * Labels that lie apart from the texts they belong to, as tables of offsets: {@code stance.tsv} and {@code frames.tsv}
 * of corpus/polnear-labels. Only the half of the documents that is for tuning is read; the other half is for measuring.
 * {@code frames-train.tsv} has frames that are for training only.
 */
final class LabelTables {
  private final Map<String, List<Map<String, String>>> stances = new HashMap<>();
  private final Map<String, List<Map<String, String>>> frames = new HashMap<>();

  /** Without labels. */
  LabelTables() {}

  /** @param folder holds the two tables */
  LabelTables(Path folder) throws IOException {
    read(folder.resolve("stance.tsv"), stances, false);
    read(folder.resolve("frames.tsv"), frames, false);
  }

  /** The frames of a folder that are for training only; none when it has no such table. */
  static LabelTables forTraining(Path folder) throws IOException {
    LabelTables tables = new LabelTables();
    Path table = folder.resolve("frames-train.tsv");
    if (Files.exists(table)) {
      read(table, tables.frames, true);
    }
    return tables;
  }

  private static void read(Path table, Map<String, List<Map<String, String>>> into, boolean both) throws IOException {
    List<String> lines = Files.readAllLines(table);
    String[] header = lines.isEmpty() ? new String[0] : lines.get(0).split("\t");
    if (!Arrays.asList(header).contains("document")) {
      throw new IOException(table + ": no column \"document\"");
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != header.length) {
        throw new IOException(table + ": a row has " + cells.length + " cells where the header has " + header.length);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(header[i], cells[i]);
      }
      if (both || Math.floorMod(row.get("document").hashCode(), 2) == 0) {
        into.computeIfAbsent(row.get("document"), k -> new ArrayList<>()).add(row);
      }
    }
  }

  /**
   * What is known of a document, which may be nothing.
   *
   * @throws IllegalArgumentException when a label does not fit the text or is none; the message names the document
   */
  List<Layer> of(String document, String text) {
    try {
      return layers(document, text);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the labels of " + document + ": " + e.getMessage(), e);
    }
  }

  private List<Layer> layers(String document, String text) {
    CodePoints points = CodePoints.of(text);
    List<Layer> layers = new ArrayList<>();
    List<MannerLayer.Manner> manners = new ArrayList<>();
    for (Map<String, String> row : stances.getOrDefault(document, List.of())) {
      manners.add(new MannerLayer.Manner(spans(row.get("cue"), points), Act.valueOf(upper(row.get("act"))),
          Mode.valueOf(upper(row.get("mode"))), Stance.Value.valueOf(upper(row.get("stance")))));
    }
    if (!manners.isEmpty()) {
      layers.add(new MannerLayer(manners));
    }
    List<GoldFrame> found = new ArrayList<>();
    List<Span> within = new ArrayList<>();
    for (Map<String, String> row : frames.getOrDefault(document, List.of())) {
      if (row.get("annotator").equals("final")) {
        within.addAll(spans(row.get("sentence"), points));
        if (!row.get("frame").equals("-")) {
          found.add(new GoldFrame(spans(row.get("framer"), points), spans(row.get("cue"), points),
              spans(row.get("target"), points), spans(row.get("frame"), points)));
        }
      }
    }
    if (!within.isEmpty()) {
      layers.add(new FrameLayer(found, within));
    }
    return layers;
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static List<Span> spans(String cell, CodePoints points) {
    if (!Character.isDigit(cell.isEmpty() ? '-' : cell.charAt(0))) {
      return List.of(); // "-" for nothing, "writer" for the writer
    }
    return Arrays.stream(cell.split(";")).map(piece -> {
      String[] ends = piece.split("-");
      return new Span(points.unit(Integer.parseInt(ends[0])), points.unit(Integer.parseInt(ends[1])));
    }).toList();
  }
}
