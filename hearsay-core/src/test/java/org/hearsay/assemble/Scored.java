package org.hearsay.assemble;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;
import org.hearsay.assemble.Considered.Part;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.WindowScores.Anchor;
import org.hearsay.encode.Windows.Window;
import org.hearsay.stance.Opinion;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/**
 * What the heads say of a window, for tests, written as rows with a letter for each word; blanks count nothing.
 *
 * <ul>
 *   <li>attributions: s source, q cue, c content
 *   <li>frames: f framer, q cue, t target, r frame
 *   <li>names, first word and further words: Pp person, Oo organisation, Ll place, Ee event, Ww work
 *   <li>heads of mentions: P O L E W as above, X anything else; - before a head
 * </ul>
 *
 * A dot is a word that is nothing. An attribution or a frame grows from the first word of its cue or, without one, of
 * its content.
 */
final class Scored {
  /** Chains in which every label may follow every other, and which make one piece of what the shipped model's do. */
  static final LabelChain LINKS = new LabelChain(new float[4], new float[4][4], 1, 2);

  static final LabelChain FRAMES = new LabelChain(new float[5], new float[5][5], 1, 4);

  /** The confidence of a candidate is the logistic function of its first piece of evidence. */
  static final Calibration FIRST_EVIDENCE = new Calibration(new double[] {1, 0, 0, 0, 0, 0, 0});

  private static final String ROLES = ".sqc";
  private static final String FRAME_ROLES = ".fqtr";
  private static final String NAMES = ".PpOoLlEeWw";
  private static final String HEADS = ".-POLEWX";
  private static final float SURE = 9;
  private static final float SHARE = 0.9f;

  private final String text;
  private final Words words;
  private final Window window;
  private final float[] anchors;
  private final float[] nested;
  private final float[] frameCues;
  private final float[] names;
  private final float[] heads;
  private final float[] antecedents;
  private final float[] unlinked;
  private final TreeMap<Integer, float[]> links = new TreeMap<>();
  private final TreeMap<Integer, float[]> frames = new TreeMap<>();

  private Scored(String text, Window window) {
    this.text = text;
    this.words = Words.of(text);
    this.window = window;
    int n = window.size();
    anchors = nothing(n, WindowScores.ANCHOR_CLASSES);
    nested = nothing(n, 2);
    frameCues = nothing(n, 2);
    names = nothing(n, WindowScores.NAME_CLASSES);
    heads = nothing(n, WindowScores.HEAD_CLASSES);
    antecedents = new float[n * n];
    Arrays.fill(antecedents, -2 * SURE);
    unlinked = new float[n];
  }

  /** One window over all of a text, of which the heads say nothing yet. */
  static Scored of(String text) {
    int n = Words.of(text).size();
    return of(text, new Window(0, n, 0, n));
  }

  /** A window of a text; rows are about the words of the window. */
  static Scored of(String text, Window window) {
    return new Scored(text, window);
  }

  /** A candidate with the given roles from the article's first word on, of which no more is known than its evidence. */
  static Candidate candidate(String row, double evidence) {
    return candidate(0, row, evidence);
  }

  /** The same from the given word on. */
  static Candidate candidate(int firstWord, String row, double evidence) {
    byte[] roles = classes(row, ROLES);
    return new Candidate(firstWord, firstWord + anchorOf(roles), roles, new double[] {evidence, 0, 0, 0, 0, 0},
        new Opinion(even(Act.values().length), even(Mode.values().length), even(Stance.Value.values().length)));
  }

  /** The roles of a candidate as a row. */
  static String row(Candidate candidate) {
    StringBuilder row = new StringBuilder();
    for (byte role : candidate.roles()) {
      row.append(ROLES.charAt(role));
    }
    return row.toString();
  }

  /** An attribution in the writer's own voice. */
  Scored attribution(String row) {
    return attribution(row, SHARE);
  }

  Scored attribution(String row, double probability) {
    int anchor = link(row);
    anchors[anchor * WindowScores.ANCHOR_CLASSES] = (float) (1 - probability);
    anchors[anchor * WindowScores.ANCHOR_CLASSES + 1] = (float) probability;
    return this;
  }

  /** An attribution inside another. */
  Scored nested(String row, double probability) {
    share(nested, link(row), probability);
    return this;
  }

