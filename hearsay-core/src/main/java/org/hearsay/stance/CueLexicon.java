package org.hearsay.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;
import org.hearsay.stance.CueEntry.Kind;
import org.hearsay.stance.StanceText.Run;

/**
 * The words that signal attributions. Of several entries that fit a cue, in this order: verbs and phrases come before
 * nouns and adjectives, and those before light verbs (<i>made a claim</i>: claim); more words before fewer (<i>declined
 * to say</i>: not decline); an entry whose condition holds before one without; one that endorses or distances before a
 * neutral one; a finite verb before a participle; the later before the earlier. Immutable, safe to share between threads.
 */
final class CueLexicon {
  private static final String RESOURCE = "cues.tsv";
  private static final int COLUMNS = 6;
  private static final int LONGEST_CUE = 60;
  private static final int BEYOND_CUE = 4;
  private static final int MOST_BETWEEN = 2;
  private static final Set<String> BEFORE_NOUNS = Set.of("a", "an", "the", "his", "her", "its", "their", "my", "our",
      "your", "this", "these", "those", "in", "of", "from", "no", "any", "some", "such", "recent", "latest", "s", "for",
      "with", "by", "on", "about", "under", "new", "own");

  private static final class Loaded {
    static final CueLexicon LEXICON = read();
  }

  private final Map<String, List<CueEntry>> byFirst;

  private CueLexicon(Map<String, List<CueEntry>> byFirst) {
    this.byFirst = byFirst;
  }

  static CueLexicon get() {
    return Loaded.LEXICON;
  }

  private static CueLexicon read() {
    Map<String, List<CueEntry>> byFirst = new HashMap<>();
    try (InputStream in = CueLexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          CueEntry entry = entry(line);
          byFirst.computeIfAbsent(entry.lemmas().get(0), k -> new ArrayList<>()).add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CueLexicon(byFirst);
  }

  private static CueEntry entry(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(RESOURCE + ": expected " + COLUMNS + " columns in \"" + line + "\"");
    }
    return new CueEntry(List.of(columns[0].split(" ")), Kind.valueOf(upper(columns[1])), Act.valueOf(upper(columns[2])),
        Mode.valueOf(upper(columns[3])), Stance.Value.valueOf(upper(columns[4])), Condition.of(columns[5]));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** How many different cues there are. */
  long size() {
    return byFirst.values().stream().flatMap(List::stream).map(CueEntry::lemmas).distinct().count();
  }

  /** The entry that decides about a passage's cue, where any fits. */
  Optional<CueMatch> decides(Passage passage) {
    int[] words = cueWords(passage);
    int inCue = Math.min(LONGEST_CUE, passage.cue().stream().mapToInt(Run::length).sum());
    CueMatch best = null;
    for (int i = 0; i < Math.min(inCue, words.length); i++) {
      for (CueMatch match : at(passage, words, i)) {
        if (best == null || compare(passage, match, best) >= 0) {
          best = match;
        }
      }
    }
    return Optional.ofNullable(best == null ? null : carriedOut(passage, words, inCue, best));
  }

  /** Of an intention with its infinitive in the cue, <i>reluctant to reveal</i>, the infinitive says what is done. */
  private CueMatch carriedOut(Passage passage, int[] words, int inCue, CueMatch intention) {
    if (intention.entry().act() != Act.INTENTION) {
      return intention;
    }
    CueMatch best = intention;
    for (int i = 2; i < Math.min(inCue, words.length); i++) {
      boolean follows = words[i - 2] == intention.last() || words[i - 1] == intention.last();
      if (follows && passage.text().word(words[i - 1]).equals("to")) {
        for (CueMatch match : at(passage, words, i)) {
          if (match.entry().kind() == Kind.VERB && !onlyWanted(passage, match) && (best == intention || compare(passage, match, best) >= 0)) {
            best = match;
          }
        }
      }
    }
    return best;
  }

  /** The entries without a condition that one word alone is, in any inflection. */
  List<CueEntry> plain(String lowerCase) {
    List<CueEntry> entries = new ArrayList<>();
    for (String lemma : Lemmas.of(lowerCase)) {
      for (CueEntry entry : byFirst.getOrDefault(lemma, List.of())) {
        if (entry.lemmas().size() == 1 && entry.when() == Condition.ALWAYS) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** The cue's words, then a few that follow it, so that <i>insist on</i> is found when the cue is <i>insist</i>. */
  private static int[] cueWords(Passage passage) {
    int[] words = new int[LONGEST_CUE + BEYOND_CUE];
    int n = 0;
    for (Run run : passage.cue()) {
      for (int i = run.first(); i < run.end() && n < LONGEST_CUE; i++) {
        words[n++] = i;
      }
    }
    if (n > 0) {
      int last = words[n - 1];
      for (int i = last + 1; i <= last + BEYOND_CUE && i < passage.text().size(); i++) {
        words[n++] = i;
      }
    }
    return Arrays.copyOf(words, n);
  }

  private List<CueMatch> at(Passage passage, int[] words, int from) {
    List<CueMatch> matches = new ArrayList<>();
    for (String lemma : Lemmas.of(passage.text().word(words[from]))) {
      for (CueEntry entry : byFirst.getOrDefault(lemma, List.of())) {
        int[] matched = matched(passage.text(), words, from, entry.lemmas());
        if (matched.length > 0) {
          CueMatch match = new CueMatch(entry, matched);
          if (entry.when().holds(passage, match)) {
            matches.add(match);
          }
        }
      }
    }
    return matches;
  }

  /** The words that are the lemmas, adverbs and articles between them passed over; none when they do not fit. */
  private static int[] matched(StanceText text, int[] words, int from, List<String> lemmas) {
    int[] matched = new int[lemmas.size()];
    matched[0] = words[from];
    int at = from + 1;
    for (int i = 1; i < matched.length; i++) {
      int skipped = 0;
      while (at < words.length && !Lemmas.of(text.word(words[at])).contains(lemmas.get(i))) {
        if (++skipped > MOST_BETWEEN || !ModeRules.stepsOver(text, words[at])) {
          return new int[0];
        }
        at++;
      }
      if (at == words.length) {
        return new int[0];
      }
      matched[i] = words[at++];
    }
    return matched;
  }

  private static int compare(Passage passage, CueMatch a, CueMatch b) {
    int[] left = rank(passage, a);
    int[] right = rank(passage, b);
    return Arrays.compare(left, right);
  }

  /** <i>Wants to see</i>: the wanting is the act, unless it is to say something or tells a stance. */
  private static boolean onlyWanted(Passage passage, CueMatch match) {
    CueEntry entry = match.entry();
    return entry.act() != Act.STATEMENT && entry.act() != Act.DENIAL && entry.stance() == Stance.Value.NEUTRAL
        && Passage.has(passage.cue(), match.first() - 2) && ModeRules.wants(passage.text(), match.first() - 2);
  }

  private static int[] rank(Passage passage, CueMatch match) {
    CueEntry entry = match.entry();
    StanceText text = passage.text();
    int kind = switch (entry.kind()) {
      case VERB -> text.is(match.first() - 1, BEFORE_NOUNS) || onlyWanted(passage, match) ? 1 : 2;
      case PHRASE -> 2;
      case NOUN, ADJECTIVE -> 1;
      case LIGHT -> 0;
    };
    int conditional = entry.when() == Condition.ALWAYS ? 0 : 1;
    int telling = entry.stance() == Stance.Value.NEUTRAL ? 0 : 1;
    int finite = text.word(match.first()).endsWith("ing") ? 0 : 1;
    return new int[] {kind, match.words().length, conditional, telling, finite, match.first()};
  }
}
