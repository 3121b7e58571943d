package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.brat.BratFolder;
import org.hearsay.brat.BratFolder.Annotated;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.GoldFrame;
import org.hearsay.conll.Gum;
import org.hearsay.conll.GumDocument;
import org.hearsay.conll.GumDocument.Entity;
import org.hearsay.conll.NameColumns;
import org.hearsay.encode.WordPieces;
import org.hearsay.text.Breaks;
import org.hearsay.text.Words;

/** From corpora on disk to labelled articles: which corpus labels what. */
final class Corpora {
  /** Words that a frame's cue is near to; a sentence without any of them has no frame. */
  private static final Pattern FRAMING = Pattern.compile("(?i)\\b(as|call\\w*|dub\\w*|deem\\w*|label\\w*|brand\\w*"
      + "|consider\\w*|term\\w*|declar\\w*|liken\\w*|compar\\w*|link\\w*|tie[ds]?|tying|equat\\w*|name[ds]?"
      + "|proclaim\\w*|pronounc\\w*|think\\w*|thought|found|find\\w*|amount\\w*)\\b");

  /** Characters on either side of a sentence that is labelled alone. */
  private static final int AROUND = 240;

  private final WordPieces vocabulary;

  Corpora(WordPieces vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Articles whose outermost attributions are annotated; what stands inside contents is asked of the teacher, what
   * sources do and how far the writer stands behind it of the lexicon; what the tables know goes over that.
   */
  List<Labelled> outermost(List<Annotated> annotated, NestedTeacher teacher, LabelTables tables) {
    List<Labelled> labelled = new ArrayList<>();
    for (Annotated a : annotated) {
      Prepared article = Prepared.of(a.text(), vocabulary);
      List<Layer> layers = new ArrayList<>();
      layers.add(new AttributionLayer(a.annotators()));
      layers.add(teacher.nested(a.text(), a.annotators().get(0)));
      layers.add(new FrameLayer(List.of(), unframed(article)));
      layers.add(MannerLayer.judged(a.text(), a.annotators().get(0)));
      layers.addAll(tables.of(a.name(), a.text()));
      labelled.add(new Labelled(article, layers));
    }
    return labelled;
  }

  /** Articles in which nested attributions are annotated too: those whose pieces all lie in another's content. */
  List<Labelled> chains(Path folder) throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    for (Annotated a : BratFolder.read(folder)) {
      List<GoldAttribution> all = a.annotators().get(0);
      List<GoldAttribution> nested = all.stream().filter(x -> all.stream().anyMatch(y -> y != x && inside(x, y))).toList();
      List<GoldAttribution> outer = all.stream().filter(x -> !nested.contains(x)).toList();
      labelled.add(new Labelled(Prepared.of(a.text(), vocabulary), List.of(new AttributionLayer(List.of(outer)),
          new NestedLayer(nested, List.of()), MannerLayer.judged(a.text(), all))));
    }
    return labelled;
  }

  static boolean inside(GoldAttribution inner, GoldAttribution outer) {
    List<Span> pieces = new ArrayList<>(inner.source());
    pieces.addAll(inner.cue());
    pieces.addAll(inner.content());
    return !inner.content().equals(outer.content())
        && pieces.stream().allMatch(p -> outer.content().stream().anyMatch(c -> c.contains(p)));
  }

  /** Articles in which every frame is annotated, and nothing else. */
  List<Labelled> frames(Path folder) throws IOException {
    return BratFolder.read(folder).stream().map(a -> new Labelled(Prepared.of(a.text(), vocabulary),
        List.of((Layer) new FrameLayer(a.frames(), List.of(new Span(0, a.text().length())))))).toList();
  }

  /** The sentences whose frames the tables know, each with some words around it. */
  List<Labelled> framed(List<Annotated> annotated, LabelTables tables) {
    List<Labelled> labelled = new ArrayList<>();
    for (Annotated a : annotated) {
      for (Layer layer : tables.of(a.name(), a.text())) {
        if (layer instanceof FrameLayer frames) {
          frames.within().forEach(sentence -> labelled.add(excerpt(a.text(), sentence, frames.frames())));
        }
      }
    }
    return labelled;
  }

