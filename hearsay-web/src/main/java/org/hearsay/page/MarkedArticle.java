package org.hearsay.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.text.CodePoints;

/**
 * Cuts an article at the borders of everything that is marked in it, so that marks may overlap in any way and the page
 * still is a plain row of elements. Takes time in proportion to the text and the marks over each stretch.
 */
final class MarkedArticle {
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern EMPTY_LINE = Pattern.compile("(?<=\\S)\\h*\\R\\h*\\R\\s*");

  private final Reading reading;
  private final Map<String, Integer> tints;
  private final String text;
  private final CodePoints points;
  private final List<Mark> marks = new ArrayList<>();
  private final Set<String> anchored = new HashSet<>();

  /** One piece of an attribution or a frame. */
  private record Mark(String id, String part, Span span, int order, boolean last) {}

  private MarkedArticle(Reading reading, Map<String, Integer> tints) {
    this.reading = reading;
    this.tints = tints;
    this.text = reading.article().text();
    this.points = CodePoints.of(text);
  }

  /**
   * The article's paragraphs with their marks.
   *
   * @param tints the number of the tint of each actor's id
   */
  static List<Block> of(Reading reading, Map<String, Integer> tints) {
    return new MarkedArticle(reading, tints).blocks();
  }

  private List<Block> blocks() {
    int order = 0;
    for (Attribution attribution : reading.attributions()) {
      add(attribution.id(), "source", attribution.source(), order, false);
      add(attribution.id(), "cue", attribution.cue(), order, false);
      add(attribution.id(), "content", attribution.content(), order, true);
      order++;
    }
    for (Frame frame : reading.frames()) {
      add(frame.id(), "target", frame.target(), order, false);
      add(frame.id(), "frame", frame.frame(), order, true);
      order++;
    }
    marks.sort(Comparator.comparingInt((Mark m) -> m.span.start()).thenComparing(m -> -m.span.end())
        .thenComparing(Mark::order));
    List<Block> blocks = new ArrayList<>();
    for (Span paragraph : paragraphs()) {
      blocks.add(new Block(segments(paragraph)));
    }
    return blocks;
  }

  private void add(String id, String part, List<Span> pieces, int order, boolean numbered) {
    int end = pieces.stream().mapToInt(Span::end).max().orElse(0);
    for (Span piece : pieces) {
      if (piece.length() > 0) {
        marks.add(new Mark(id, part, piece, order, numbered && piece.end() == end));
      }
    }
  }

  /** What stands between empty lines; in a text without any, each line. */
  private List<Span> paragraphs() {
    Matcher border = (EMPTY_LINE.matcher(text).find() ? EMPTY_LINE : LINE).matcher(text);
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (border.find()) {
      paragraphs.add(new Span(start, border.start()));
      start = border.end();
    }
    paragraphs.add(new Span(start, text.length()));
    return paragraphs.stream().filter(p -> !p.of(text).isBlank()).toList();
  }

  private List<Segment> segments(Span paragraph) {
    List<Mark> here = marks.stream().filter(m -> m.span.overlaps(paragraph)).toList();
    TreeSet<Integer> borders = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    for (Mark mark : here) {
      borders.add(Math.max(mark.span.start(), paragraph.start()));
      borders.add(Math.min(mark.span.end(), paragraph.end()));
    }
    List<Segment> segments = new ArrayList<>();
    Integer from = null;
    for (int to : borders) {
      if (from != null) {
        segments.add(segment(from, to, here));
      }
      from = to;
    }
    return segments;
  }

  private Segment segment(int from, int to, List<Mark> here) {
    List<Mark> over = here.stream().filter(m -> m.span.start() <= from && to <= m.span.end()).toList();
    List<String> anchors = over.stream().map(Mark::id).distinct().filter(anchored::add).toList();
    Set<String> within = over.stream().sorted(Comparator.comparingInt(Mark::order)).map(Mark::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Segment.Sign> ends = over.stream().filter(m -> m.last && m.span.end() == to).map(this::sign).toList();
    return new Segment(text.substring(from, to), points.before(from), classes(from, over), anchors, List.copyOf(within),
        over.stream().map(m -> m.id + ':' + m.part).distinct().toList(), ends);
  }

  private Segment.Sign sign(Mark mark) {
    boolean frame = mark.part.equals("frame");
    String number = mark.id.replaceFirst("^[a-z]", "");
    return new Segment.Sign(mark.id, frame ? "f" + number : number, (frame ? "frame " : "attribution ") + number);
  }

  private String classes(int from, List<Mark> over) {
    Set<String> classes = new LinkedHashSet<>();
    for (Mark mark : over) {
      classes.add(mark.part);
    }
    over.stream().filter(m -> m.part.equals("content")).max(Comparator.comparingInt(Mark::order)).ifPresent(inner -> {
      Attribution attribution = reading.attribution(inner.id).orElseThrow();
      classes.add("t" + attribution.actor().map(tints::get).map(String::valueOf).orElse("x"));
      classes.add(strength(attribution.confidence()));
      Stance.Value stance = attribution.stance().value();
      if (stance != Stance.Value.NEUTRAL) {
        classes.add(stance.word());
      }
      boolean first = attribution.pieces(Role.CONTENT).stream().mapToInt(Span::start).min().orElse(-1) == from;
      if (first) {
        classes.add("first");
      }
    });
    long depth = over.stream().filter(m -> m.part.equals("content")).map(Mark::id).distinct().count();
    if (depth > 1) {
      classes.add("nested");
    }
    return String.join(" ", classes);
  }

  /** A confidence as one of three strengths of tint. */
  static String strength(double confidence) {
    return confidence >= 0.85 ? "c3" : confidence >= 0.6 ? "c2" : "c1";
  }
}
