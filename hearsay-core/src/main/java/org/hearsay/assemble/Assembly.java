package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Span;
import org.hearsay.assemble.Nesting.Placed;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.WindowScores.Anchor;
import org.hearsay.encode.Windows.Window;
import org.hearsay.stance.StanceJudge;
import org.hearsay.text.Breaks;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/** From scores to attributions: plain functions, no model. */
public final class Assembly {
  private static final double SAME = 0.5;

  /** The least probability of an anchor that is looked at. */
  private static final double LEAST = 0.1;

  /** Marks that belong to the sentence around a content, not to the content, where they stand at its edge. */
  private static final String LOOSE = ",;:";

  private Assembly() {}

  /**
   * The candidates for attributions whose anchors lie in the window's core.
   *
   * @param kind outermost or nested
   */
  public static List<Candidate> candidates(String text, Words words, Quotes quotes, WindowScores scores,
      Window window, LabelChain chain, Anchor kind) {
    List<Candidate> found = new ArrayList<>();
    for (int k = 0; k < scores.candidates().length; k++) {
      int anchor = (int) scores.candidates()[k];
      int word = window.first() + anchor;
      if (word < window.coreFirst() || word >= window.coreEnd() || !scores.peaks(kind, anchor, LEAST)) {
        continue;
      }
      LabelChain.Decoded decoded = chain.decode(scores.links()[k]);
      byte[] roles = new byte[window.size()];
      double[] sums = new double[4];
      int[] counts = new int[4];
      for (int w = 0; w < roles.length; w++) {
        boolean joined = w > 0 && joined(text, words, window.first() + w);
        int label = joined ? roles[w - 1] : decoded.labels()[w];
        roles[w] = (byte) label;
      }
      dropUnquotedElsewhere(text, words, quotes, window, anchor, roles);
      for (int w = 0; w < roles.length; w++) {
        sums[roles[w]] += decoded.marginals()[w][roles[w]];
        counts[roles[w]]++;
      }
      if (counts[Candidate.CONTENT] == 0) {
        continue;
      }
      double[] evidence = Calibration.evidence(scores.anchor(kind, anchor),
          sums[Candidate.CONTENT] / counts[Candidate.CONTENT],
          counts[Candidate.SOURCE] == 0 ? 0.5 : sums[Candidate.SOURCE] / counts[Candidate.SOURCE],
          decoded.probability(), counts[Candidate.SOURCE] > 0, counts[Candidate.CONTENT]);
      found.add(new Candidate(window.first(), word, roles, evidence, Opinions.of(scores, roles, anchor)));
    }
    return found;
  }

  /**
   * Takes away content in other paragraphs than the anchor's unless it is quoted there: a headline above a quotation, or
   * the next paragraph in the writer's own voice. What follows a colon at a paragraph's end may go on without marks.
   */
  private static void dropUnquotedElsewhere(String text, Words words, Quotes quotes, Window window, int anchor,
      byte[] roles) {
    boolean elsewhere = false;
    for (int w = anchor - 1; w >= 0; w--) {
      elsewhere |= Breaks.before(text, words, window.first() + w + 1) == Breaks.PARAGRAPH;
      if (elsewhere && roles[w] == Candidate.CONTENT && !quotes.inside(window.first() + w)) {
        roles[w] = 0;
      }
    }
    elsewhere = false;
    for (int w = anchor + 1; w < roles.length; w++) {
      int word = window.first() + w;
      elsewhere |= Breaks.before(text, words, word) == Breaks.PARAGRAPH && text.charAt(words.start(word - 1)) != ':';
      if (elsewhere && roles[w] == Candidate.CONTENT && !quotes.inside(word)) {
        roles[w] = 0;
      }
    }
  }

  /** Whether a word goes on after an apostrophe, as in <i>mayor’s</i>: one word for a person, three for the encoder. */
  private static boolean joined(String text, Words words, int i) {
    int start = words.start(i);
    if (start == 0 || words.end(i - 1) != start) {
      return false;
    }
    char here = text.charAt(start);
    char previous = text.charAt(start - 1);
    boolean goesOn = words.end(i) < text.length() && Character.isLetterOrDigit(text.charAt(words.end(i)));
    return isApostrophe(here) && Character.isLetterOrDigit(previous) && goesOn
        || Character.isLetterOrDigit(here) && isApostrophe(previous) && start > 1
            && Character.isLetterOrDigit(text.charAt(start - 2));
  }

  private static boolean isApostrophe(char c) {
    return c == '’' || c == '\'';
  }

  /**
   * A candidate that stands, with the words that were left to it.
   *
   * @param candidate its roles and evidence
   * @param confidence a probability
   */
  public record Standing(Candidate candidate, double confidence) {}

