package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.DescriptionRule.Found;
import org.hearsay.actor.Mention.Antecedent;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Roles.Role;

/**
 * Which references of an article mean the same, in one pass from its beginning: names by their words, descriptions and
 * pronouns by the model's antecedents where it has any that fit, by rules where not.
 */
final class Coreference {
  /** The least probability with which the model's best antecedent counts. */
  private static final double LEAST_PROBABILITY = 0.35;

  /** The least probability with which the model's best antecedent of a description counts, where the rules find none. */
  private static final double SURE_OF_DESCRIPTION = 0.6;

  /** The same for we: whom it includes changes from sentence to sentence. */
  private static final double SURE_OF_WE = 0.8;

  private static final int MOST_BEFORE_DESCRIPTION = 7;
  private static final Set<String> DASHES = Set.of("—", "–", "-");
  private static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");

  private final Layout layout;
  private final References references;
  private final Referents referents;
  private final Roles roles;
  private final NameRule names;
  private final DescriptionRule descriptions;
  private final PronounRule pronouns;
  private final Map<Integer, Integer> nameWithRoleHead = new HashMap<>();
  private final Map<Integer, List<Role>> rolesOf = new HashMap<>();

  private Coreference(Layout layout, References references, NavigableSet<Integer> sources) {
    this.layout = layout;
    this.references = references;
    referents = new Referents(references.all().size());
    roles = new Roles(layout);
    names = new NameRule(referents);
    Prominence prominence = new Prominence(references.all(), referents, sources, layout);
    descriptions = new DescriptionRule(prominence, referents, sources);
    pronouns = new PronounRule(references.all(), referents, sources, prominence);
  }

  /** Reads the references; {@code sources} are the numbers of those that sources are about. */
  static Coreference of(Layout layout, References references, NavigableSet<Integer> sources) {
    Coreference coreference = new Coreference(layout, references, sources);
    for (Reference r : references.all()) {
      List<Role> roles = coreference.roles.of(r);
      if (!roles.isEmpty()) {
        coreference.rolesOf.put(r.index(), roles);
        roles.forEach(role -> coreference.nameWithRoleHead.put(role.head(), r.index()));
      }
    }
    references.all().forEach(coreference::read);
    return coreference;
  }

  /** Who means whom. */
  Referents referents() {
    return referents;
  }

  /** What is said beside a name. */
  List<Role> roles(int reference) {
    return rolesOf.getOrDefault(reference, List.of());
  }

  private void read(Reference r) {
    int sameHead = references.withHead(r.mention().head());
    Optional<Referent> known = sameHead >= 0 && sameHead < r.index() ? referents.of(sameHead) : Optional.empty();
    if (known.isPresent()) {
      referents.join(r, known.get(), Ground.NAME, Ground.NAME.confidence());
      return;
    }
    Integer bearer = nameWithRoleHead.get(r.mention().head());
    if (bearer != null && bearer < r.index() && r.form() == Form.NOMINAL && referents.of(bearer).isPresent()) {
      called(r, referents.join(r, referents.of(bearer).get(), Ground.NAME, Ground.NAME.confidence()));
      return;
    }
    if (many(r).isPresent()) {
      return;
    }
    Referent referent = switch (r.form()) {
      case NAME -> name(r);
      case NOMINAL -> description(r);
      case PRONOUN -> pronoun(r);
    };
    if (r.form() != Form.PRONOUN) {
      called(r, referent);
    }
  }

  /** A people or a family, which go by several names. */
  private Optional<Referent> many(Reference r) {
    if (r.form() == Form.PRONOUN) {
      return Optional.empty();
    }
    boolean article = layout.lower(r.mention().first()).equals("the")
        || r.mention().first() > 0 && layout.lower(r.mention().first() - 1).equals("the");
    Optional<String> surname = article ? Many.family(r, referents) : Optional.empty();
    Optional<String> key = surname.map(s -> "family " + s).or(() -> Many.people(r));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Reference several = surname.isPresent() ? r.ofMany() : r;
    Referent referent = referents.named(key.get()).stream().findFirst()
        .or(() -> surname.flatMap(s -> Many.relatives(referents)))
        .map(known -> referents.join(several, known, Ground.NAME, Ground.NAME.confidence()))
        .orElseGet(() -> referents.add(several, Ground.ITSELF));
    referents.alsoNamed(referent, key.get());
    return Optional.of(referent);
  }

