package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.assemble.Assembly.Standing;

/** Attributions inside the contents of others, to any depth. */
public final class Nesting {
  private static final int STRETCH = 512;

  private Nesting() {}

  /**
   * An attribution and the one it stands in.
   *
   * @param standing the attribution
   * @param parent the index, in the same list, of the one whose content it stands in; −1 in the writer's own voice
   * @param depth how many it stands in
   */
  public record Placed(Standing standing, int parent, int depth) {}

  private record Inner(Standing standing, BitSet words, BitSet content) {}

  /**
   * Puts those of the nested candidates that may stand inside the outermost ones.
   *
   * <p>A nested candidate keeps only words of the content it stands in. Candidates are taken in the order of their
   * confidence; two of them must lie one in the other's content, or apart. Each is compared with its neighbours only, so
   * that time grows in proportion to the text.
   *
   * @param least the least confidence of a nested attribution
   * @return the outermost ones first, in their order, then the nested ones
   */
  public static List<Placed> of(List<Standing> outermost, List<Candidate> nested, Calibration calibration,
      double least) {
    return of(outermost, nested.stream().map(c -> new Standing(c, calibration.confidence(c.evidence()))).toList(), least);
  }

  /** The same for nested candidates whose confidence is known. */
  public static List<Placed> of(List<Standing> outermost, List<Standing> nested, double least) {
    List<Placed> placed = new ArrayList<>();
    Map<Integer, List<Integer>> near = new HashMap<>();
    for (Standing outer : outermost) {
      near.computeIfAbsent(outer.candidate().firstWord() / STRETCH, k -> new ArrayList<>()).add(placed.size());
      placed.add(new Placed(outer, -1, 0));
    }
    Map<Integer, List<Inner>> inside = new HashMap<>();
    nested.stream().filter(s -> s.confidence() >= least)
        .sorted(Comparator.comparingDouble(Standing::confidence).reversed()
            .thenComparingInt(s -> s.candidate().anchor()))
        .forEach(s -> place(s, placed, near, inside));
    inside.forEach((outer, inner) -> addChains(outer, inner, placed));
    return placed;
  }

  private static void place(Standing standing, List<Placed> placed, Map<Integer, List<Integer>> near,
      Map<Integer, List<Inner>> inside) {
    int stretch = standing.candidate().firstWord() / STRETCH;
    for (int s = stretch - 1; s <= stretch + 1; s++) {
      for (int outer : near.getOrDefault(s, List.of())) {
        Candidate around = placed.get(outer).standing().candidate();
        if (around.role(standing.candidate().anchor()) == Candidate.CONTENT) {
          int base = Math.max(0, around.firstWord() - 2 * STRETCH); // bits are counted from here
          Candidate clipped = clipped(standing.candidate(), around);
          Inner inner = new Inner(new Standing(clipped, standing.confidence()), words(clipped, base),
              content(clipped, base));
          List<Inner> others = inside.computeIfAbsent(outer, k -> new ArrayList<>());
          BitSet whole = content(around, base);
          if (!inner.content().isEmpty() && !inner.content().equals(whole)
              && others.stream().allMatch(o -> apart(inner, o) || within(inner, o) || within(o, inner))) {
            others.add(inner);
          }
          return;
        }
      }
    }
  }

  /** Parents of nested attributions inside one outermost one: the smallest content that holds all of it. */
  private static void addChains(int outer, List<Inner> inner, List<Placed> placed) {
    List<Inner> largestFirst = inner.stream()
        .sorted(Comparator.comparingInt((Inner i) -> i.words().cardinality()).reversed()).toList();
    int base = placed.size();
    for (int i = 0; i < largestFirst.size(); i++) {
      int parent = outer;
      for (int j = i - 1; j >= 0 && parent == outer; j--) {
        if (within(largestFirst.get(i), largestFirst.get(j))) {
          parent = base + j;
        }
      }
      placed.add(new Placed(largestFirst.get(i).standing(), parent, placed.get(parent).depth() + 1));
    }
  }

  private static boolean apart(Inner a, Inner b) {
    return !a.words().intersects(b.words());
  }

  /** Whether all of the one lies in the other's content, and is not the same content once more. */
  private static boolean within(Inner a, Inner b) {
    if (a.content().equals(b.content())) {
      return false;
    }
    BitSet outside = (BitSet) a.words().clone();
    outside.andNot(b.content());
    return outside.isEmpty();
  }

  private static Candidate clipped(Candidate nested, Candidate around) {
    byte[] roles = nested.roles().clone();
    for (int i = 0; i < roles.length; i++) {
      if (around.role(nested.firstWord() + i) != Candidate.CONTENT) {
        roles[i] = 0;
      }
    }
    return nested.withRoles(roles);
  }

  private static BitSet words(Candidate candidate, int base) {
    BitSet words = content(candidate, base);
    for (int i = 0; i < candidate.roles().length; i++) {
      if (candidate.roles()[i] != 0) {
        words.set(candidate.firstWord() + i - base);
      }
    }
    return words;
  }

  private static BitSet content(Candidate candidate, int base) {
    BitSet words = new BitSet();
    for (int i = 0; i < candidate.roles().length; i++) {
      if (candidate.roles()[i] == Candidate.CONTENT) {
        words.set(candidate.firstWord() + i - base);
      }
    }
    return words;
  }
}
