package org.hearsay.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.Span;
import org.hearsay.text.Words;

/** What outlets do to a text that they take over, done to measure how well copies are found. Repeatable. */
public enum Variant {
  /** Another headline over the same text. */
  HEADLINE {
    @Override
    String body(String text, String strange, Random random) {
      return text;
    }
  },
  /** The last third of the paragraphs' words cut off. */
  TRIMMED {
    @Override
    String body(String text, String strange, Random random) {
      Words words = Words.of(text);
      return words.size() < 3 ? text : text.substring(0, words.end(words.size() * 2 / 3));
    }
  },
  /** One word in twenty replaced, left out or put in. */
  EDITED {
    @Override
    String body(String text, String strange, Random random) {
      return edited(text, strange, random);
    }
  },
  /** A paragraph of another article put in somewhere. */
  INSERTED {
    @Override
    String body(String text, String strange, Random random) {
      List<String> paragraphs = paragraphs(text);
      List<String> others = paragraphs(strange);
      paragraphs.add(random.nextInt(paragraphs.size() + 1), others.get(random.nextInt(others.size())));
      return String.join("\n\n", paragraphs);
    }
  },
  /** All of it at once. */
  ALL {
    @Override
    String body(String text, String strange, Random random) {
      return INSERTED.body(EDITED.body(TRIMMED.body(text, strange, random), strange, random), strange, random);
    }
  };

  private static final double EDITS = 0.05; // of the words

  /**
   * A headline, an empty line and the text, changed.
   *
   * @param text an article's text, paragraphs between empty lines
   * @param strange the text of another article, from which words, a paragraph and the other headline are taken
   * @param seed decides what is changed where
   */
  public String of(String text, String strange, long seed) {
    Random random = new Random(seed);
    return headline(strange) + "\n\n" + body(text, strange, random);
  }

  abstract String body(String text, String strange, Random random);

  /** The first ten words of a text. */
  static String headline(String text) {
    Words words = Words.of(text);
    return words.size() == 0 ? "" : text.substring(0, words.end(Math.min(9, words.size() - 1)));
  }

  private static List<String> paragraphs(String text) {
    return new ArrayList<>(List.of(text.split("\n\n+")));
  }

  private static String edited(String text, String strange, Random random) {
    Words words = Words.of(text);
    Words others = Words.of(strange);
    StringBuilder edited = new StringBuilder();
    int copied = 0;
    for (int w = 0; w < words.size(); w++) {
      if (Character.isLetterOrDigit(text.charAt(words.start(w))) && random.nextDouble() < EDITS) {
        String other = others.size() == 0 ? "so" : word(strange, others, random);
        String word = words.span(w, w).of(text);
        edited.append(text, copied, words.start(w)).append(switch (random.nextInt(3)) {
          case 0 -> other;
          case 1 -> "";
          default -> word + " " + other;
        });
        copied = words.end(w);
      }
    }
    return edited.append(text, copied, text.length()).toString();
  }

  private static String word(String text, Words words, Random random) {
    int at = random.nextInt(words.size());
    Span span = words.span(at, at);
    return span.of(text);
  }

  /** The variant's name as it is printed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