  private Referent name(Reference r) {
    Optional<Referent> before = names.antecedent(r);
    Ground ground = r.person().isPresent() && r.person().get().isFull() || r.person().isEmpty() ? Ground.NAME
        : Ground.SHORT_NAME;
    Referent referent = before.map(b -> referents.join(r, b, ground, ground.confidence()))
        .orElseGet(() -> referents.add(r, Ground.ITSELF));
    acronym(r, referent);
    for (Role role : roles(r.index())) {
      int described = references.withHead(role.head());
      if (described >= 0 && described < r.index()) {
        merge(referent, described);
      }
      referents.called(referent, layout.lower(role.head()), roles.modifiers(role));
      Titles.nouns(layout.lower(role.head())).forEach(n -> referents.called(referent, n, roles.modifiers(role)));
    }
    apposition(r).ifPresent(i -> merge(referent, i));
    return referent.current();
  }

  /** A description before a comma before a name: <i>the union's leader, Ann Dee,</i>. */
  private Optional<Integer> apposition(Reference name) {
    int comma = name.mention().first() - 1;
    if (comma < 1 || !layout.word(comma).equals(",") || layout.sentence(comma) != name.sentence()) {
      return Optional.empty();
    }
    for (int i = name.index() - 1; i >= Math.max(0, name.index() - 6); i--) {
      Reference before = references.all().get(i);
      if (before.mention().end() == comma && before.form() == Form.NOMINAL
          && (before.human() || before.mention().type() == Mention.Type.PERSON) == name.person().isPresent()
          && before.count() != Reference.Count.MANY && before.gender().fits(name.gender())) {
        String after = layout.word(layout.endWord(name.span()));
        boolean ends = after.equals(",") || after.equals(".") || Lexicon.SPEAKING.has(after);
        return ends ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void merge(Referent name, int described) {
    Optional<Referent> other = referents.of(described);
    if (other.isPresent() && (other.get().person().isEmpty() || name.current().person().isEmpty())
        && other.get().body().isEmpty() == name.current().body().isEmpty()) {
      referents.merge(name, other.get());
    }
  }

  /** A name in brackets after a longer one is its short form: <i>International Harbour Union (IHU)</i>. */
  private void acronym(Reference r, Referent referent) {
    int at = layout.endWord(r.span());
    if (r.person().isEmpty() && layout.word(at).equals("(") && layout.word(at + 2).equals(")")
        && layout.capital(at + 1)) {
      referents.alsoNamed(referent, "=" + layout.lower(at + 1));
      referents.alsoNamed(referent, "#" + layout.word(at + 1));
    }
  }

  private void called(Reference r, Referent referent) {
    if (r.form() == Form.NOMINAL) {
      referents.called(referent, r.noun(), modifiers(r));
    } else if (r.person().isPresent()) {
      for (String title : r.person().get().titles()) {
        Titles.nouns(title).forEach(n -> referents.called(referent, n, List.of()));
        if (Lexicon.ROLES.has(title)) {
          referents.called(referent, title, List.of());
        }
      }
    } else {
      BodyName name = BodyName.of(r.text());
      referents.called(referent, name.noun(), name.words().stream().filter(w -> !w.equals(name.noun())).toList());
    }
  }

  /** The words that tell a description from others of its noun; for <i>his</i> and <i>her</i>, the possessor's name. */
  private List<String> modifiers(Reference description) {
    List<String> words = roles.modifiers(description);
    int first = references.withHead(description.mention().first());
    if (first < 0 || first >= description.index() || references.all().get(first).form() != Form.PRONOUN) {
      return words;
    }
    List<String> with = new ArrayList<>(words);
    Optional<Referent> possessor = referents.of(first);
    with.add(possessor.flatMap(Referent::person).map(PersonName::surname)
        .or(() -> possessor.flatMap(Referent::body).map(BodyName::key))
        .orElse(layout.lower(description.mention().first())));
    return with;
  }

  private Referent description(Reference r) {
    Optional<Referent> beside = afterDash(r);
    if (beside.isPresent()) {
      return referents.join(r, beside.get(), Ground.GRAMMAR, Ground.GRAMMAR.confidence());
    }
    Optional<Found> found = descriptions.antecedent(r, modifiers(r));
    if (found.isPresent()) {
      return referents.join(r, found.get().referent(), found.get().ground(), found.get().ground().confidence());
    }
    return model(r).filter(m -> m.probability >= SURE_OF_DESCRIPTION
        && r.definiteness() != Reference.Definiteness.INDEFINITE)
        .map(m -> referents.join(r, m.referent, Ground.MODEL, m.probability))
        .orElseGet(() -> referents.add(r, Ground.NEW));
  }

  /** Whom a description after a dash after a name means: <i>Ann Dee — a former clerk of the harbour — said</i>. */
  private Optional<Referent> afterDash(Reference r) {
    int dash = r.mention().first() - 1;
    while (dash > r.mention().first() - MOST_BEFORE_DESCRIPTION && dash > 0 && layout.letters(dash)) {
      dash--; // a former Harbour Board press aide: the model may see less than all of it
    }
    if (dash < 1 || !DASHES.contains(layout.word(dash)) || !r.human() || r.count() == Reference.Count.MANY) {
      return Optional.empty();
    }
    int name = references.nameAt(dash - 1);
    return name < 0 || references.all().get(name).person().isEmpty() ? Optional.empty() : referents.of(name);
  }

  private Referent pronoun(Reference r) {
    if (r.firstPerson() || r.secondPerson()) {
      // quotations and turns tell later who I is; whom we includes, the model may know
      return model(r).filter(m -> PLURAL.contains(r.noun()) && m.probability >= SURE_OF_WE
          && m.referent.references().stream().allMatch(e -> PLURAL.contains(e.noun())))
          .map(m -> referents.join(r, m.referent, Ground.MODEL, m.probability))
          .orElseGet(() -> referents.add(r, Ground.NOBODY));
    }
    Optional<Model> model = model(r);
    if (model.isPresent()) {
      return referents.join(r, model.get().referent, Ground.MODEL, model.get().probability);
    }
    Optional<Found> found = pronouns.antecedent(r);
    return found.map(f -> referents.join(r, f.referent(), f.ground(), f.ground().confidence()))
        .orElseGet(() -> referents.add(r, Ground.NOBODY));
  }

  private record Model(Referent referent, double probability) {}

  /** Whom the model takes a reference to mean: probabilities of antecedents that mean the same are added up. */
  private Optional<Model> model(Reference r) {
    Map<Referent, Double> sums = new LinkedHashMap<>();
    for (Antecedent a : r.mention().antecedents()) {
      int index = references.ofMention(a.mention());
      if (index >= 0 && index < r.index()) {
        referents.of(index).filter(referent -> compatible(r, referent))
            .ifPresent(referent -> sums.merge(referent, a.probability(), Double::sum));
      }
    }
    return sums.entrySet().stream().max(Map.Entry.comparingByValue()).filter(e -> e.getValue() >= LEAST_PROBABILITY)
        .map(e -> new Model(e.getKey(), Math.min(1, e.getValue())));
  }

  private static boolean compatible(Reference r, Referent referent) {
    if (!r.firstPerson() && referent.references().stream().allMatch(Reference::firstPerson)) {
      return false; // who says I is told by the quotation, and it would be told by this reference
    }
    if (r.form() == Form.PRONOUN) {
      return r.gender() == Gender.UNKNOWN || PronounRule.fits(r, referent) && referent.gender().fits(r.gender())
          && referent.count() != Reference.Count.MANY;
    }
    if (referent.references().stream().noneMatch(e -> e.form() == Form.PRONOUN
        || e.mention().type() == r.mention().type())) {
      return false; // a town is no ministry
    }
    if (r.definiteness() == Reference.Definiteness.BARE && referent.body().isPresent()) {
      return false; // critics, officials: nobody who has a name
    }
    boolean office = Lexicon.GOVERNMENTS.has(r.noun()) || referent.nouns().stream().anyMatch(Lexicon.GOVERNMENTS::has);
    if (office && !referent.nouns().contains(r.noun())
        && referent.references().stream().anyMatch(e -> e.form() != Form.PRONOUN)) {
      return false; // a palace or a capital may speak for the government; the text need not mean it so
    }
    return referent.gender().fits(r.gender()) && (referent.count().fits(r.count()) || !r.human());
  }
}
