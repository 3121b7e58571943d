package org.hearsay.input;

import java.nio.charset.Charset;
import java.util.Optional;
import org.hearsay.Article;

/** From the bytes of one text or page to an article. */
final class ArticleBytes {
  private static final int FEW_CONTROLS = 8;
  private static final int TEXT_PER_CONTROL = 200;

  private ArticleBytes() {}

  static Article article(String where, String id, byte[] bytes, Optional<Charset> told)
      throws UnreadableArticleException {
    if (bytes.length == 0) {
      throw new UnreadableArticleException(where, "is empty; there is nothing to read");
    }
    String binary = MagicNumbers.kind(bytes);
    if (!binary.isEmpty()) {
      throw new UnreadableArticleException(where, "is " + binary + ", not a text; give plain text or HTML");
    }
    String text = TextBytes.decoded(where, bytes, told);
    if (isBlank(text)) {
      throw new UnreadableArticleException(where, "holds only white space; there is nothing to read");
    }
    if (controls(text) > Math.max(FEW_CONTROLS, text.length() / TEXT_PER_CONTROL)) {
      throw new UnreadableArticleException(where,
          "is binary (many control characters), not a text; give plain text or HTML");
    }
    return switch (Markup.of(text)) {
      case HTML -> Page.article(where, id, text);
      case XML -> throw new UnreadableArticleException(where,
          "is XML but no XHTML page; give plain text or HTML");
      case NONE -> PlainText.article(id, text);
    };
  }

  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL);
  }

  /** Control characters that do not occur in texts. */
  private static int controls(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == '\u007F') {
        controls++;
      }
    }
    return controls;
  }
}
