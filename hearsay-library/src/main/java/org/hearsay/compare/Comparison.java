package org.hearsay.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.store.Dispute;

/**
 * Two statements' words against each other. Immutable.
 *
 * @param overlap the share of the shorter one's stems that the other has, names and numbers aside, 0 to 1
 * @param jaccard stems in both over stems in either, 0 to 1
 * @param order the share of the shorter one's words that stand in the other in the same order, 0 to 1
 * @param run how many words stand in both one after the other, at the most
 * @param length the shorter one's number of stems over the longer one's
 * @param names the share of the names of the one with fewer that the other has; 0 when one has none
 * @param sharedNames the last words of names in both
 * @param namesApart whether both have names and none in common
 * @param numbers whether they state a number in common: 1 when they do, -1 when each states one and none is in common, else 0
 * @param differences in what they differ, if they are about the same thing
 */
public record Comparison(double overlap, double jaccard, double order, int run, double length, double names,
    List<String> sharedNames, boolean namesApart, int numbers, List<Difference> differences) {
  private static final Set<String> UPDATES = Set.of("since", "risen", "rose", "rise", "climbed", "grown", "updated", "revised",
      "earlier", "initially", "originally", "later");
  private static final int AROUND = 7;
  /** Stems of what people, animals and jobs are counted as. */
  private static final Set<String> HEADS = Set.of("peopl", "person", "man", "men", "woman", "women", "child", "children", "boy",
      "girl", "soldier", "troop", "fighter", "worker", "miner", "sailor", "crew", "passeng", "guest", "visitor", "resid", "villag",
      "civilian", "victim", "dead", "member", "employe", "staff", "job", "post", "diplomat", "patient", "student", "pupil",
      "refuge", "migrant", "protest", "demonstr", "policeman", "policemen", "offic", "hostag", "prison", "survivor", "injur",
      "hurt", "wound", "kill", "die", "drown", "sheep", "lamb", "hors", "cow", "cattl");

  /** Copies the lists. */
  public Comparison {
    sharedNames = List.copyOf(sharedNames);
    differences = List.copyOf(differences);
  }

  /** Compares. */
  public static Comparison of(Wording a, Wording b) {
    Set<String> one = plain(a);
    Set<String> other = plain(b);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int smaller = Math.min(one.size(), other.size());
    int larger = Math.max(one.size(), other.size());
    int either = one.size() + other.size() - both.size();
    Set<String> shared = new TreeSet<>();
    long fitting = a.names().stream().filter(n -> b.names().stream().anyMatch(n::fits))
        .peek(n -> shared.add(n.words().get(n.words().size() - 1))).count();
    fitting = Math.min(fitting, b.names().stream().filter(n -> a.names().stream().anyMatch(n::fits)).count());
    int fewer = Math.min(a.names().size(), b.names().size());
    return new Comparison(smaller == 0 ? 0 : (double) both.size() / smaller, either == 0 ? 0 : (double) both.size() / either,
        order(a, b), run(a, b), larger == 0 ? 0 : (double) smaller / larger, fewer == 0 ? 0 : Math.min(1, (double) fitting / fewer),
        List.copyOf(shared), fewer > 0 && fitting == 0, numbers(a, b), differences(a, b));
  }

  /** How alike the wording is: the mean of the words in both, and of those in the same order or the names in both; 0 to 1. */
  public double alike() {
    return (overlap + Math.max(order, names)) / 2;
  }

  /**
   * The names with which two statements of one article refer to what happens once, when they differ: <i>the capture of
   * Tavel</i>, <i>the capture of Sarn</i>.
   */
  public static Optional<Difference> twoNamesOfOne(Wording a, Wording b) {
    return Occasion.twoNames(a.text(), b.text());
  }

  private static Set<String> plain(Wording wording) {
    Set<String> stems = new HashSet<>(wording.stems());
    wording.names().forEach(n -> n.words().forEach(stems::remove));
    for (Token token : wording.tokens()) {
      if (wording.quantities().stream().anyMatch(q -> q.start() <= token.start() && token.end() <= q.end())) {
        stems.remove(token.stem());
      }
    }
    return stems.isEmpty() ? wording.stems() : stems;
  }

  private static double order(Wording a, Wording b) {
    List<Token> x = a.tokens();
    List<Token> y = b.tokens();
    int shorter = Math.min(x.size(), y.size());
    int[] row = new int[y.size() + 1];
    for (Token token : x) {
      int diagonal = 0;
      for (int j = 1; j <= y.size(); j++) {
        int above = row[j];
        row[j] = token.lower().equals(y.get(j - 1).lower()) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return shorter == 0 ? 0 : (double) row[y.size()] / shorter;
  }

  private static int run(Wording a, Wording b) {
    int longest = 0;
    int[] row = new int[b.tokens().size() + 1];
    for (Token token : a.tokens()) {
      for (int j = b.tokens().size(); j >= 1; j--) {
        row[j] = token.lower().equals(b.tokens().get(j - 1).lower()) ? row[j - 1] + 1 : 0;
        longest = Math.max(longest, row[j]);
      }
    }
    return longest;
  }

  private static int numbers(Wording a, Wording b) {
    if (a.quantities().isEmpty() || b.quantities().isEmpty()) {
      return 0;
    }
    return a.quantities().stream().anyMatch(q -> b.quantities().stream().anyMatch(q::fits)) ? 1 : -1;
  }

  private static List<Difference> differences(Wording a, Wording b) {
    List<Difference> found = new ArrayList<>();
    number(a, b).ifPresent(found::add);
    name(a, b).ifPresent(found::add);
    time(a, b).ifPresent(found::add);
    Optional<String[]> opposites = Antonyms.between(a, b);
    boolean one = a.denies(b);
    boolean other = b.denies(a);
    if (one != other && opposites.isEmpty()) {
      found.add(new Difference(Dispute.Kind.NEGATION, negation(a, b), negation(b, a)));
    } else if (one == other && opposites.isPresent()) {
      found.add(new Difference(Dispute.Kind.NEGATION, opposites.get()[0], opposites.get()[1]));
    }
    return found;
  }

  private static String negation(Wording wording, Wording other) {
    return wording.negations(other).stream().map(Token::text).findFirst().orElse("");
  }

  /** Another number of the same: none of the numbers of a unit fits any of the other's of that unit. */
  private static Optional<Difference> number(Wording a, Wording b) {
    if (a.tokens().stream().anyMatch(t -> UPDATES.contains(t.lower())) || b.tokens().stream().anyMatch(t -> UPDATES.contains(t.lower()))) {
      return Optional.empty(); // a figure that is said to have changed disputes nothing
    }
    boolean alone = a.quantities().size() == 1 && b.quantities().size() == 1;
    for (Quantity q : a.quantities().stream().filter(q -> !q.unit().equals(Quantity.AGE)).toList()) { // others have ages too
      List<Quantity> same = b.quantities().stream()
          .filter(o -> !q.unit().isEmpty() && o.unit().equals(q.unit()) || alone && countsHeads(q) && countsHeads(o)).toList();
      boolean others = a.quantities().stream().anyMatch(o -> o.unit().equals(q.unit()) && same.stream().anyMatch(o::fits));
      if (!same.isEmpty() && !others && same.stream().noneMatch(q::fits)) {
        return Optional.of(new Difference(Dispute.Kind.NUMBER, words(a, q.start(), q.end()),
            words(b, same.get(0).start(), same.get(0).end())));
      }
    }
    return Optional.empty();
  }

  /** Whether heads are counted, which have many names: sailors are men, and a crew. */
  private static boolean countsHeads(Quantity quantity) {
    return HEADS.contains(quantity.unit());
  }

  /** Another name in the same place of the sentence: each has one that the other lacks, between the same words. */
  private static Optional<Difference> name(Wording a, Wording b) {
    List<Named> left = a.names().stream().filter(n -> b.names().stream().noneMatch(n::fits) && lacks(b, n)).toList();
    List<Named> right = b.names().stream().filter(n -> a.names().stream().noneMatch(n::fits) && lacks(a, n)).toList();
    for (Named one : left) {
      for (Named other : right) {
        if (one.place() && other.place() || sameRole(a, one, b, other)) {
          return Optional.of(new Difference(one.place() || other.place() ? Dispute.Kind.PLACE : Dispute.Kind.ACTOR,
              words(a, one.start(), one.end()), words(b, other.start(), other.end())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean lacks(Wording wording, Named name) {
    return name.words().stream().noneMatch(w -> wording.tokens().stream().anyMatch(t -> t.lower().equals(w)));
  }

  private static boolean sameRole(Wording a, Named one, Wording b, Named other) {
    Set<String> around = around(a, one);
    around.retainAll(around(b, other));
    return !around.isEmpty();
  }

  private static Set<String> around(Wording wording, Named name) {
    Set<String> stems = new HashSet<>();
    List<Token> tokens = wording.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start() == name.start()) {
        for (int j = Math.max(0, i - AROUND); j < Math.min(tokens.size(), i + name.words().size() + AROUND); j++) {
          if (tokens.get(j).isContent() && (tokens.get(j).end() <= name.start() || tokens.get(j).start() >= name.end())) {
            stems.add(tokens.get(j).stem());
          }
        }
      }
    }
    return stems;
  }

  private static Optional<Difference> time(Wording a, Wording b) {
    for (Times.Time one : a.times()) {
      List<Times.Time> same = b.times().stream().filter(t -> t.kind().equals(one.kind())).toList();
      boolean shared = a.times().stream().anyMatch(t -> t.kind().equals(one.kind())
          && same.stream().anyMatch(s -> s.value().equals(t.value())));
      if (!same.isEmpty() && !shared) {
        return Optional.of(new Difference(Dispute.Kind.TIME, words(a, one.start(), one.end()),
            words(b, same.get(0).start(), same.get(0).end())));
      }
    }
    return Optional.empty();
  }

  private static String words(Wording wording, int start, int end) {
    return wording.text().substring(start, Math.min(end, wording.text().length()));
  }
}
