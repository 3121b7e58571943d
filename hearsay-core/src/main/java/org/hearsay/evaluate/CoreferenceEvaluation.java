package org.hearsay.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.Span;
import org.hearsay.actor.Cast;
import org.hearsay.actor.Mention;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.conll.Gum;
import org.hearsay.conll.GumDocument;
import org.hearsay.conll.GumDocument.Entity;
import org.hearsay.conll.GumDocument.Token;
import org.hearsay.text.Words;

/**
 * Whether pronouns and descriptions that speak or think lead to the right entity. What counts is each mention of a
 * person or an organisation, not a name, that is the subject of a verb of speech or thought in GUM's annotation.
 *
 * <p>It leads to the mention that stands for its cluster: the longest name in it, or else the longest description, or
 * else its first pronoun. That is right where GUM says that this mention means the same. But where GUM has a name for the
 * entity before the mention, only a name is right; where it has a description before a pronoun, no pronoun is. Not
 * thread-safe.
 */
public final class CoreferenceEvaluation {
  /** The verbs of speech and thought, by their dictionary form. */
  public static final Set<String> VERBS = Set.of("say", "tell", "think", "believe", "know", "add", "ask", "argue", "claim",
      "state", "explain", "suggest", "report", "announce", "note", "describe", "mention", "admit", "agree", "answer",
      "reply", "warn", "insist", "deny", "declare", "confirm", "reveal", "write", "hope", "feel", "want", "expect", "wish",
      "wonder", "understand", "realize", "realise", "remember", "recall", "decide", "plan", "promise", "urge", "order",
      "call", "see", "hear", "find", "consider", "suppose", "guess", "fear", "worry", "doubt", "talk", "speak", "discuss",
      "propose", "recommend", "request", "demand", "conclude", "assume", "imagine", "comment", "observe", "stress",
      "emphasize", "point", "acknowledge", "love", "like", "hate", "prefer", "intend", "mean", "learn", "notice");

  private long all;
  private long right;
  private final List<String> wrong = new ArrayList<>();

  /** Reads the documents of some genres of GUM's development part. */
  public CoreferenceEvaluation read(Path folder, Set<String> genres, Reader reader) throws IOException {
    for (GumDocument document : Gum.dev(folder)) {
      if (genres.contains(document.genre())) {
        count(document, reader.cast(Article.of(document.name(), document.text())));
      }
    }
    return this;
  }

  /** Counts one document: its annotation against who was read to appear in it. */
  void count(GumDocument document, Cast cast) {
    Words words = Words.of(document.text());
    List<Mention> mentions = cast.mentions();
    int[] clusters = cast.clusters();
    Map<Integer, Integer> byHead = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      byHead.put(mentions.get(i).head(), i);
    }
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < clusters.length; i++) {
      members.computeIfAbsent(clusters[i], k -> new ArrayList<>()).add(i);
    }
    for (Entity subject : document.mentions()) {
      if (speaks(document, subject)) {
        all++;
        Integer mention = byHead.get(wordOf(document, words, subject));
        Optional<Entity> meant = mention == null ? Optional.empty()
            : meant(document, words, members.get(clusters[mention]), mentions);
        if (meant.isPresent() && meant.get().entity().equals(subject.entity())
            && meant.get().form().compareTo(best(document, subject)) <= 0) {
          right++;
        } else {
          Span around = new Span(Math.max(0, document.tokens().get(subject.head()).span().start() - 60),
              Math.min(document.text().length(), document.tokens().get(subject.head()).span().end() + 30));
          wrong.add(document.name() + ": " + document.tokens().get(subject.head()).form() + " → "
              + (mention == null ? "no mention" : meant.map(m -> nameOf(document, m)).orElse("nobody"))
              + "   … " + around.of(document.text()).replace('\n', ' ') + " …");
        }
      }
    }
  }

  private static String nameOf(GumDocument document, Entity entity) {
    return new Span(document.tokens().get(entity.first()).span().start(),
        document.tokens().get(entity.last()).span().end()).of(document.text());
  }

  private static boolean speaks(GumDocument document, Entity mention) {
    Token head = document.tokens().get(mention.head());
    return mention.form() != Form.NAME && (mention.type() == Type.PERSON || mention.type() == Type.ORGANISATION)
        && head.relation().equals("nsubj") && head.governor() >= 0
        && document.tokens().get(head.governor()).part().equals("VERB")
        && VERBS.contains(document.tokens().get(head.governor()).lemma());
  }

  /** The best wording of the entity up to the mention: a name, else a description, else a pronoun. */
  private static Form best(GumDocument document, Entity subject) {
    return document.mentions().stream()
        .filter(m -> m.entity().equals(subject.entity()) && m.head() <= subject.head())
        .map(Entity::form).min(Comparator.naturalOrder()).orElse(subject.form());
  }

  private static int wordOf(GumDocument document, Words words, Entity mention) {
    Span token = document.tokens().get(mention.head()).span();
    int word = words.firstEndingAfter(token.start());
    int last = word;
    while (word < words.size() && words.start(word) < token.end()) {
      last = Character.isLetterOrDigit(document.text().codePointAt(words.start(word))) ? word : last;
      word++;
    }
    return last;
  }

  /**
   * What GUM knows of the longest name of a cluster, else of its longest description, else of its first pronoun; the
   * names at the beginning of turns are not GUM's.
   */
  private static Optional<Entity> meant(GumDocument document, Words words, List<Integer> cluster,
      List<Mention> mentions) {
    return cluster.stream().sorted(Comparator.comparing((Integer m) -> mentions.get(m).form())
        .thenComparing(m -> mentions.get(m).form() == Form.PRONOUN ? 0
            : -(mentions.get(m).end() - mentions.get(m).first()))
        .thenComparing(m -> m))
        .flatMap(m -> entity(document, words, mentions.get(m)).stream()).findFirst();
  }

  /** What GUM knows of a mention: the one with the same head, or else one whose core has the head in it. */
  private static Optional<Entity> entity(GumDocument document, Words words, Mention mention) {
    Optional<Entity> same = document.mentions().stream()
        .filter(m -> wordOf(document, words, m) == mention.head()).findFirst();
    int at = words.start(mention.head());
    return same.isPresent() ? same : document.mentions().stream()
        .filter(m -> m.core().stream().anyMatch(t -> {
          Span span = document.tokens().get(t).span();
          return span.start() <= at && at < span.end();
        })).findFirst();
  }

  /** How many mentions speak or think. */
  public long all() {
    return all;
  }

  /** The share of them that lead to the right entity, 0 to 1. */
  public double share() {
    return all == 0 ? 0 : (double) right / all;
  }

  /** Those that do not, a line each. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }
}
