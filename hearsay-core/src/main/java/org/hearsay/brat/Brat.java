package org.hearsay.brat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.Span;
import org.hearsay.text.CodePoints;

/**
 * Reads brat standoff: text-bound annotations Source, Cue and Content, tied together by Attribution events, and Framer,
 * FrameCue, Target and Frame, tied together by Framing events.
 */
public final class Brat {
  private static final int SHOWN = 60;

  private Brat() {}

  /**
   * The attributions of an annotation file.
   *
   * @param file the .ann file, UTF-8, offsets in code points
   * @param text the text it annotates
   * @throws IOException when the file cannot be read or a line is not standoff; the message names file and line
   */
  public static List<GoldAttribution> read(Path file, String text) throws IOException {
    return Standing.read(file, text).events("Attribution").stream()
        .map(e -> new GoldAttribution(e.pieces("source"), e.pieces("cue"), e.pieces("content"))).toList();
  }

  /**
   * The frames of an annotation file: events named Framing, with arguments Framer, FrameCue, Target and Frame.
   *
   * @param file the .ann file, UTF-8, offsets in code points
   * @param text the text it annotates
   * @throws IOException when the file cannot be read or a line is not standoff; the message names file and line
   */
  public static List<GoldFrame> frames(Path file, String text) throws IOException {
    return Standing.read(file, text).events("Framing").stream()
        .map(e -> new GoldFrame(e.pieces("framer"), e.pieces("framecue"), e.pieces("target"), e.pieces("frame")))
        .toList();
  }

  /** One event: its pieces by the argument's name in lower case, without its number. */
  private record Event(Map<String, List<Span>> arguments) {
    List<Span> pieces(String name) {
      return arguments.getOrDefault(name, List.of()).stream().sorted().toList();
    }
  }

  /** What stands in a file, as far as it is understood. */
  private record Standing(Map<String, List<Span>> spans, List<String[]> lines) {
    static Standing read(Path file, String text) throws IOException {
      CodePoints points = CodePoints.of(text);
      Standing standing = new Standing(new HashMap<>(), new ArrayList<>());
      int number = 0;
      for (String line : BratFolder.utf8(file).split("\r?\n")) {
        number++;
        String[] fields = line.split("\t");
        try {
          if (fields[0].matches("T\\d+") && fields.length > 1) {
            standing.spans.put(fields[0], Brat.spans(fields[1], points));
          } else if (fields[0].matches("E\\d+") && fields.length > 1) {
            standing.lines.add(fields[1].trim().split(" +"));
          } // anything else is a note, an attribute, a relation, or the rest of an annotated text that holds a line break
        } catch (RuntimeException e) {
          throw new IOException(file + " line " + number + ": not a brat annotation of this text: "
              + line.substring(0, Math.min(line.length(), SHOWN)), e);
        }
      }
      return standing;
    }

    /** The events of a type; an event whose type is neither of the two known ones counts as an attribution. */
    List<Event> events(String type) {
      List<Event> events = new ArrayList<>();
      for (String[] line : lines) {
        boolean framing = line[0].startsWith("Framing:");
        if (framing != type.equals("Framing")) {
          continue;
        }
        Map<String, List<Span>> arguments = new HashMap<>();
        for (String argument : line) {
          int colon = argument.indexOf(':');
          String name = argument.substring(0, Math.max(0, colon)).replaceAll("\\d+$", "").toLowerCase(Locale.ROOT);
          arguments.computeIfAbsent(name, k -> new ArrayList<>())
              .addAll(spans.getOrDefault(argument.substring(colon + 1), List.of()));
        }
        events.add(new Event(arguments));
      }
      return events;
    }
  }

  /** The spans of "Source 3 5;9 12". */
  private static List<Span> spans(String field, CodePoints points) {
    List<Span> spans = new ArrayList<>();
    for (String piece : field.substring(field.indexOf(' ') + 1).split(";")) {
      String[] ends = piece.trim().split(" ");
      spans.add(new Span(points.unit(Integer.parseInt(ends[0])), points.unit(Integer.parseInt(ends[1]))));
    }
    return spans;
  }
}
