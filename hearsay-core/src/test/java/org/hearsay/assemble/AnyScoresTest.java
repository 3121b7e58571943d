package org.hearsay.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.Act;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.actor.Mention;
import org.hearsay.actor.Mention.Antecedent;
import org.hearsay.assemble.Considered.Part;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.Windows.Window;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/** Whatever the heads say of whatever text, what comes out is well-formed. */
class AnyScoresTest {
  private static final List<String> PIECES = List.of("Vale", "said", "she", "hopes", "it", "“", "”", ",", ".", ":", "\n\n",
      "\n", "'", "s", "’", "é", "😀", "the", "as");

  /** Marks that the content around loses at its edge. */
  private static final List<String> LOOSE = List.of(",", ";", ":");

  @Property(tries = 300)
  void whatIsReadIsWellFormed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
    Random random = new Random(seed);
    String text = text(random, length);
    Words words = Words.of(text);
    Considered considered = considered(random, text, words);
    List<Attribution> attributions = Assembly.attributions(text, words,
        Nesting.of(Assembly.standing(considered.outermost(), Scored.FIRST_EVIDENCE, 0.1), considered.nested(),
            Scored.FIRST_EVIDENCE, 0.1));
    checkAttributions(text, attributions);
    checkFrames(text, Frames.of(considered.frames(), attributions, FrameCalibration.NONE));
    checkMentions(words, considered.mentions());
  }

  private static void checkAttributions(String text, List<Attribution> attributions) {
    Map<String, Attribution> before = new HashMap<>();
    for (Attribution a : attributions) {
      assertEquals("a" + (before.size() + 1), a.id());
      for (List<Span> pieces : List.of(a.source(), a.cue(), a.content())) {
        checkPieces(text, pieces);
      }
      a.parent().ifPresent(parent -> {
        assertTrue(before.containsKey(parent), a.id() + " comes before " + parent + ", which it stands in");
        Span around = before.get(parent).extent();
        assertTrue(a.content().stream().filter(p -> !LOOSE.contains(p.of(text))).allMatch(around::contains),
            a.id() + " is not inside " + parent);
      });
      before.put(a.id(), a);
    }
  }

  private static void checkFrames(String text, List<Frame> frames) {
    for (int i = 0; i < frames.size(); i++) {
      Frame f = frames.get(i);
      assertEquals("f" + (i + 1), f.id());
      Stream.of(f.framer(), f.cue(), f.target(), f.frame()).forEach(pieces -> checkPieces(text, pieces));
    }
  }

  private static void checkMentions(Words words, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      int own = i;
      assertTrue(0 <= m.first() && m.first() <= m.head() && m.head() < m.end() && m.end() <= words.size(), m.toString());
      assertTrue(i == 0 || mentions.get(i - 1).head() < m.head(), "two mentions have one head, or are out of order");
      assertTrue(m.antecedents().stream().allMatch(a -> a.mention() < own), "an antecedent comes later: " + m);
      double sum = m.antecedents().stream().mapToDouble(Antecedent::probability).sum();
      assertTrue(sum <= 1 + 1e-5, "antecedents of a probability of " + sum);
      assertTrue(m.confidence() >= 0 && m.confidence() <= 1, m.toString());
    }
  }

  private static void checkPieces(String text, List<Span> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Span piece = pieces.get(i);
      assertTrue(piece.end() <= text.length() && piece.length() > 0, piece.toString());
      assertEquals(piece.of(text).strip(), piece.of(text));
      assertFalse(i > 0 && pieces.get(i - 1).end() > piece.start(), "pieces overlap or are out of order: " + pieces);
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder("Vale");
    for (int i = 0; i < length; i++) {
      text.append(random.nextBoolean() ? " " : "").append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Considered considered(Random random, String text, Words words) {
    Quotes quotes = Quotes.of(text, words);
    int n = words.size();
    int border = random.nextInt(n + 1);
    List<Window> windows = border == 0 || border == n ? List.of(new Window(0, n, 0, n))
        : List.of(new Window(0, Math.min(n, border + 4), 0, border), new Window(Math.max(0, border - 4), n, border, n));
    List<Part> parts = new ArrayList<>();
    for (Window window : windows) {
      parts.add(Part.of(text, words, quotes, scores(random, window.size()), window, Scored.LINKS, Scored.FRAMES));
    }
    return Considered.of(text, words, parts);
  }

  private static WindowScores scores(Random random, int n) {
    float[][] links = IntStream.range(0, n).mapToObj(k -> numbers(random, n * WindowScores.ROLE_CLASSES))
        .toArray(float[][]::new);
    float[][] frames = IntStream.range(0, n).mapToObj(k -> numbers(random, n * WindowScores.FRAME_CLASSES))
        .toArray(float[][]::new);
    return new WindowScores(shares(random, n, WindowScores.ANCHOR_CLASSES), shares(random, n, 2), shares(random, n, 2),
        shares(random, n, WindowScores.NAME_CLASSES), shares(random, n, WindowScores.HEAD_CLASSES),
        numbers(random, n * n), numbers(random, n), shares(random, n, Act.values().length),
        shares(random, n, Mode.values().length), shares(random, n, Stance.Value.values().length),
        IntStream.range(0, n).asLongStream().toArray(), links, frames);
  }

  private static float[] numbers(Random random, int n) {
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (float) random.nextGaussian() * 4;
    }
    return numbers;
  }

  private static float[] shares(Random random, int words, int classes) {
    float[] shares = numbers(random, words * classes);
    for (int w = 0; w < words; w++) {
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += Math.exp(shares[w * classes + c]);
      }
      for (int c = 0; c < classes; c++) {
        shares[w * classes + c] = (float) (Math.exp(shares[w * classes + c]) / sum);
      }
    }
    return shares;
  }
}