  private int link(String row) {
    byte[] roles = checked(classes(row, ROLES));
    int anchor = anchorOf(roles);
    links.put(anchor, table(roles, WindowScores.ROLE_CLASSES));
    return anchor;
  }

  Scored frame(String row, double probability) {
    byte[] roles = checked(classes(row, FRAME_ROLES));
    int anchor = anchorOf(roles);
    frames.put(anchor, table(roles, WindowScores.FRAME_CLASSES));
    share(frameCues, anchor, probability);
    return this;
  }

  Scored names(String row) {
    fill(names, checked(classes(row, NAMES)), WindowScores.NAME_CLASSES);
    return this;
  }

  Scored heads(String row) {
    fill(heads, checked(classes(row, HEADS)), WindowScores.HEAD_CLASSES);
    return this;
  }

  /** The score of one word as the head of another one's antecedent; that of having none is 0. */
  Scored antecedent(String later, String earlier, double score) {
    antecedents[at(later) * window.size() + at(earlier)] = (float) score;
    return this;
  }

  private int at(String word) {
    for (int w = window.first(); w < window.end(); w++) {
      if (words.span(w, w).of(text).equals(word)) {
        return w - window.first();
      }
    }
    throw new IllegalArgumentException("the window has no word \"" + word + "\"");
  }

  String text() {
    return text;
  }

  WindowScores scores() {
    int n = window.size();
    TreeMap<Integer, float[]> all = new TreeMap<>(links);
    all.putAll(frames);
    long[] candidates = all.keySet().stream().mapToLong(Integer::longValue).toArray();
    float[][] linkTables = all.keySet().stream()
        .map(a -> links.getOrDefault(a, new float[n * WindowScores.ROLE_CLASSES])).toArray(float[][]::new);
    float[][] frameTables = all.keySet().stream()
        .map(a -> frames.getOrDefault(a, new float[n * WindowScores.FRAME_CLASSES])).toArray(float[][]::new);
    return new WindowScores(anchors, nested, frameCues, names, heads, antecedents, unlinked,
        even(n, Act.values().length), even(n, Mode.values().length), even(n, Stance.Value.values().length), candidates,
        linkTables, frameTables);
  }

  Part part() {
    return Part.of(text, words, Quotes.of(text, words), scores(), window, LINKS, FRAMES);
  }

  List<Candidate> candidates(Anchor kind) {
    return Assembly.candidates(text, words, Quotes.of(text, words), scores(), window, LINKS, kind);
  }

  private byte[] checked(byte[] classes) {
    if (classes.length != window.size()) {
      throw new IllegalArgumentException(classes.length + " letters for " + window.size() + " words");
    }
    return classes;
  }

  private static byte[] classes(String row, String letters) {
    String marks = row.replace(" ", "");
    byte[] classes = new byte[marks.length()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) letters.indexOf(marks.charAt(i));
      if (classes[i] < 0) {
        throw new IllegalArgumentException("'" + marks.charAt(i) + "' is none of " + letters);
      }
    }
    return classes;
  }

  private static int anchorOf(byte[] roles) {
    int content = 0;
    for (int i = roles.length - 1; i >= 0; i--) {
      content = roles[i] == Candidate.CONTENT ? i : content;
    }
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Candidate.CUE) {
        return i;
      }
    }
    return content;
  }

  private static float[] nothing(int words, int classes) {
    float[] table = new float[words * classes];
    for (int w = 0; w < words; w++) {
      table[w * classes] = 1;
    }
    return table;
  }

  private static void fill(float[] table, byte[] classOf, int classes) {
    for (int w = 0; w < classOf.length; w++) {
      table[w * classes] = classOf[w] == 0 ? 1 : 1 - SHARE;
      if (classOf[w] != 0) {
        table[w * classes + classOf[w]] = SHARE;
      }
    }
  }

  private static void share(float[] table, int word, double probability) {
    table[word * 2] = (float) (1 - probability);
    table[word * 2 + 1] = (float) probability;
  }

  private static float[] table(byte[] roles, int classes) {
    float[] table = new float[roles.length * classes];
    for (int w = 0; w < roles.length; w++) {
      table[w * classes + roles[w]] = SURE;
    }
    return table;
  }

  private static float[] even(int classes) {
    return even(1, classes);
  }

  private static float[] even(int words, int classes) {
    float[] even = new float[words * classes];
    Arrays.fill(even, 1f / classes);
    return even;
  }
}
