package org.hearsay.copies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.hearsay.Article;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.CopyGroup;
import org.hearsay.store.Origin;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.text.Words;

/**
 * How well copies are found: of each article of a folder variants are made, all are stored and taken by a
 * {@link CopyFinder}, and its groups are compared with what is known. Immutable.
 *
 * <p>Every pair of texts in one group counts: right when both were made of one article, wrong when they were not: when they
 * are two outlets' articles about one event, or of different events. {@link Variant#ALL} is measured too, but is no part of
 * the totals. Articles of fewer than {@value #LEAST_WORDS} words are left out: a paragraph of another would be the most of them.
 *
 * @param articles how many articles there were
 * @param pairs how many pairs of articles are about one event
 * @param found of how many variants of each kind the article was found
 * @param right how many pairs in one group were made of one article
 * @param wrong the pairs in one group that were not, as {@code EVENT/NUMBER = EVENT/NUMBER}
 */
public record CopyEvaluation(int articles, int pairs, Map<Variant, Integer> found, int right, List<String> wrong) {

  /** Shorter articles are not measured on. */
  public static final int LEAST_WORDS = 100;

  /** Copies what is given. */
  public CopyEvaluation {
    found = Collections.unmodifiableMap(new EnumMap<>(found));
    wrong = List.copyOf(wrong);
  }

  /** A text in the library, and what it was made of. */
  private record Made(long arrival, String from) {}

  /**
   * Measures.
   *
   * @param events texts by event, see {@link EventFolder}; at least two events
   * @param store an empty library, which is filled
   * @throws IllegalArgumentException when there are fewer than two events
   */
  public static CopyEvaluation of(SortedMap<String, List<String>> events, Store store, CopyRule rule)
      throws StoreException {
    if (events.size() < 2) {
      throw new IllegalArgumentException("copies are measured on two events or more, not " + events.size());
    }
    CopyFinder finder = new CopyFinder(store, rule);
    Map<Variant, Integer> found = new EnumMap<>(Variant.class);
    List<Made> all = new ArrayList<>();
    List<String> names = new ArrayList<>(events.keySet());
    int pairs = 0;
    for (int e = 0; e < names.size(); e++) {
      List<String> texts = events.get(names.get(e));
      pairs += texts.size() * (texts.size() - 1) / 2;
      List<String> others = events.get(names.get((e + 1) % names.size()));
      for (int i = 0; i < texts.size(); i++) {
        if (Words.of(texts.get(i)).size() < LEAST_WORDS) {
          continue;
        }
        String from = names.get(e) + "/" + (i + 1);
        String text = texts.get(i);
        String strange = others.get(i % others.size());
        long original = take(store, finder, from, Variant.headline(text) + "\n\n" + text, all);
        for (Variant variant : Variant.values()) {
          long copy = take(store, finder, from + "/" + variant, variant.of(text, strange, from.hashCode()), all);
          boolean hit = store.copies().group(copy)
              .filter(g -> g.copies().stream().anyMatch(c -> c.arrival() == original)).isPresent();
          found.merge(variant, hit ? 1 : 0, Integer::sum);
        }
      }
    }
    return judged(store, all, found, pairs);
  }

  private static long take(Store store, CopyFinder finder, String name, String text, List<Made> all)
      throws StoreException {
    return store.transaction(() -> {
      long arrival = store.articles().add(new CollectedArticle(Article.of(name, text),
          new Origin(Origin.Kind.FILE, "/" + name), Instant.EPOCH)).arrival();
      finder.take(arrival);
      if (!name.endsWith("/" + Variant.ALL)) {
        String[] parts = name.split("/");
        boolean variant = List.of(Variant.values()).stream().anyMatch(v -> name.endsWith("/" + v));
        all.add(new Made(arrival, variant ? name.substring(0, name.length() - parts[parts.length - 1].length() - 1) : name));
      }
      return arrival;
    });
  }

  private static CopyEvaluation judged(Store store, List<Made> all, Map<Variant, Integer> found, int pairs)
      throws StoreException {
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Made made : all) {
      List<Long> group = store.copies().group(made.arrival).stream().flatMap(g -> g.copies().stream())
          .map(CopyGroup.Copy::arrival).toList();
      for (Made other : all) {
        if (other.arrival > made.arrival && group.contains(other.arrival)) {
          if (other.from.equals(made.from)) {
            right++;
          } else {
            wrong.add(made.from + " = " + other.from);
          }
        }
      }
    }
    return new CopyEvaluation(found.get(Variant.ALL) == null ? 0 : all.size() / Variant.values().length, pairs, found, right,
        wrong);
  }

  /** The share of variants whose article was found, 0 to 1; without {@link Variant#ALL}. */
  public double recall() {
    int variants = Variant.values().length - 1;
    int hits = found.entrySet().stream().filter(f -> f.getKey() != Variant.ALL).mapToInt(Map.Entry::getValue).sum();
    return articles == 0 ? 0 : (double) hits / (variants * articles);
  }

  /** The share of pairs in one group that were made of one article, 0 to 1. */
  public double precision() {
    int joined = right + wrong.size();
    return joined == 0 ? 1 : (double) right / joined;
  }

  /** A table for people: a line for each variant, recall and precision. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT,
        "%d articles, %d pairs of them about one event%n", articles, pairs));
    found.forEach((variant, hits) -> table.append(String.format(Locale.ROOT, "  %-9s %d of %d%n", variant, hits, articles)));
    table.append(String.format(Locale.ROOT, "recall    %.4f%nprecision %.4f (%d right, %d wrong)%n", recall(), precision(),
        right, wrong.size()));
    wrong.stream().distinct().forEach(pair -> table.append("  ").append(pair).append('\n'));
    return table.toString();
  }
}
