package org.hearsay.actor;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.ActorKind;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.actor.Reference.Count;
import org.hearsay.actor.Reference.Definiteness;

/**
 * What kind of source somebody is. What was decided where the words leave it open:
 *
 * <ul>
 *   <li>a state, a capital, any other place, a palace or a ministry that speaks is a government, and so is
 *       <i>Putin's government</i>; parliaments, courts, police, armed forces and agencies are organisations;
 *   <li>one human being without a name is a person when definite (<i>the minister</i>) and anonymous when not (<i>a
 *       spokesman</i>, <i>one resident</i>); several are a group, unless the text says that they want no name;
 *   <li><i>sources</i>, <i>insiders</i> and <i>people familiar with</i> something are anonymous.
 * </ul>
 */
final class Kinds {
  private static final Set<String> HIDDEN = Set.of("source", "sources", "insider", "insiders", "whistleblower",
      "whistleblowers", "somebody", "someone");
  private static final Set<String> NOT_GOVERNMENT = Set.of("police", "fire", "sheriff", "university", "college",
      "school", "museum", "hospital", "church", "campaign", "party");
  private static final Set<String> OUTLET_ENDINGS = Set.of("times", "post", "herald", "tribune", "gazette", "daily",
      "journal", "courier", "chronicle", "examiner", "observer", "telegraph", "globe", "sentinel", "dispatch",
      "register", "inquirer", "zeitung", "review", "magazine", "newspaper", "news",
      "tv", "radio", "television", "broadcasting", "press");

  /** The address of a site. */
  private static final Pattern SITE = Pattern.compile("\\w\\.(?:com|org|net|info|news|ru|ua|co\\.uk|de|fr|tv|io)$",
      Pattern.CASE_INSENSITIVE);
  /** Endings of plurals that mean people more often than not. */
  private static final Pattern PEOPLE = Pattern.compile(".{3,}(?:ers|ors|ists|ians|ees)");

  private Kinds() {}

  /** What kind of source a referent is; {@code best} is the reference that tells most. */
  static ActorKind of(Referent referent, Reference best) {
    return switch (best.form()) {
      case NAME -> named(referent, best);
      case NOMINAL -> described(best);
      case PRONOUN -> pronoun(best);
    };
  }

  /** The reference that tells most: the fullest name, else the fullest description. */
  static Reference best(Referent referent) {
    Reference best = referent.references().get(0);
    for (Reference r : referent.references()) {
      if (weight(r) > weight(best)) {
        best = r;
      }
    }
    return best;
  }

  private static int weight(Reference r) {
    int most = 999;
    return switch (r.form()) {
      case NAME -> 100_000 + (r.person().isPresent()
          ? 10_000 + 100 * r.person().get().length() + r.person().get().full().length()
          : Math.min(most, 10 * BodyName.of(r.text()).words().size() + r.text().length()));
      case NOMINAL -> 1_000 + Math.min(most, r.text().length());
      case PRONOUN -> r.count() == Count.ONE ? 2 : 1;
    };
  }

  private static ActorKind named(Referent referent, Reference name) {
    if (referent.person().isPresent() && name.person().isPresent()) {
      return ActorKind.PERSON;
    }
    String lower = name.text().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    if (Lexicon.OUTLETS.has(bare) || Lexicon.OUTLETS.has("the " + bare)) {
      return ActorKind.OUTLET;
    }
    if (SITE.matcher(bare).find()) {
      return ActorKind.OUTLET;
    }
    if (States.speaksForGovernment(bare)) {
      return ActorKind.GOVERNMENT;
    }
    BodyName body = BodyName.of(name.text());
    if (name.count() == Count.MANY) {
      return ActorKind.GROUP;
    }
    if (Lexicon.GOVERNMENTS.has(body.noun()) && body.words().stream().noneMatch(NOT_GOVERNMENT::contains)) {
      return ActorKind.GOVERNMENT;
    }
    String last = body.words().get(body.words().size() - 1);
    if (body.words().size() > 1 && OUTLET_ENDINGS.contains(last) || Lexicon.OUTLET_NOUNS.has(body.noun())
        || bare.endsWith("news agency")) {
      return ActorKind.OUTLET;
    }
    boolean organisation = name.mention().type() == Type.ORGANISATION;
    if (name.mention().type() == Type.WORK || Lexicon.DOCUMENTS.has(last) && !organisation) {
      return ActorKind.DOCUMENT;
    }
    return switch (name.mention().type()) {
      case PERSON -> ActorKind.GROUP;
      case PLACE -> ActorKind.GOVERNMENT;
      case ORGANISATION -> ActorKind.ORGANISATION;
      default -> ActorKind.UNKNOWN;
    };
  }

  private static ActorKind described(Reference description) {
    String noun = description.noun();
    if (HIDDEN.contains(noun)) {
      return ActorKind.ANONYMOUS;
    }
    if (Lexicon.GOVERNMENTS.has(noun)) {
      return ActorKind.GOVERNMENT;
    }
    if (Lexicon.GROUPS.has(noun)) {
      return ActorKind.GROUP;
    }
    if (Lexicon.ROLES.hasForm(noun)) {
      return description.count() == Count.MANY ? ActorKind.GROUP
          : description.definiteness() == Definiteness.DEFINITE ? ActorKind.PERSON : ActorKind.ANONYMOUS;
    }
    if (Lexicon.OUTLET_NOUNS.has(noun)) {
      return ActorKind.OUTLET;
    }
    if (Lexicon.DOCUMENTS.hasForm(noun)) {
      return ActorKind.DOCUMENT;
    }
    if (Lexicon.ORGANISATIONS.hasForm(noun)) {
      return ActorKind.ORGANISATION;
    }
    if (SITE.matcher(description.text()).find()) {
      return ActorKind.OUTLET;
    }
    if (PEOPLE.matcher(noun).matches()) {
      return ActorKind.GROUP;
    }
    return switch (description.mention().type()) {
      case PERSON -> description.count() == Count.MANY ? ActorKind.GROUP : ActorKind.PERSON;
      case ORGANISATION -> ActorKind.ORGANISATION;
      case PLACE -> ActorKind.GOVERNMENT;
      case WORK -> ActorKind.DOCUMENT;
      default -> ActorKind.UNKNOWN;
    };
  }

  private static ActorKind pronoun(Reference pronoun) {
    return switch (pronoun.noun()) {
      case "he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "me", "my" -> ActorKind.PERSON;
      case "they", "them", "their", "we", "us", "our" -> ActorKind.GROUP;
      default -> ActorKind.UNKNOWN;
    };
  }

  /** Whether nobody by that description could be told from others: one who may want no name. */
  static boolean mayBeAnonymous(ActorKind kind, Reference reference) {
    return reference.form() == Form.NOMINAL && (kind == ActorKind.GROUP || kind == ActorKind.PERSON
        || kind == ActorKind.ANONYMOUS);
  }
}
