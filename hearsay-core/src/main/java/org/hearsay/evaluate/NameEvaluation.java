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
import org.hearsay.actor.Mention;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.conll.Gum;
import org.hearsay.conll.GumDocument;
import org.hearsay.conll.GumDocument.Entity;
import org.hearsay.conll.NameColumns;
import org.hearsay.text.Words;

/**
 * How well names of persons, organisations and places are found: a name counts where its words (without punctuation, and
 * without titles and articles in both) and its type are the same. Not thread-safe.
 */
public final class NameEvaluation {
  /** The types that count. */
  public static final List<Type> TYPES = List.of(Type.PERSON, Type.ORGANISATION, Type.PLACE);

  private final Map<Type, Score> scores = new EnumMap<>(Type.class);

  private record Name(BitSet words, Type type) {}

  /** Reads every text of a file of names in columns. */
  public NameEvaluation columns(Path file, Reader reader) throws IOException {
    for (NameColumns.Named named : NameColumns.read(file)) {
      ScoredWords scored = new ScoredWords(named.text());
      Set<Name> gold = new HashSet<>();
      named.names().forEach(n -> n.type().ifPresent(type -> add(gold, scored, n.span(), type)));
      count(named.text(), scored, gold, reader);
    }
    return this;
  }

  /** Reads the documents of one genre of GUM's development part. */
  public NameEvaluation gum(Path folder, String genre, Reader reader) throws IOException {
    for (GumDocument document : Gum.dev(folder)) {
      if (document.genre().equals(genre)) {
        ScoredWords scored = new ScoredWords(document.text());
        Set<Name> gold = new HashSet<>();
        for (Entity mention : document.mentions()) {
          if (mention.form() == Form.NAME) {
            add(gold, scored, document.nameOf(mention), mention.type());
          }
        }
        count(document.text(), scored, gold, reader);
      }
    }
    return this;
  }

  private void count(String text, ScoredWords scored, Set<Name> gold, Reader reader) {
    Words words = Words.of(text);
    Set<Name> read = new HashSet<>();
    for (Mention mention : reader.consider(text, words).mentions()) {
      if (mention.form() == Form.NAME) {
        add(read, scored, words.span(mention.first(), mention.end() - 1), mention.type());
      }
    }
    for (Type type : TYPES) {
      long both = gold.stream().filter(n -> n.type() == type && read.contains(n)).count();
      scores.merge(type, new Score(both, read.stream().filter(n -> n.type() == type).count(),
          gold.stream().filter(n -> n.type() == type).count()), Score::plus);
    }
  }

  private static void add(Set<Name> names, ScoredWords scored, Span span, Type type) {
    BitSet words = scored.in(List.of(span));
    if (TYPES.contains(type) && !words.isEmpty()) {
      names.add(new Name(words, type));
    }
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
