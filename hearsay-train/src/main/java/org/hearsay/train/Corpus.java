package org.hearsay.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.hearsay.encode.Windows;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces;

/** Labelled articles, cut afresh for each pass over them. */
final class Corpus {
  private static final int OVERLAP = 24;

  /** Batches in one draw. */
  private static final int DRAW = 16;

  private record Item(Labelled labelled, double times) {}

  private final List<Item> items = new ArrayList<>();
  private final WordPieces vocabulary;
  private final int mostPieces;

  /** @param mostPieces the most pieces in a window, its start and end marks included */
  Corpus(WordPieces vocabulary, int mostPieces) {
    this.vocabulary = vocabulary;
    this.mostPieces = mostPieces;
  }

  /**
   * Adds articles.
   *
   * @param times how often each is used in one pass; below 1, the probability that it is used
   */
  void add(List<Labelled> labelled, double times) {
    labelled.forEach(l -> items.add(new Item(l, times)));
  }

  /** How many articles there are. */
  int articles() {
    return items.size();
  }

  /**
   * The examples of one pass, in random order. Windows begin at other places in each pass, and of several annotators
   * one is chosen, so that no two passes are the same.
   */
  List<Example> pass(Random random) {
    List<Example> examples = new ArrayList<>();
    for (Item item : items) {
      double rest = item.times() - Math.floor(item.times());
      int times = (int) Math.floor(item.times()) + (random.nextDouble() < rest ? 1 : 0);
      for (int time = 0; time < times; time++) {
        int most = mostPieces - 2 - random.nextInt(mostPieces / 5);
        Prepared a = item.labelled().article();
        for (Window window : Windows.of(a.text(), a.words(), a.pieces(), most, OVERLAP)) {
          examples.add(Example.of(item.labelled(), window, vocabulary, random));
        }
      }
    }
    Collections.shuffle(examples, random);
    return examples;
  }

  /**
   * The examples of one pass in batches. Each batch takes windows of about the same length from a larger random draw, so
   * that little is spent on filling up; the batches come in random order.
   *
   * @param size examples in a batch; the last of a draw may have fewer
   */
  List<List<Example>> batches(Random random, int size) {
    List<Example> examples = pass(random);
    List<List<Example>> batches = new ArrayList<>();
    for (int from = 0; from < examples.size(); from += DRAW * size) {
      List<Example> draw = new ArrayList<>(examples.subList(from, Math.min(from + DRAW * size, examples.size())));
      draw.sort(Comparator.comparingInt(e -> e.pieces().length));
      for (int i = 0; i < draw.size(); i += size) {
        batches.add(draw.subList(i, Math.min(i + size, draw.size())));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }
}
