package org.hearsay.actor;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Speakers.Speaker;

/**
 * Whose an utterance is: of <i>her post</i>, <i>Vale's remarks</i>, <i>a statement from the ministry</i> and <i>the
 * statement</i>, a reader names who made it. Documents that stand by themselves, such as reports and letters, have no
 * author here: they are actors of their own.
 */
final class Authors {
  private static final Set<String> UTTERANCES = Set.of("statement", "statements", "remark", "remarks", "comment",
      "comments", "words", "speech", "speeches", "address", "rant", "tirade", "outburst", "post", "posts", "posting",
      "tweet", "tweets", "message", "messages", "testimony", "quote", "quotes", "reply", "response", "answer",
      "interview", "plea", "apology", "appeal", "rhetoric");
  /** What parties and companies pay for; only a possessor or giver says whose it is. */
  private static final Set<String> ADVERTISEMENTS = Set.of("ad", "ads", "advert", "advertisement", "advertisements",
      "commercial", "spot", "release", "video", "leaflet", "billboard");

  /** What is somebody's word too, where the text says whose it is. */
  private static final Set<String> OWNED = Set.of("directive", "directives", "order", "orders", "decree", "decrees",
      "announcement", "announcements", "decision", "decisions", "claim", "claims", "warning", "warnings", "call", "calls",
      "request", "requests", "demand", "demands", "promise", "promises", "pledge", "pledges", "denial", "denials",
      "assertion", "assertions", "allegation", "allegations", "accusation", "accusations", "suggestion", "suggestions",
      "description", "portrayal", "narrative", "account", "explanation", "argument", "arguments", "criticism", "critique",
      "letter", "letters", "memo", "essay", "column", "view", "views", "opinion", "verdict", "ruling", "proposal", "plan");
  private static final int MOST_PARAGRAPHS_BACK = 2;
  private static final int MOST_MENTIONS = 5;

  private final Layout layout;
  private final References references;
  private final Referents referents;
  private final NavigableSet<Integer> sources;

  /** @param sources the references that are heads of sources, by number */
  Authors(Layout layout, References references, Referents referents, NavigableSet<Integer> sources) {
    this.layout = layout;
    this.references = references;
    this.referents = referents;
    this.sources = sources;
  }

  /** Whether a word in lower case names an utterance or a letter: <i>Read the full statement:</i> */
  static boolean isUtterance(String lower) {
    return UTTERANCES.contains(lower) || lower.equals("letter");
  }

  /** Who made an utterance; empty when the reference is none, or the text does not say. */
  Optional<Speaker> of(int reference) {
    Reference r = references.all().get(reference);
    boolean utterance = UTTERANCES.contains(r.noun());
    if (r.form() != Form.NOMINAL || !utterance && !ADVERTISEMENTS.contains(r.noun())) {
      return Optional.empty();
    }
    Optional<Speaker> told = referents.of(reference).stream().flatMap(o -> o.references().stream())
        .filter(m -> m.form() == Form.NOMINAL).limit(MOST_MENTIONS)
        .flatMap(m -> possessor(m).or(() -> giver(m)).stream()).findFirst();
    return told.isPresent() || !utterance ? told : lastSpeaker(r);
  }

  /** <i>her</i> post, <i>Vale's</i> post, <i>a Vale</i> advertisement. */
  private Optional<Speaker> possessor(Reference utterance) {
    int head = utterance.mention().head();
    for (int i = head - 1; i >= Math.max(0, head - 5) && layout.letters(i) || i >= 0 && layout.isApostrophe(i); i--) {
      int at = references.withHead(i);
      at = at < 0 ? references.nameAt(i) : at;
      if (at >= 0 && references.all().get(at).mention().head() != head) {
        boolean modifies = i == head - 1 && ADVERTISEMENTS.contains(utterance.noun());
        Reference before = references.all().get(at);
        if (modifies || before.form() == Form.PRONOUN || layout.isApostrophe(layout.endWord(before.span()))) {
          return speaker(at, 1);
        }
      }
    }
    return Optional.empty();
  }

  /** A statement <i>from the ministry</i>. */
  private Optional<Speaker> giver(Reference utterance) {
    int at = layout.endWord(utterance.span());
    boolean own = layout.lower(at).equals("of") && layout.lower(at + 2).equals("own"); // an ad of its own
    if (!own && !layout.lower(at).equals("from") && !layout.lower(at).equals("by")) {
      return Optional.empty();
    }
    int name = at + 1 < layout.size() ? references.nameAt(at + 1) : -1;
    int given = name >= 0 ? name : references.beginningAt(at + 1);
    return given >= 0 && given != utterance.index() ? speaker(given, 1) : Optional.empty();
  }

  private Optional<Speaker> lastSpeaker(Reference utterance) {
    if (utterance.definiteness() != Reference.Definiteness.DEFINITE) {
      return Optional.empty();
    }
    for (Integer i = sources.lower(utterance.index()); i != null; i = sources.lower(i)) {
      Reference before = references.all().get(i);
      if (utterance.paragraph() - before.paragraph() > MOST_PARAGRAPHS_BACK) {
        break;
      }
      if (before.form() != Form.NOMINAL || before.human()) {
        return speaker(i, Ground.WIDER_NOUN.confidence());
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> speaker(int reference, double confidence) {
    return Optional.of(new Speaker(reference, confidence * referents.confidence(reference)));
  }
}
