package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearsay.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleSourceTest {
  @TempDir
  Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"river-town.txt,river-town", "pier.2031-05.html,pier.2031-05", "noending,noending", ".hidden,.hidden",
      "Fähre 😀.txt,Fähre 😀"})
  void aFileIsCalledByItsNameWithoutItsEnding(String name, String id) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "The wall will hold.");
    ArticleSource source = ArticleSource.file(file);
    Article article = source.load();
    assertEquals(id, article.id());
    assertEquals("The wall will hold.", article.text());
    assertEquals(file.toString(), source.name());
    assertEquals(file.toString(), source.toString());
  }

  @Test
  void whatAFileHoldsIsToldByItsContentAndNotByItsName() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "<!DOCTYPE html><html><body>" + Given.PROSE);
    Path text = Files.writeString(folder.resolve("text.html"), Given.FIRST);
    assertEquals(Given.TEXT, ArticleSource.file(page).load().text());
    assertEquals(Given.FIRST, ArticleSource.file(text).load().text());
  }

  @Test
  void aFileIsOpenedOnlyWhenItIsLoadedAndMayBeLoadedAgain() throws IOException {
    ArticleSource source = ArticleSource.file(folder.resolve("later.txt"));
    Files.writeString(folder.resolve("later.txt"), "first");
    assertEquals("first", source.load().text());
    Files.writeString(folder.resolve("later.txt"), "second");
    assertEquals("second", source.load().text());
  }

  @Test
  void bytesAreCopied() throws IOException {
    byte[] bytes = utf8("The wall");
    ArticleSource source = ArticleSource.bytes("wall", bytes);
    bytes[0] = 'X';
    assertEquals("The wall", source.load().text());
    assertEquals("wall", source.load().id());
  }

  @Test
  void anEncodingThatWasToldIsBelievedOfWhatIsNotUtf8() throws IOException {
    Charset polish = Charset.forName("windows-1250");
    byte[] page = ("<html><head><meta charset=windows-1252></head><body>" + Given.PROSE.replace("Tavel", "Łódź"))
        .replace("“", "").replace("”", "").replace("’", "").getBytes(polish);
    assertTrue(ArticleSource.bytes("wall", page).withCharset(polish).load().text().contains("Łódź"));
    byte[] western = ("<meta charset=windows-1252>" + Given.PROSE.replace("Tavel", "Málaga")).getBytes("windows-1252");
    assertTrue(ArticleSource.bytes("wall", western).withCharset(StandardCharsets.UTF_8).load().text().contains("Málaga"));
    assertEquals("Łódź", ArticleSource.bytes("wall", utf8("Łódź")).withCharset(polish).load().text());
    assertEquals("Łódź", ArticleSource.bytes("wall", "Łódź".getBytes(polish)).withCharset(polish).load().text());
  }

  @Test
  void aStreamIsReadToItsEndAndLeftOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream stream = new ByteArrayInputStream(utf8("The wall")) {
      @Override
      public void close() {
        closed.set(true);
      }
    };
    assertEquals("The wall", ArticleSource.stream("wall", stream).load().text());
    assertFalse(closed.get());
  }

  @Test
  void aStreamThatBreaksOffIsNamed() {
    InputStream stream = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("connection reset\nby peer");
      }
    };
    assertEquals("cannot be read: connection reset?by peer",
        Given.refusal("wire", () -> ArticleSource.stream("wire", stream).load()));
  }

  @Test
  void standardInputIsReadToItsEnd() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(utf8("The 😀 wall\r\n")));
      Article article = ArticleFiles.of("-").get(0).load();
      assertEquals("The 😀 wall\r\n", article.text());
      assertEquals("stdin", article.id());
      assertEquals("is empty; there is nothing to read",
          Given.refusal("standard input", () -> ArticleSource.standardInput().load()));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void nothingLargerThanTheLimitIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("long.txt"), "The wall will hold");
    assertEquals("The wall will hold", ArticleSource.file(file).withLimit(18).load().text());
    assertEquals("larger than 17 bytes, too large for one article; split it",
        Given.refusal(file.toString(), () -> ArticleSource.file(file).withLimit(17).load()));
    assertEquals("larger than 17 bytes, too large for one article; split it", Given.refusal("wall",
        () -> ArticleSource.bytes("wall", utf8("The wall will hold")).withLimit(17).load()));
    assertThrows(IllegalArgumentException.class, () -> ArticleSource.file(file).withLimit(0));
  }

  @Test
  void anEndlessStreamIsNotReadToItsEnd() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 'a';
      }

      @Override
      public int read(byte[] into, int from, int length) {
        Arrays.fill(into, from, from + length, (byte) 'a');
        return length;
      }
    };
    assertEquals("larger than 64 MiB, too large for one article; split it",
        Given.refusal("endless", () -> ArticleSource.stream("endless", endless).load()));
  }

  @Test
  void namesCannotBreakTheLineOfAMessage() {
    String message = assertThrows(UnreadableArticleException.class,
        () -> ArticleSource.bytes("a\nb\u001b[31m\u202E", new byte[0]).load()).getMessage();
    assertEquals("a?b?[31m?: is empty; there is nothing to read", message);
    assertEquals("is not?there", new UnreadableArticleException("x", "is not\u2028there").reason());
    assertTrue(new UnreadableArticleException("x".repeat(10_000), "y").getMessage().length() < 1_100);
  }
}
