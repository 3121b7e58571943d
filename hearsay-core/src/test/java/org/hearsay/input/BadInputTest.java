package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no article is refused in one line that says where, what is wrong, and what to do. */
class BadInputTest {
  private static final String TEXT_OR_HTML = ", not a text; give plain text or HTML";

  @TempDir
  Path folder;

  private static String refusal(Path file) {
    return Given.refusal(file.toString(), () -> ArticleSource.file(file).load());
  }

  @Test
  void aMissingFile() {
    assertEquals("no such file or folder", refusal(folder.resolve("missing.txt")));
  }

  @Test
  void aFileInsideAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "The wall");
    assertTrue(refusal(file.resolve("b.txt")).startsWith("cannot be read: "));
  }

  @Test
  void aFolderWhereAFileIsExpected() {
    assertEquals("is a folder, not a file", refusal(folder));
  }

  @Test
  void aLinkToItself() throws IOException {
    Path link = folder.resolve("loop.txt");
    Files.createSymbolicLink(link, link);
    assertTrue(refusal(link).startsWith("cannot be read: "));
  }

  @Test
  void anEmptyFile() throws IOException {
    assertEquals("is empty; there is nothing to read", refusal(Files.createFile(folder.resolve("empty.txt"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n\r\n\t", "\u00A0\u3000", "\uFEFF", "\uFEFF\n", "\u200B\u200E\u00AD", "\u2028"})
  void onlyWhiteSpace(String text) {
    assertEquals("holds only white space; there is nothing to read", Given.refusal(text));
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), "The wall");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the tests run as root");
    assertEquals("may not be read (permission denied)", refusal(file));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "89504E470D0A1A0A 0000000D49484452|is a PNG image",
      "FFD8FFE0 00104A464946|is a JPEG image",
      "474946383961 01000100|is a GIF image",
      "255044462D312E37 0A25E2E3CFD30A|is a PDF file",
      "255044462D312E37 0A312030206F626A0A|is a PDF file",
      "504B0304 14000000|is a ZIP archive (or an office document or e-book)",
      "504B0506 00000000|is an empty ZIP archive",
      "425A68 39314159265359 00|is bzip2-compressed",
      "FD377A585A00 0004|is xz-compressed",
      "28B52FFD 0400|is zstd-compressed",
      "377ABCAF271C 0004|is a 7-Zip archive",
      "526172211A0700|is a RAR archive",
      "D0CF11E0A1B11AE1 0000|is an old Office document",
      "52494646 24000000 57415645|is a RIFF media file",
      "4F676753 0002|is an Ogg media file",
      "494433 0400|is an MP3 file",
      "774F4632 00010000|is a font",
      "7F454C46 0201|is an ELF program",
      "CAFEBABE 0000|is a Java class file",
      "53514C69746520666F726D6174203300|is an SQLite database",
      "7B5C72746631 5C616E7369|is an RTF file"})
  void binaryFilesAreCalledByTheirKind(String bytes, String kind) {
    assertEquals(kind + TEXT_OR_HTML, Given.refusal(Given.hex(bytes)));
  }

  @Test
  void aTextThatWasCompressed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Given.TEXT.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals("is gzip-compressed" + TEXT_OR_HTML, Given.refusal(bytes.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RIFF raff, said the mayor.", "BZhang, the mayor said, will resign.", "ID3 is the name of a ship.",
      "GIF87a was the first of them.", "PK, as they call her, said no.", "OggSaid it.", "%PDF is no word, he said."})
  void textsThatBeginLikeBinaryFilesAreTexts(String text) throws IOException {
    assertEquals(text, Given.text(text).text());
  }

  @ParameterizedTest
  @CsvSource({"'The wall\0will hold', 8", "'\0The wall', 0", "'Die Mauer hält\0', 15"})
  void aNulCharacter(String text, int offset) {
    assertEquals("NUL character at byte offset " + offset + ": binary, not a text; give plain text or HTML",
        Given.refusal(text));
  }

  @Test
  void aNulCharacterInUtf16() {
    byte[] text = Given.join(Given.hex("FFFE"), "The wall\0will hold".getBytes(StandardCharsets.UTF_16LE));
    assertEquals("NUL character at byte offset 18: binary, not a text; give plain text or HTML", Given.refusal(text));
  }

  @Test
  void controlCharacters() {
    assertEquals("is binary (many control characters)" + TEXT_OR_HTML, Given.refusal("\u0001\u0002\u0003 wall".repeat(9)));
  }

  @Test
  void aFewControlCharactersAreLeftInAText() throws IOException {
    String text = "The wall\u000B will\u001A hold\u0085, he said.\f";
    assertEquals(text, Given.text(text).text());
  }

  @Test
  void noise() {
    Random random = new Random(7);
    for (int size : new int[] {40, 400, 4_000, 400_000}) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      assertTrue(Given.refusal(noise).length() > 10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<!DOCTYPE html><html></html>", "<html><body></body></html>",
      "<!DOCTYPE html><html><head><title>Wall</title></head><body><nav><a href='/'>Home</a></nav></body></html>",
      "<html><body><p>Please turn on JavaScript.</p></body></html>",
      "<html><frameset><frame src='a.html'></frameset></html>",
      "<html><body><ul><li><a href='1'>Wall will hold, says the ministry in Tavel</a><li><a href='2'>Ferry to Orrin"
          + " sails again on Monday morning</a><li><a href='3'>Council of Vale votes on the new bridge</a><li>"
          + "<a href='4'>Nobody was hurt, says the harbour master</a></ul></body></html>",
      "<html><body><script>var text = 'The wall will hold, the ministry said, and nobody will have to leave the town of "
          + "Tavel before the winter comes, whatever the council may have decided on Monday.';</script></body></html>"})
  void aPageWithoutAnArticle(String page) {
    assertEquals("no article found in this page (fewer than 25 words in paragraphs); save its text as plain text",
        Given.refusal(page));
  }

  @Test
  void aFeed() {
    assertEquals("is XML but no XHTML page; give plain text or HTML",
        Given.refusal("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Vale</title></channel></rss>"));
  }

  @Test
  void aDeviceWithoutEnd() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero));
    assertEquals("larger than 1 MiB, too large for one article; split it",
        Given.refusal(zero.toString(), () -> ArticleSource.file(zero).withLimit(1 << 20).load()));
  }
}