  /**
   * The candidates that may stand together: in the order of their confidence, each unless most of its content is taken
   * already; words claimed twice stay with the more confident one.
   *
   * @param least the least confidence of those that are considered
   */
  public static List<Standing> standing(List<Candidate> candidates, Calibration calibration, double least) {
    List<Standing> order = candidates.stream()
        .map(c -> new Standing(c, calibration.confidence(c.evidence())))
        .filter(s -> s.confidence() >= least)
        .sorted(Comparator.comparingDouble(Standing::confidence).reversed()
            .thenComparingInt(s -> s.candidate().anchor()))
        .toList();
    List<Standing> kept = new ArrayList<>();
    NearbyCandidates taken = new NearbyCandidates();
    for (Standing next : order) {
      Candidate candidate = next.candidate();
      boolean stands = true;
      for (Candidate other : taken.near(candidate)) {
        int shared = candidate.claimedBy(other);
        int smaller = Math.min(candidate.count(Candidate.CONTENT), other.count(Candidate.CONTENT));
        if (Math.max(shared, other.claimedBy(candidate)) > SAME * smaller) {
          stands = false;
          break;
        }
        if (shared > 0) {
          candidate = candidate.without(other);
        }
      }
      if (stands && candidate.count(Candidate.CONTENT) > 0) {
        kept.add(new Standing(candidate, next.confidence()));
        taken.add(candidate);
      }
    }
    return kept;
  }

  /**
   * The attributions of an article, in the order of the text and each after the one it stands in, named a1, a2, …, with
   * act, mode and stance. Who the sources are is not known yet.
   *
   * @param placed each after the one it stands in
   */
  public static List<Attribution> attributions(String text, Words words, List<Placed> placed) {
    Quotes quotes = Quotes.of(text, words);
    StanceJudge judge = StanceJudge.of(text);
    List<Attribution> made = placed.stream()
        .map(p -> attribution(text, words, quotes, judge, p.standing())).toList();
    int[] starts = new int[made.size()]; // a mark at the edge that the content around loses may begin what stands inside
    for (int i = 0; i < starts.length; i++) {
      int own = made.get(i).extent().start();
      starts[i] = placed.get(i).parent() < 0 ? own : Math.max(own, starts[placed.get(i).parent()]);
    }
    List<Integer> order = IntStream.range(0, made.size()).boxed()
        .sorted(Comparator.comparingInt((Integer i) -> starts[i]).thenComparingInt(i -> placed.get(i).depth())
            .thenComparingInt(i -> made.get(i).extent().end())).toList();
    Map<Integer, String> ids = new HashMap<>();
    List<Attribution> named = new ArrayList<>();
    for (int i : order) {
      Attribution a = made.get(i);
      ids.put(i, "a" + (named.size() + 1));
      named.add(new Attribution(ids.get(i), Optional.ofNullable(ids.get(placed.get(i).parent())), a.type(), a.source(),
          a.cue(), a.content(), a.actor(), a.act(), a.mode(), a.stance(), a.confidence()));
    }
    return named;
  }

  private static Attribution attribution(String text, Words words, Quotes quotes, StanceJudge judge, Standing standing) {
    Candidate candidate = standing.candidate();
    Attribution plain = Attribution.of("", type(text, words, quotes, candidate),
        pieces(text, words, candidate, Candidate.SOURCE), pieces(text, words, candidate, Candidate.CUE),
        pieces(text, words, candidate, Candidate.CONTENT), standing.confidence());
    return judge.judge(plain.source(), plain.cue(), plain.content(), candidate.opinion()).of(plain);
  }

  /** A candidate's pieces alone, for comparing it with annotations. */
  public static Attribution bare(String text, Words words, Standing standing) {
    Candidate candidate = standing.candidate();
    return Attribution.of("", QuotationType.INDIRECT, pieces(text, words, candidate, Candidate.SOURCE),
        pieces(text, words, candidate, Candidate.CUE), pieces(text, words, candidate, Candidate.CONTENT),
        standing.confidence());
  }

  private static List<Span> pieces(String text, Words words, Candidate candidate, byte role) {
    List<Span> pieces = new ArrayList<>();
    byte[] roles = candidate.roles();
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == role) {
        int first = i;
        while (i + 1 < roles.length && roles[i + 1] == role) {
          i++;
        }
        int from = candidate.firstWord() + first;
        int to = candidate.firstWord() + i;
        while (role == Candidate.CONTENT && from < to && LOOSE.indexOf(text.charAt(words.start(from))) >= 0) {
          from++;
        }
        while (role == Candidate.CONTENT && from < to && LOOSE.indexOf(text.charAt(words.start(to))) >= 0) {
          to--;
        }
        pieces.add(words.span(from, to));
      }
    }
    return pieces;
  }

  private static QuotationType type(String text, Words words, Quotes quotes, Candidate candidate) {
    int inside = 0;
    int outside = 0;
    for (int i = 0; i < candidate.roles().length; i++) {
      int word = candidate.firstWord() + i;
      if (candidate.roles()[i] == Candidate.CONTENT && Character.isLetterOrDigit(text.codePointAt(words.start(word)))) {
        if (quotes.inside(word)) {
          inside++;
        } else {
          outside++;
        }
      }
    }
    return inside == 0 ? QuotationType.INDIRECT : outside == 0 ? QuotationType.DIRECT : QuotationType.MIXED;
  }
}
