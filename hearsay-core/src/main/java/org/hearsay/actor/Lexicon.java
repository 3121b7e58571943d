package org.hearsay.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Word lists that ship with Hearsay. A list is a resource beside this class: entries parted by commas or line ends, a
 * remark in brackets after an entry, and lines that begin with {@code #} are comments. Loaded once, immutable.
 */
final class Lexicon {
  /** What one human being may be called: <i>mayor</i>, <i>spokeswoman</i>. Remarks: m, f. */
  static final Lexicon ROLES = of("role-nouns.txt");
  /** Several human beings: <i>critics</i>. */
  static final Lexicon GROUPS = of("group-nouns.txt");
  /** Texts, films and findings that say something: <i>report</i>. */
  static final Lexicon DOCUMENTS = of("document-nouns.txt");
  /** Bodies of a state's executive: <i>ministry</i>. */
  static final Lexicon GOVERNMENTS = of("government-nouns.txt");
  /** Other bodies: <i>company</i>. */
  static final Lexicon ORGANISATIONS = of("organisation-nouns.txt");
  /** What a newspaper or broadcaster is called: <i>tabloid</i>. */
  static final Lexicon OUTLET_NOUNS = of("outlet-nouns.txt");
  /** Newspapers, agencies, broadcasters and sites by name. */
  static final Lexicon OUTLETS = of("outlets.txt");
  /** Given names of women. */
  static final Lexicon WOMEN = of("women.txt");
  /** Given names of men. */
  static final Lexicon MEN = of("men.txt");
  /** Verbs that often follow a speaker: <i>said</i>. */
  static final Lexicon SPEAKING = of("speaking-verbs.txt");
  /** Words that neither name nor describe: articles, prepositions, conjunctions, auxiliaries. */
  static final Lexicon FUNCTION_WORDS = of("function-words.txt");

  private final Map<String, String> remarks;

  private Lexicon(Map<String, String> remarks) {
    this.remarks = Map.copyOf(remarks);
  }

  private static Lexicon of(String resource) {
    Map<String, String> remarks = new HashMap<>();
    for (String line : lines(resource)) {
      for (String entry : line.split(",")) {
        String word = entry.strip();
        int bracket = word.indexOf(" (");
        String remark = bracket < 0 ? "" : word.substring(bracket + 2, word.length() - 1);
        word = bracket < 0 ? word : word.substring(0, bracket);
        if (!word.isEmpty()) {
          remarks.put(word.toLowerCase(Locale.ROOT), remark);
        }
      }
    }
    return new Lexicon(remarks);
  }

  /** The lines of a word list, without comments and empty ones. */
  static List<String> lines(String resource) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + resource + " is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + resource + " cannot be read", e);
    }
    return lines;
  }

  /** Whether a word or phrase, in lower case, is listed. */
  boolean has(String lower) {
    return remarks.containsKey(lower);
  }

  /** Whether a word in lower case, or what it would be the plural of, is listed. */
  boolean hasForm(String lower) {
    return has(lower) || !singular(lower).equals(lower) && has(singular(lower));
  }

  /** The remark beside an entry; empty when there is none. */
  String remark(String lower) {
    return remarks.getOrDefault(lower, "");
  }

  /** The singular of a regular plural in lower case; the word itself when it is none. */
  static String singular(String lower) {
    if (lower.endsWith("women") || lower.endsWith("men")) {
      return lower.substring(0, lower.length() - 2) + "an";
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.endsWith("sses") || lower.endsWith("ches") || lower.endsWith("shes") || lower.endsWith("xes")) {
      return lower.substring(0, lower.length() - 2);
    }
    return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is")
        && lower.length() > 3 ? lower.substring(0, lower.length() - 1) : lower;
  }
}
