package org.hearsay.brat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.hearsay.Frame;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.text.CodePoints;

/**
 * Writes brat standoff: text-bound annotations Source, Cue and Content, tied together by Attribution events, as
 * {@link Brat} reads them. Event {@code E1} is the first that is added, {@code E2} the second, and so on.
 *
 * <pre>
 * T1  Attribution 13 17  said
 * T2  Content 18 37  the pier would hold
 * T3  Cue 13 17  said
 * T4  Source 0 12  The ministry
 * E1  Attribution:T1 Content:T2 Cue:T3 Source:T4
 * </pre>
 *
 * <p>An attribution inside another one has it as its argument {@code Parent}; a frame is an event Framing of Framer,
 * FrameCue, Target and Frame; whatever else is known stands in attributes and notes. {@link BratSettings} declares all of
 * these.
 *
 * <p>brat refuses a span over a line break, so such a span is written as one fragment for each line; read back, it is
 * that many pieces. White space beside a break inside a piece is left out, and so are pieces of nothing else. Pieces of
 * one role that overlap are written as one.
 *
 * <p>Not safe for use by several threads at a time.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat standoff format</a>
 */
public final class Standoff {
  private final String text;
  private final CodePoints points;
  private final StringBuilder lines = new StringBuilder();
  private final Map<String, String> ids = new LinkedHashMap<>();
  private int events;
  private int attributes;
  private int notes;

  /** @param text the text annotated, written beside it in UTF-8, unchanged */
  public Standoff(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /**
   * The contents of an annotation file with nothing but attributions; lines end with a line feed.
   *
   * @param attributions spans in UTF-16 units of {@code text}; the file has code points
   * @throws IllegalArgumentException when an attribution covers no words: standoff cannot express it
   */
  public static String of(String text, List<GoldAttribution> attributions) {
    Standoff standoff = new Standoff(text);
    attributions.forEach(attribution -> standoff.attribution(attribution, Optional.empty()));
    return standoff.lines();
  }

  /**
   * Adds an attribution.
   *
   * @param parent the event of the attribution that it stands in
   * @return the attribution's own event, such as E1
   * @throws IllegalArgumentException when it covers no words: standoff cannot express it
   */
  public String attribution(GoldAttribution attribution, Optional<String> parent) {
    List<Span> content = attribution.content();
    List<Span> trigger = trigger("attribution", List.of(attribution.cue(), content, attribution.source()));
    StringJoiner event = event("Attribution", trigger);
    argument(event, "Content", content);
    argument(event, "Cue", attribution.pieces(Role.CUE));
    argument(event, "Source", attribution.pieces(Role.SOURCE));
    parent.ifPresent(outer -> event.add("Parent:" + outer));
    return added(event);
  }

  /**
   * Adds a frame.
   *
   * @return the frame's event, such as E2
   * @throws IllegalArgumentException when it covers no words: standoff cannot express it
   */
  public String frame(Frame frame) {
    StringJoiner event = event("Framing", trigger("frame", List.of(frame.cue(), frame.frame(), frame.target())));
    argument(event, "Target", frame.target());
    argument(event, "Frame", frame.frame());
    argument(event, "FrameCue", frame.cue());
    argument(event, "Framer", frame.framer());
    return added(event);
  }

  /** Adds an attribute of an event. */
  public void attribute(String name, String event, String value) {
    lines.append('A').append(++attributes).append('\t').append(name).append(' ').append(event).append(' ').append(value)
        .append('\n');
  }

  /** Adds a note at an event; line breaks and tabs in it become spaces. */
  public void note(String event, String words) {
    lines.append('#').append(++notes).append("\tAnnotatorNotes ").append(event).append('\t')
        .append(words.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029]+", " ")).append('\n');
  }

  /** What was added, as lines that each end with a line feed. */
  public String lines() {
    return lines.toString();
  }

  private StringJoiner event(String type, List<Span> trigger) {
    return new StringJoiner(" ").add(type + ":" + bound(type, trigger));
  }

  private String added(StringJoiner event) {
    String id = "E" + ++events;
    lines.append(id).append('\t').append(event).append('\n');
    return id;
  }

  private void argument(StringJoiner event, String type, List<Span> pieces) {
    List<Span> fragments = Fragments.of(text, pieces);
    if (!fragments.isEmpty()) {
      event.add(type + ":" + bound(type, fragments));
    }
  }

  /** What an event stands on: the cue, or the first words of the next role that has any. */
  private List<Span> trigger(String what, List<List<Span>> roles) {
    List<Span> cue = Fragments.of(text, roles.get(0));
    if (!cue.isEmpty()) {
      return cue;
    }
    return roles.stream().map(pieces -> Fragments.of(text, pieces)).filter(fragments -> !fragments.isEmpty()).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(what + " " + (events + 1) + " covers no words")).subList(0, 1);
  }

  /** The id of a text-bound annotation; events that share the words share the annotation. */
  private String bound(String type, List<Span> fragments) {
    String bound = type + " " + Fragments.offsets(fragments, points);
    return ids.computeIfAbsent(bound, b -> {
      String id = "T" + (ids.size() + 1);
      lines.append(id).append('\t').append(b).append('\t').append(Fragments.words(fragments, text)).append('\n');
      return id;
    });
  }
}
