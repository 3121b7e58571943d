package org.hearsay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Cuts words into tokens. */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+?(?=[nN][’'][tT]\\b)|[nN][’'][tT]\\b|[$£€]?\\d[\\d.,]*\\d|[$£€]?\\d|[\\p{L}][\\p{L}\\p{M}]*(?:[’'](?:s|S)\\b)?"
      + "|%");
  private static final Set<String> EMPTY = Set.of("a", "an", "the", "this", "that", "these", "those", "of", "in", "on", "at",
      "to", "for", "from", "by", "with", "as", "into", "about", "over", "under", "after", "before", "and", "or", "but", "if",
      "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would",
      "shall", "should", "can", "could", "may", "might", "must", "it", "its", "he", "she", "they", "them", "his", "her",
      "their", "him", "we", "us", "our", "i", "me", "my", "you", "your", "who", "which", "what", "when", "where", "there",
      "here", "than", "then", "so", "such", "also", "just", "very", "more", "most", "some", "any", "up", "out", "off", "mr",
      "ms", "mrs", "dr", "said", "say", "says", "not", "no", "t", "s", "don", "isn", "wasn", "n", "while", "because", "how",
      "ca", "wo", "sha", "n't", "n’t", "all", "both", "only", "own", "other", "it’s", "now", "still", "even", "already");
  private static final int MOST = 200;

  private Tokens() {}

  /** The tokens of some words, {@value #MOST} at most. */
  static List<Token> of(String words) {
    List<Token> tokens = new ArrayList<>();
    EnglishStemmer stemmer = new EnglishStemmer();
    Matcher m = TOKEN.matcher(words);
    while (m.find() && tokens.size() < MOST) {
      String text = m.group();
      String bare = text.replaceAll("[’'][sS]$", "");
      String lower = bare.toLowerCase(Locale.ROOT);
      String stem = "";
      if (!EMPTY.contains(lower)) {
        stemmer.setCurrent(lower);
        stemmer.stem();
        stem = stemmer.getCurrent();
      }
      tokens.add(new Token(bare, lower, stem, m.start(), m.start() + bare.length()));
    }
    return tokens;
  }
}