  private Labelled excerpt(String text, Span sentence, List<GoldFrame> frames) {
    int from = sentence.start() - Math.min(sentence.start(), AROUND);
    while (from > 0 && from < sentence.start() && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    int to = Math.min(text.length(), sentence.end() + AROUND);
    while (to > sentence.end() && to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    int offset = from;
    List<GoldFrame> inside = frames.stream().filter(f -> f.cue().stream().anyMatch(sentence::contains))
        .map(f -> new GoldFrame(moved(f.framer(), offset), moved(f.cue(), offset), moved(f.target(), offset),
            moved(f.frame(), offset))).toList();
    return new Labelled(Prepared.of(text.substring(from, to), vocabulary),
        List.of(new FrameLayer(inside, moved(List.of(sentence), offset))));
  }

  private static List<Span> moved(List<Span> spans, int offset) {
    return spans.stream().map(s -> new Span(s.start() - offset, s.end() - offset)).toList();
  }

  /** Documents of GUM: names, mentions, and which of them mean the same. */
  List<Labelled> mentions(Path folder) throws IOException {
    return Gum.train(folder).stream().map(this::mentions).toList();
  }

  private Labelled mentions(GumDocument document) {
    Prepared article = Prepared.of(document.text(), vocabulary);
    Words words = article.words();
    byte[] heads = new byte[words.size()];
    int[] entities = new int[words.size()];
    byte[] names = new byte[words.size()];
    Map<String, Integer> numbers = new HashMap<>();
    List<Entity> outermost = document.mentions().stream()
        .sorted(Comparator.comparingInt((Entity m) -> m.last() - m.first()).reversed()).toList();
    for (Entity m : outermost) {
      int head = headWord(article, document.tokens().get(m.head()).span());
      if (heads[head] > 1) {
        continue;
      }
      for (int w = article.first(document.tokens().get(m.first()).span()); w < head; w++) {
        heads[w] = heads[w] == 0 ? 1 : heads[w];
      }
      heads[head] = (byte) (2 + m.type().ordinal());
      entities[head] = numbers.computeIfAbsent(m.entity(), k -> numbers.size() + 1);
      if (m.form() == Form.NAME && m.type() != Type.OTHER) {
        name(article, names, document.nameOf(m), m.type());
      }
    }
    return new Labelled(article, List.of(new MentionLayer(heads, entities), new NameLayer(names)));
  }

  /** The last word of a token that has a letter or digit. */
  static int headWord(Prepared article, Span token) {
    int word = article.end(token) - 1;
    while (word > article.first(token)
        && !Character.isLetterOrDigit(article.text().codePointAt(article.words().start(word)))) {
      word--;
    }
    return word;
  }

  /** Marks a name unless part of it is marked already: of nested names the longest counts. */
  private static void name(Prepared article, byte[] names, Span span, Type type) {
    int first = article.first(span);
    int end = article.end(span);
    for (int w = first; w < end; w++) {
      if (names[w] != 0) {
        return;
      }
    }
    for (int w = first; w < end; w++) {
      names[w] = (byte) (1 + 2 * type.ordinal() + (w == first ? 0 : 1));
    }
  }

  /** Texts in which names are labelled, and nothing else. */
  List<Labelled> names(Path file) throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    for (NameColumns.Named text : NameColumns.read(file)) {
      Prepared article = Prepared.of(text.text(), vocabulary);
      byte[] names = new byte[article.words().size()];
      for (NameColumns.Name name : text.names()) {
        if (name.type().isPresent()) {
          name(article, names, name.span(), name.type().get());
        } else {
          Arrays.fill(names, article.first(name.span()), article.end(name.span()), Example.UNKNOWN);
        }
      }
      labelled.add(new Labelled(article, List.of(new NameLayer(names))));
    }
    return labelled;
  }

  /** The sentences in which nothing can be a frame's cue. */
  private static List<Span> unframed(Prepared article) {
    List<Span> spans = new ArrayList<>();
    Words words = article.words();
    int start = 0;
    for (int w = 1; w <= words.size(); w++) {
      if (w == words.size() || Breaks.sentenceStarts(article.text(), words, w)) {
        Span sentence = words.span(start, w - 1);
        if (!FRAMING.matcher(sentence.of(article.text())).find()) {
          spans.add(sentence);
        }
        start = w;
      }
    }
    return spans;
  }
}
