package org.hearsay.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Span;
import org.hearsay.actor.Anonymity.Wish;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Roles.Role;
import org.hearsay.actor.Speakers.Speaker;

/** From a referent to an actor: its fullest name, its kind, its role, and why it has no name. */
final class Portraits {
  /** The most descriptions that are looked at for a wish for no name. */
  private static final int MOST_DESCRIPTIONS = 5;
  private static final int LONGEST_DESCRIPTION = 14;

  private final Article article;
  private final Layout layout;
  private final Coreference coreference;
  private final Speakers speakers;
  private final Map<Integer, Span> sources;

  /** @param sources the pieces of sources, by the numbers of the references that they are about */
  Portraits(Article article, Layout layout, Coreference coreference, Speakers speakers, Map<Integer, Span> sources) {
    this.article = article;
    this.layout = layout;
    this.coreference = coreference;
    this.speakers = speakers;
    this.sources = sources;
  }

  /** The actor of that id. */
  Actor of(String id, Referent referent) {
    List<Span> mentions = List.copyOf(new TreeSet<>(referent.references().stream().map(Reference::span).toList()));
    Reference best = fullest(referent);
    if (speakers.isWriter(referent.references().get(0).index())) {
      return new Actor(id, article.author().orElse("the writer"), ActorKind.WRITER, Optional.empty(), Optional.empty(),
          mentions, Ground.GRAMMAR.confidence());
    }
    ActorKind kind = Kinds.of(referent, best);
    Optional<Wish> wish = Kinds.mayBeAnonymous(kind, best) ? wish(referent) : Optional.empty();
    if (wish.isPresent()) {
      kind = ActorKind.ANONYMOUS;
    }
    String name = name(referent, best);
    boolean said = kind == ActorKind.GROUP; // critics: the name says what they are
    Optional<Span> role = role(referent, best).filter(r -> !said || !r.of(layout.text()).equalsIgnoreCase(name));
    return new Actor(id, name, kind, role, wish.flatMap(Wish::reason), mentions, confidence(kind, best));
  }

  /** The reference that tells most; of descriptions, the longest with what follows <i>of</i> or <i>for</i>. */
  private Reference fullest(Referent referent) {
    Reference best = Kinds.best(referent);
    if (best.form() != Form.NOMINAL) {
      return best;
    }
    return referent.references().stream().filter(r -> r.form() == Form.NOMINAL).limit(MOST_DESCRIPTIONS)
        .max(Comparator.comparingInt((Reference r) -> description(r).length())
            .thenComparing(Reference::index, Comparator.reverseOrder())).orElse(best);
  }

  /** The actor for two who speak together: <i>Orrin Vale and Ann Dee</i>. */
  Actor pair(String id, List<Speaker> said, List<Reference> references) {
    List<Span> mentions = List.copyOf(new TreeSet<>(said.stream().map(s -> new Span(
        references.get(s.reference()).span().start(), references.get(s.fellow()).span().end())).toList()));
    return new Actor(id, mentions.get(0).of(layout.text()).replaceAll("\\s+", " "), ActorKind.GROUP, Optional.empty(),
        Optional.empty(), mentions, Ground.NEW.confidence());
  }

  private Optional<Wish> wish(Referent referent) {
    return referent.references().stream().filter(r -> r.form() == Form.NOMINAL).limit(MOST_DESCRIPTIONS)
        .flatMap(r -> Anonymity.of(layout, r).stream()).findFirst();
  }

  private String name(Referent referent, Reference best) {
    return switch (best.form()) {
      case NAME -> best.person().map(PersonName::full).filter(n -> !n.isEmpty()).orElse(best.text());
      case NOMINAL -> description(best).of(layout.text()).replaceAll("\\s+", " ");
      case PRONOUN -> best.text();
    };
  }

  /** A description's whole phrase: of a source, up to its first clause; else with what follows <i>of</i> or <i>for</i>. */
  private Span description(Reference r) {
    int first = r.mention().first();
    int end = layout.endWord(r.span());
    Span source = sources.get(r.index());
    if (source == null) {
      return layout.span(first, complementEnd(end, r.sentence()));
    }
    int from = Math.min(first, layout.firstWord(source));
    while (from < first && !layout.letters(from)) {
      from++;
    }
    int limit = Math.min(layout.endWord(source), end + LONGEST_DESCRIPTION);
    return layout.span(from, Math.max(end, Heads.phraseEnd(layout, end - 1, limit)));
  }

  /** After <i>of</i> or <i>for</i> and a name or one noun, when they stand at a word; the word itself when not. */
  private int complementEnd(int at, int sentence) {
    if (!layout.lower(at).equals("of") && !layout.lower(at).equals("for")) {
      return at;
    }
    int noun = at + 1;
    while (noun < at + 3 && Lexicon.FUNCTION_WORDS.has(layout.lower(noun))) {
      noun++;
    }
    int end = Math.max(noun + 1, NameRuns.end(layout, noun));
    return layout.letters(noun) && layout.sentence(noun) == sentence ? end : at;
  }

  /** The longest apposition or office beside a name; of somebody without a name, the whole description. */
  private Optional<Span> role(Referent referent, Reference best) {
    Optional<Span> role = Optional.empty();
    for (Reference r : referent.references()) {
      for (Role said : coreference.roles(r.index())) {
        Span span = said.span(layout);
        if (role.isEmpty() || span.length() > role.get().length()) {
          role = Optional.of(span);
        }
      }
    }
    if (role.isPresent() || !referent.human()) {
      return role;
    }
    Optional<Reference> described = referent.references().stream()
        .filter(r -> r.form() == Form.NOMINAL && Lexicon.ROLES.hasForm(r.noun())).findFirst();
    return best.form() == Form.PRONOUN ? Optional.empty()
        : described.map(this::description);
  }

  private static double confidence(ActorKind kind, Reference best) {
    return switch (best.form()) {
      case NAME -> kind == ActorKind.UNKNOWN ? Ground.NOBODY.confidence() : Ground.NAME.confidence();
      case NOMINAL -> kind == ActorKind.UNKNOWN ? Ground.NOBODY.confidence() : Ground.NEW.confidence();
      case PRONOUN -> Ground.NOBODY.confidence();
    };
  }
}
