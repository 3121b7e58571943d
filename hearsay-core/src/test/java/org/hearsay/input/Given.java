package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.hearsay.Article;
import org.junit.jupiter.api.function.Executable;

/** What the tests of this package give to be loaded, and what comes of it. */
final class Given {
  /** Three paragraphs of a news article, each of them prose enough to be told from a menu. */
  static final String FIRST = "The ferry to Orrin will sail again on Monday, the harbour master of Tavel said, once the"
      + " wardens have looked at her hull.";
  static final String SECOND = "“Nobody was hurt,” Ana Dervish told the town’s radio, and she added that the crew had"
      + " done everything that was asked of them.";
  static final String THIRD = "According to the owners, the repair will take four days and cost less than a new"
      + " gangway would have done last year.";
  static final String PROSE = "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>\n<p>" + THIRD + "</p>\n";
  static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  private Given() {}

  static Article bytes(byte[] bytes) throws UnreadableArticleException {
    return ArticleSource.bytes("given", bytes).load();
  }

  static Article text(String text) throws UnreadableArticleException {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A page with this head and body. */
  static Article page(String head, String body) throws UnreadableArticleException {
    return text("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body
        + "</body></html>");
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] hex(String bytes) {
    return HexFormat.of().parseHex(bytes.replace(" ", ""));
  }

  /** The message with which bytes called {@code given} are refused, behind that name. */
  static String refusal(byte[] bytes) {
    return refusal("given", () -> bytes(bytes));
  }

  static String refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The message of a refusal behind the name of the input, after a look at its form: one clear line. */
  static String refusal(String name, Executable loading) {
    UnreadableArticleException refused = assertThrows(UnreadableArticleException.class, loading);
    String message = refused.getMessage();
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.startsWith(name + ": "), message);
    assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
    assertTrue(message.length() < name.length() + 200, message);
    assertTrue(!message.contains("Exception") && !message.contains("java."), message);
    return message.substring(name.length() + 2);
  }
}
