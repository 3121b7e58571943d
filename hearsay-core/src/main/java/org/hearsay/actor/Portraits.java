package org.hearsay.actor;

import java.util.Comparator;
import java.util.List;
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

  Portraits(Article article, Layout layout, Coreference coreference, Speakers speakers) {
    this.article = article;
    this.layout = layout;
    this.coreference = coreference;
    this.speakers = speakers;
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
    Optional<Span> role = role(referent, best).filter(r -> !r.of(layout.text()).equalsIgnoreCase(name));
    return new Actor(id, name, kind, role, wish.flatMap(Wish::reason), mentions, confidence(kind, best));
  }

  /** The reference that tells most; of descriptions, the longest with what follows <i>of</i> or <i>for</i>. */
  private Reference fullest(Referent referent) {
    Reference best = Kinds.best(referent);
    if (best.form() != Form.NOMINAL) {
      return best;
    }
    return referent.references().stream().filter(r -> r.form() == Form.NOMINAL).limit(MOST_DESCRIPTIONS)
        .max(Comparator.comparingInt((Reference r) -> descriptionEnd(r) - r.mention().first())
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
      case NOMINAL -> layout.text(best.mention().first(), descriptionEnd(best));
      case PRONOUN -> best.text();
    };
  }

  /** A description goes on to the end of what follows <i>of</i> or <i>for</i>: <i>a spokesman for the ministry</i>. */
  private int descriptionEnd(Reference description) {
    int end = layout.endWord(description.span());
    int at = end;
    while (at < layout.size() && at - end < LONGEST_DESCRIPTION && layout.sentence(at) == description.sentence()
        && (layout.lower(at).equals("of") || layout.lower(at).equals("for"))) {
      int stop = at + 1;
      int head = Heads.NONE;
      while (stop < layout.size() && stop - at < LONGEST_DESCRIPTION && layout.sentence(stop) == description.sentence()
          && layout.letters(stop) && !Lexicon.SPEAKING.has(layout.lower(stop))
          && (head == Heads.NONE || !Lexicon.FUNCTION_WORDS.has(layout.lower(stop)))) {
        head = Lexicon.FUNCTION_WORDS.has(layout.lower(stop)) ? head : stop;
        stop++;
      }
      if (head == Heads.NONE) {
        break;
      }
      end = head + 1;
      at = end;
    }
    return end;
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
        : described.map(r -> layout.span(r.mention().first(), descriptionEnd(r)));
  }

  private static double confidence(ActorKind kind, Reference best) {
    return switch (best.form()) {
      case NAME -> kind == ActorKind.UNKNOWN ? Ground.NOBODY.confidence() : Ground.NAME.confidence();
      case NOMINAL -> kind == ActorKind.UNKNOWN ? Ground.NOBODY.confidence() : Ground.NEW.confidence();
      case PRONOUN -> Ground.NOBODY.confidence();
    };
  }
}
