package org.hearsay.brat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.text.CodePoints;

/**
 * Writes brat standoff: text-bound annotations Source, Cue and Content, tied together by Attribution events, as
 * {@link Brat} reads them. Event {@code E1} is the first attribution, {@code E2} the second, and so on.
 *
 * <pre>
 * T1  Attribution 13 17  said
 * T2  Content 18 37  the pier would hold
 * T3  Cue 13 17  said
 * T4  Source 0 12  The ministry
 * E1  Attribution:T1 Content:T2 Cue:T3 Source:T4
 * </pre>
 *
 * <p>brat refuses a span over a line break, so such a span is written as one fragment for each line; read back, it is
 * that many pieces. White space beside a break inside a piece is left out, and so are pieces of nothing else. Pieces of
 * one role that overlap are written as one.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat standoff format</a>
 */
public final class Standoff {
  private final String text;
  private final CodePoints points;
  private final StringBuilder lines = new StringBuilder();
  private final Map<String, String> ids = new LinkedHashMap<>();

  private Standoff(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /**
   * The contents of an annotation file; lines end with a line feed.
   *
   * @param text the text annotated, written beside it in UTF-8, unchanged
   * @param attributions spans in UTF-16 units of {@code text}; the file has code points
   * @throws IllegalArgumentException when an attribution covers no words: standoff cannot express it
   */
  public static String of(String text, List<GoldAttribution> attributions) {
    Standoff standoff = new Standoff(text);
    for (int i = 0; i < attributions.size(); i++) {
      standoff.event(i + 1, attributions.get(i));
    }
    return standoff.lines.toString();
  }

  private void event(int number, GoldAttribution attribution) {
    List<Span> trigger = trigger(number, attribution);
    StringJoiner event = new StringJoiner(" ", "E" + number + "\t", "\n");
    event.add("Attribution:" + bound("Attribution", trigger));
    argument(event, "Content", Fragments.of(text, attribution.pieces(Role.CONTENT)));
    argument(event, "Cue", Fragments.of(text, attribution.pieces(Role.CUE)));
    argument(event, "Source", Fragments.of(text, attribution.pieces(Role.SOURCE)));
    lines.append(event);
  }

  private void argument(StringJoiner event, String type, List<Span> fragments) {
    if (!fragments.isEmpty()) {
      event.add(type + ":" + bound(type, fragments));
    }
  }

  /** The cue, or the first words of the content when there is none, or of the source in flawed annotations. */
  private List<Span> trigger(int number, GoldAttribution attribution) {
    List<Span> cue = Fragments.of(text, attribution.cue());
    if (!cue.isEmpty()) {
      return cue;
    }
    for (Role role : List.of(Role.CONTENT, Role.SOURCE)) {
      List<Span> fragments = Fragments.of(text, attribution.pieces(role));
      if (!fragments.isEmpty()) {
        return fragments.subList(0, 1);
      }
    }
    throw new IllegalArgumentException("attribution " + number + " covers no words");
  }

  /** The id of a text-bound annotation; attributions that share the words share the annotation. */
  private String bound(String type, List<Span> fragments) {
    String bound = type + " " + Fragments.offsets(fragments, points);
    return ids.computeIfAbsent(bound, b -> {
      String id = "T" + (ids.size() + 1);
      lines.append(id).append('\t').append(b).append('\t').append(Fragments.words(fragments, text)).append('\n');
      return id;
    });
  }
}
