package org.hearsay.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.Reader;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.conll.Gum;
import org.hearsay.conll.GumDocument;
import org.hearsay.conll.NameColumns;
import org.hearsay.conll.Titles;
import org.hearsay.text.Words;

/**
 * How well names of persons, organisations and places are found: a name counts where its words (without punctuation, and
 * without titles and articles in both) and its type are the same. Not thread-safe.
 */
public final class NameEvaluation {
  /** The types that count. */
  public static final List<Type> TYPES = List.of(Type.PERSON, Type.ORGANISATION, Type.PLACE);

  private final Map<Type, Score> scores = new EnumMap<>(Type.class);

  /** Whatever finds names in a text. */
  public interface Finder {
    /** The names in a text. */
    List<Found> names(String text);

    /** The names that a reader finds. */
    static Finder of(Reader reader) {
      return text -> {
        Words words = Words.of(text);
        return reader.consider(text, words).mentions().stream().filter(m -> m.form() == Form.NAME)
            .map(m -> new Found(words.span(m.first(), m.end() - 1), m.type())).toList();
      };
    }
  }

  /**
   * A name that was found.
   *
   * @param span its words
   * @param type what it names
   */
  public record Found(Span span, Type type) {}

  private record Name(BitSet words, Type type) {}

  /** Reads every text of a file of names in columns. */
  public NameEvaluation columns(Path file, Finder finder) throws IOException {
    for (NameColumns.Named named : NameColumns.read(file)) {
      count(named.text(), named.names().stream()
          .flatMap(n -> n.type().stream().map(type -> new Found(n.span(), type))).toList(), finder);
    }
    return this;
  }

  /** Reads the documents of one genre of GUM's development part. */
  public NameEvaluation gum(Path folder, String genre, Finder finder) throws IOException {
    for (GumDocument document : Gum.dev(folder)) {
      if (document.genre().equals(genre)) {
        count(document.text(), document.mentions().stream().filter(m -> m.form() == Form.NAME)
            .map(m -> new Found(document.nameOf(m), m.type())).toList(), finder);
      }
    }
    return this;
  }

  /** Counts one text: the names in it against those that the finder finds. */
  void count(String text, List<Found> annotated, Finder finder) {
    ScoredWords scored = new ScoredWords(text);
    Set<Name> gold = names(text, scored, annotated);
    Set<Name> read = names(text, scored, finder.names(text));
    for (Type type : TYPES) {
      long both = gold.stream().filter(n -> n.type() == type && read.contains(n)).count();
      scores.merge(type, new Score(both, read.stream().filter(n -> n.type() == type).count(),
          gold.stream().filter(n -> n.type() == type).count()), Score::plus);
    }
  }

  private static Set<Name> names(String text, ScoredWords scored, List<Found> found) {
    Set<Name> names = new HashSet<>();
    for (Found f : found) {
      BitSet words = scored.in(List.of(Titles.without(text, f.span())));
      if (TYPES.contains(f.type()) && !words.isEmpty()) {
        names.add(new Name(words, f.type()));
      }
    }
    return names;
  }

  /** The score of one type. */
  public Score of(Type type) {
    return scores.getOrDefault(type, Score.NONE);
  }

  /** The score of all types together. */
  public Score all() {
    return TYPES.stream().map(this::of).reduce(Score.NONE, Score::plus);
  }
}
