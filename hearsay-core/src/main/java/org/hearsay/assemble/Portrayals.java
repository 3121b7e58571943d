package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.assemble.Assembly.Standing;
import org.hearsay.stance.Opinion;
import org.hearsay.text.Words;

/**
 * Frames that are attributions too. Who portrays something as something says it: in <i>what the palace describes as a
 * gift</i> the palace is a source, <i>describes</i> a cue, and the rest is content.
 */
public final class Portrayals {
  /** The least confidence of a frame that counts as an attribution. */
  private static final double LEAST = 0.7;

  private static final Opinion NONE = new Opinion(even(Act.values().length), even(Mode.values().length),
      even(Stance.Value.values().length));

  private Portrayals() {}

  /** The portrayals whose cues no outermost attribution has. */
  private static List<Standing> of(Words words, List<FrameCandidate> frames, FrameCalibration calibration,
      byte[] taken) {
    List<Standing> portrayals = new ArrayList<>();
    for (FrameCandidate frame : frames) {
      if (!frame.framer().isEmpty() && !frame.cue().isEmpty() && calibration.confidence(frame) >= LEAST
          && taken[frame.anchor()] != Candidate.CUE) {
        portrayals.add(new Standing(candidate(words, frame), calibration.confidence(frame)));
      }
    }
    return portrayals;
  }

  private static Candidate candidate(Words words, FrameCandidate frame) {
    List<Span> all = new ArrayList<>(frame.framer());
    all.addAll(frame.cue());
    all.addAll(frame.target());
    all.addAll(frame.frame());
    int first = all.stream().mapToInt(s -> words.firstEndingAfter(s.start())).min().orElseThrow();
    int last = all.stream().mapToInt(s -> words.firstEndingAfter(s.end() - 1)).max().orElseThrow();
    byte[] roles = new byte[last - first + 1];
    frame.target().forEach(s -> fill(words, roles, first, s, Candidate.CONTENT));
    frame.frame().forEach(s -> fill(words, roles, first, s, Candidate.CONTENT));
    // the cue's verb is the cue; as belongs to what is said
    frame.cue().stream().skip(1).forEach(s -> fill(words, roles, first, s, Candidate.CONTENT));
    fill(words, roles, first, frame.cue().get(0), Candidate.CUE);
    frame.framer().stream().limit(1).forEach(s -> fill(words, roles, first, s, Candidate.SOURCE));
    return new Candidate(first, frame.anchor(), roles, new double[Calibration.EVIDENCE], NONE);
  }

  private static void fill(Words words, byte[] roles, int first, Span span, byte role) {
    for (int w = words.firstEndingAfter(span.start()); w - first < roles.length && words.start(w) < span.end(); w++) {
      roles[w - first] = role;
    }
  }

  /**
   * The outermost attributions with those portrayals that stand apart from all of them and portray <i>what</i>, and the
   * portrayals that stand inside their contents.
   *
   * @param outermost attributions in the writer's own voice
   * @param nested portrayals that may stand inside their contents
   */
  public record Joined(List<Standing> outermost, List<Standing> nested) {}

  /** Joins the portrayals among the frames to the outermost attributions; takes time in proportion to the text. */
  public static Joined join(String text, Words words, List<Standing> outermost, List<FrameCandidate> frames,
      FrameCalibration calibration) {
    byte[] taken = new byte[words.size()];
    for (Standing standing : outermost) {
      Candidate c = standing.candidate();
      for (int i = 0; i < c.roles().length; i++) {
        if (c.roles()[i] != 0) {
          taken[c.firstWord() + i] = c.roles()[i];
        }
      }
    }
    List<Standing> whole = new ArrayList<>(outermost);
    List<Standing> nested = new ArrayList<>();
    for (Standing portrayal : of(words, frames, calibration, taken)) {
      if (taken[portrayal.candidate().anchor()] == Candidate.CONTENT) {
        nested.add(portrayal);
      } else if (apart(portrayal.candidate(), taken) && portraysWhat(text, words, portrayal.candidate())) {
        whole.add(portrayal);
        Candidate c = portrayal.candidate();
        for (int i = 0; i < c.roles().length; i++) {
          taken[c.firstWord() + i] = c.roles()[i] != 0 ? c.roles()[i] : taken[c.firstWord() + i];
        }
      }
    }
    return new Joined(whole, nested);
  }

  private static boolean apart(Candidate portrayal, byte[] taken) {
    for (int i = 0; i < portrayal.roles().length; i++) {
      if (portrayal.roles()[i] != 0 && taken[portrayal.firstWord() + i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean portraysWhat(String text, Words words, Candidate portrayal) {
    for (int i = 0; i < portrayal.roles().length; i++) {
      if (portrayal.roles()[i] == Candidate.CONTENT) {
        int w = portrayal.firstWord() + i;
        return words.span(w, w).of(text).toLowerCase(Locale.ROOT).equals("what");
      }
    }
    return false;
  }

  private static float[] even(int n) {
    float[] shares = new float[n];
    Arrays.fill(shares, 1f / n);
    return shares;
  }
}
