package org.hearsay.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.Reader;
import org.hearsay.Span;
import org.hearsay.actor.Mention;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.conll.Gum;
import org.hearsay.conll.GumDocument;
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
      count(named.text(), named.names(), read(named.text(), reader));
    }
    return this;
  }

  /** Reads the documents of one genre of GUM's development part. */
  public NameEvaluation gum(Path folder, String genre, Reader reader) throws IOException {
    for (GumDocument document : Gum.dev(folder)) {
      if (document.genre().equals(genre)) {
        List<NameColumns.Name> gold = document.mentions().stream().filter(m -> m.form() == Form.NAME)
            .map(m -> new NameColumns.Name(document.nameOf(m), Optional.of(m.type()))).toList();
        count(document.text(), gold, read(document.text(), reader));
      }
    }
    return this;
  }

  private static List<Mention> read(String text, Reader reader) {
    return reader.consider(text, Words.of(text)).mentions();
  }

  /** Counts one text: the names in it against the mentions that were read. */
  void count(String text, List<NameColumns.Name> names, List<Mention> mentions) {
    ScoredWords scored = new ScoredWords(text);
    Words words = Words.of(text);
    Set<Name> gold = new HashSet<>();
    names.forEach(n -> n.type().ifPresent(type -> add(gold, scored, n.span(), type)));
    Set<Name> read = new HashSet<>();
    for (Mention mention : mentions) {
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
