package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.brat.GoldAttribution;

/**
 * How well readings agree with a person's annotations. Words are counted without punctuation.
 *
 * <ul>
 *   <li><b>words</b> of each role: words that have the role in both;
 *   <li><b>spans</b> of each role: pieces with exactly the same words;
 *   <li><b>found</b>: an attribution is found where its content shares at least half of its words with an annotated
 *       content (intersection over union), one to one, best pairs first;
 *   <li><b>sourced</b>: found, and the sources share a word, or both have none;
 *   <li><b>exact</b>: found, and the contents have the same words.
 * </ul>
 */
public final class Evaluation {
  private static final double HALF = 0.5;

  private final Map<Role, Score> words = new EnumMap<>(Role.class);
  private final Map<Role, Score> spans = new EnumMap<>(Role.class);
  private Score found = Score.NONE;
  private Score sourced = Score.NONE;
  private Score exact = Score.NONE;
  private final CalibrationTable calibration = new CalibrationTable();
  private final List<Document> documents = new ArrayList<>();
  private long wordCount;

  /**
   * What was right and wrong in one article.
   *
   * @param name the article's name
   * @param found the score for attributions found
   * @param missed annotated attributions that no reading matches
   * @param invented read attributions that no annotation matches
   * @param text the article's text
   */
  public record Document(String name, Score found, List<GoldAttribution> missed, List<Attribution> invented,
      String text) {}

  private record Attributed(BitSet source, BitSet content) {}

  private record Pair(double share, int annotated, int read) {}

  /** Starts with nothing counted. */
  public Evaluation() {
    for (Role role : Role.values()) {
      words.put(role, Score.NONE);
      spans.put(role, Score.NONE);
    }
  }

  /** Counts one article: what was annotated against what was read. */
  public void add(String name, List<GoldAttribution> gold, Reading reading) {
    String text = reading.article().text();
    ScoredWords scored = new ScoredWords(text);
    wordCount += scored.size();
    List<GoldAttribution> annotated = gold.stream().filter(a -> !scored.in(a.content()).isEmpty()).toList();
    List<Attribution> read = reading.attributions().stream().filter(a -> !scored.in(a.content()).isEmpty()).toList();
    for (Role role : Role.values()) {
      List<List<Span>> a = annotated.stream().map(x -> x.pieces(role)).toList();
      List<List<Span>> r = read.stream().map(x -> x.pieces(role)).toList();
      words.merge(role, wordScore(scored, a, r), Score::plus);
      spans.merge(role, spanScore(scored, a, r), Score::plus);
    }
    List<Attributed> a = annotated.stream()
        .map(x -> new Attributed(scored.in(x.source()), scored.in(x.content()))).toList();
    List<Attributed> r = read.stream().map(x -> new Attributed(scored.in(x.source()), scored.in(x.content()))).toList();
    List<Pair> pairs = matched(a, r);
    int sourcedHere = 0;
    int exactHere = 0;
    BitSet matchedGold = new BitSet();
    BitSet matchedRead = new BitSet();
    for (Pair pair : pairs) {
      Attributed gotten = r.get(pair.read());
      Attributed wanted = a.get(pair.annotated());
      matchedGold.set(pair.annotated());
      matchedRead.set(pair.read());
      if (wanted.source().intersects(gotten.source()) || wanted.source().isEmpty() && gotten.source().isEmpty()) {
        sourcedHere++;
      }
      if (wanted.content().equals(gotten.content())) {
        exactHere++;
      }
    }
    Score here = new Score(pairs.size(), r.size(), a.size());
    found = found.plus(here);
    sourced = sourced.plus(new Score(sourcedHere, r.size(), a.size()));
    exact = exact.plus(new Score(exactHere, r.size(), a.size()));
    List<GoldAttribution> missed = new ArrayList<>();
    for (int i = matchedGold.nextClearBit(0); i < a.size(); i = matchedGold.nextClearBit(i + 1)) {
      missed.add(annotated.get(i));
    }
    List<Attribution> invented = new ArrayList<>();
    for (int j = 0; j < r.size(); j++) {
      calibration.add(read.get(j).confidence(), matchedRead.get(j));
      if (!matchedRead.get(j)) {
        invented.add(read.get(j));
      }
    }
    documents.add(new Document(name, here, missed, invented, text));
  }

