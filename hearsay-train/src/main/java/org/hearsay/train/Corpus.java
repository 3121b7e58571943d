package org.hearsay.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.encode.Windows;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces;
import org.hearsay.brat.BratFolder.Annotated;

/** Annotated articles, cut afresh for each pass over them. */
final class Corpus {
  private static final int OVERLAP = 24;

  private record Item(Example.Prepared article, Annotated annotated, int times) {}

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
   * @param times how often each is used in one pass
   */
  void add(List<Annotated> annotated, int times) {
    annotated.forEach(a -> items.add(new Item(Example.Prepared.of(a.text(), vocabulary), a, times)));
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
      for (int time = 0; time < item.times(); time++) {
        var annotators = item.annotated().annotators();
        var attributions = annotators.get(random.nextInt(annotators.size()));
        int most = mostPieces - 2 - random.nextInt(mostPieces / 5);
        Example.Prepared a = item.article();
        for (Window window : Windows.of(a.text(), a.words(), a.pieces(), most, OVERLAP)) {
          examples.add(Example.of(a, window, attributions, vocabulary));
        }
      }
    }
    Collections.shuffle(examples, random);
    return examples;
  }
}
