package org.hearsay.brat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.text.CodePoints;

/**
 * Reads brat standoff: text-bound annotations Source, Cue and Content, tied together by Attribution events. Frames,
 * attributes and notes, which {@link Standoff} writes too, are passed over.
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
    CodePoints points = CodePoints.of(text);
    Map<String, List<Span>> spans = new HashMap<>();
    List<String[]> events = new ArrayList<>();
    int number = 0;
    for (String line : BratFolder.utf8(file).split("\r?\n")) {
      number++;
      String[] fields = line.split("\t");
      try {
        if (fields[0].matches("T\\d+") && fields.length > 1) {
          spans.put(fields[0], spans(fields[1], points));
        } else if (fields[0].matches("E\\d+") && fields.length > 1) {
          events.add(fields[1].trim().split(" +"));
        } // anything else is a note, an attribute, a relation, or the rest of an annotated text that holds a line break
      } catch (RuntimeException e) {
        throw new IOException(file + " line " + number + ": not a brat annotation of this text: "
            + line.substring(0, Math.min(line.length(), SHOWN)), e);
      }
    }
    List<GoldAttribution> attributions = new ArrayList<>();
    for (String[] event : events) {
      if (event[0].startsWith("Framing:")) {
        continue; // says who presents what as what, and attributes nothing
      }
      Map<Role, List<Span>> pieces = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        pieces.put(role, new ArrayList<>());
      }
      for (String argument : event) {
        String name = argument.substring(0, Math.max(0, argument.indexOf(':'))).replaceAll("\\d+$", "");
        for (Role role : Role.values()) {
          if (name.equalsIgnoreCase(role.word())) {
            pieces.get(role).addAll(spans.getOrDefault(argument.substring(argument.indexOf(':') + 1), List.of()));
          }
        }
      }
      pieces.values().forEach(list -> list.sort(null));
      attributions.add(
          new GoldAttribution(pieces.get(Role.SOURCE), pieces.get(Role.CUE), pieces.get(Role.CONTENT)));
    }
    return attributions;
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