  /** For each attribution that was read, whether an annotated one matches it (<b>found</b>). */
  public static BitSet holds(String text, List<GoldAttribution> gold, List<Attribution> read) {
    ScoredWords scored = new ScoredWords(text);
    List<Attributed> a = gold.stream().map(x -> new Attributed(new BitSet(), scored.in(x.content()))).toList();
    List<Attributed> r = read.stream().map(x -> new Attributed(new BitSet(), scored.in(x.content()))).toList();
    BitSet holds = new BitSet();
    matched(a, r).forEach(p -> holds.set(p.read()));
    return holds;
  }

  private static List<Pair> matched(List<Attributed> annotated, List<Attributed> read) {
    Map<Integer, List<Integer>> byWord = new HashMap<>();
    for (int j = 0; j < read.size(); j++) {
      int index = j;
      read.get(j).content().stream().forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(index));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < annotated.size(); i++) {
      BitSet content = annotated.get(i).content();
      for (int j : content.stream().boxed().flatMap(w -> byWord.getOrDefault(w, List.of()).stream()).distinct().toList()) {
        BitSet shared = (BitSet) content.clone();
        shared.and(read.get(j).content());
        BitSet all = (BitSet) content.clone();
        all.or(read.get(j).content());
        double share = (double) shared.cardinality() / all.cardinality();
        if (share >= HALF) {
          pairs.add(new Pair(share, i, j));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::share).thenComparingInt(Pair::annotated)
        .thenComparingInt(Pair::read).reversed());
    BitSet usedAnnotated = new BitSet();
    BitSet usedRead = new BitSet();
    List<Pair> kept = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!usedAnnotated.get(pair.annotated()) && !usedRead.get(pair.read())) {
        usedAnnotated.set(pair.annotated());
        usedRead.set(pair.read());
        kept.add(pair);
      }
    }
    return kept;
  }

  private static Score wordScore(ScoredWords scored, List<List<Span>> annotated, List<List<Span>> read) {
    BitSet wanted = new BitSet();
    annotated.forEach(spans -> wanted.or(scored.in(spans)));
    BitSet gotten = new BitSet();
    read.forEach(spans -> gotten.or(scored.in(spans)));
    BitSet both = (BitSet) wanted.clone();
    both.and(gotten);
    return new Score(both.cardinality(), gotten.cardinality(), wanted.cardinality());
  }

  private static Score spanScore(ScoredWords scored, List<List<Span>> annotated, List<List<Span>> read) {
    var wanted = distinct(scored, annotated);
    var gotten = distinct(scored, read);
    long both = wanted.stream().filter(gotten::contains).count();
    return new Score(both, gotten.size(), wanted.size());
  }

  private static java.util.Set<BitSet> distinct(ScoredWords scored, List<List<Span>> spans) {
    java.util.Set<BitSet> distinct = new java.util.HashSet<>();
    spans.stream().flatMap(List::stream).map(s -> scored.in(List.of(s))).filter(b -> !b.isEmpty())
        .forEach(distinct::add);
    return distinct;
  }

  /** Words that have the role. */
  public Score words(Role role) {
    return words.get(role);
  }

  /** Pieces of the role with exactly the same words. */
  public Score spans(Role role) {
    return spans.get(role);
  }

  /** Attributions found. */
  public Score found() {
    return found;
  }

  /** Attributions found with the right source. */
  public Score sourced() {
    return sourced;
  }

  /** Attributions whose content is exact. */
  public Score exact() {
    return exact;
  }

  /** Confidence against what held. */
  public CalibrationTable calibration() {
    return calibration;
  }

  /** How many words the articles have. */
  public long wordCount() {
    return wordCount;
  }

  /** How many articles were counted. */
  public int articles() {
    return documents.size();
  }

  /** The articles with the most missed and invented attributions, worst first. */
  public List<Document> worst(int most) {
    return documents.stream()
        .sorted(Comparator.comparingInt((Document d) -> d.missed().size() + d.invented().size()).reversed())
        .limit(most).toList();
  }
}
