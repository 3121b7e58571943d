package org.hearsay.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.encode.WordPieces.Pieces;
import org.hearsay.encode.Windows.Window;
import org.hearsay.text.Breaks;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

class WindowsTest {

  @Property
  void coresPartitionTheTextAndEveryWindowHoldsItsCore(@ForAll("texts") String text,
      @ForAll @IntRange(min = 30, max = 120) int most, @ForAll @IntRange(min = 0, max = 15) int overlap) {
    Words words = Words.of(text);
    Pieces pieces = onePieceEach(words);
    int next = 0;
    for (Window w : Windows.of(text, words, pieces, most, overlap)) {
      assertEquals(next, w.coreFirst());
      assertTrue(w.coreEnd() > w.coreFirst(), "empty core");
      assertTrue(w.first() <= w.coreFirst() && w.coreEnd() <= w.end(), "core outside its window");
      assertTrue(pieces.count(w.first(), w.end()) <= most, "too many pieces");
      next = w.coreEnd();
    }
    assertEquals(words.size(), next);
  }

  @Test
  void aShortTextIsOneWindow() {
    String text = "The pier will hold.";
    Words words = Words.of(text);
    assertEquals(List.of(new Window(0, 5, 0, 5)), Windows.of(text, words, onePieceEach(words), 30, 8));
  }

  @Test
  void bordersFallBetweenParagraphsWhereTheyCan() {
    String paragraph = "The pier will hold the storm they said in the town. ".repeat(2).trim();
    String text = String.join("\n\n", java.util.Collections.nCopies(6, paragraph));
    Words words = Words.of(text);
    List<Window> windows = Windows.of(text, words, onePieceEach(words), 80, 24);
    assertTrue(windows.size() > 1);
    for (Window w : windows.subList(1, windows.size())) {
      assertEquals(Breaks.PARAGRAPH, Breaks.before(text, words, w.coreFirst()));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("pier", "Tide.", "“No,”", "mayor", "\n\n", "\n", "harbour?", "It", "said").list()
        .ofMaxSize(600).map(parts -> String.join(" ", parts));
  }

  private static Pieces onePieceEach(Words words) {
    int[] starts = new int[words.size() + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i;
    }
    return new Pieces(new int[words.size()], starts);
  }

  @Test
  void aTextWithoutWordsHasNoWindows() {
    Words words = Words.of(" \n ");
    assertEquals(new ArrayList<>(), Windows.of(" \n ", words, onePieceEach(words), 80, 24));
  }
}
