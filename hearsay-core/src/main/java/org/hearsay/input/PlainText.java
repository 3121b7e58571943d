package org.hearsay.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Article;

/** A plain text as an article: every character of it is kept. */
final class PlainText {
  private static final int LONGEST_TITLE = 200;

  /** The first line with words, an empty line, and words again. */
  private static final Pattern HEADLINE =
      Pattern.compile("\\A\\s*+(\\S[^\\r\\n]*+)(?:\\r\\n|\\n|\\r)[ \\t]*+(?:\\r\\n|\\n|\\r)\\s*+\\S");

  private static final Pattern GOES_ON = Pattern.compile("[.。,;:][\"'”’»)\\]]*+\\z");

  private PlainText() {}

  static Article article(String id, String text) {
    return new Article(id, text, title(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  /** The first line, when it looks like a headline and not like the first sentence. */
  private static Optional<String> title(String text) {
    Matcher headline = HEADLINE.matcher(text);
    if (!headline.find()) {
      return Optional.empty();
    }
    String line = headline.group(1).strip();
    if (line.codePointCount(0, line.length()) > LONGEST_TITLE || GOES_ON.matcher(line).find()) {
      return Optional.empty();
    }
    return Metadata.line(line.replaceFirst("\\A#{1,6}\\s+", ""), LONGEST_TITLE);
  }
}
