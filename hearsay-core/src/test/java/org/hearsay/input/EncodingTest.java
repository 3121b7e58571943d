package org.hearsay.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.hearsay.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings are recognised, and what is in no certain encoding is refused with the place of the wrong byte. */
class EncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String SAID = "“Nobody leaves the café,” the naïve mayor of Orrin said — and meant it. 😀 漢字";

  @ParameterizedTest
  @CsvSource({"UTF-8,EFBBBF", "UTF-16BE,FEFF", "UTF-16LE,FFFE", "UTF-32BE,0000FEFF", "UTF-32LE,FFFE0000"})
  void aByteOrderMarkDecidesAndIsNoPartOfTheText(String charset, String mark) throws UnreadableArticleException {
    byte[] marked = Given.join(Given.hex(mark), SAID.getBytes(Charset.forName(charset)));
    assertEquals(SAID, Given.bytes(marked).text());
  }

  @Test
  void onlyOneMarkIsTakenAway() throws UnreadableArticleException {
    assertEquals("\uFEFFWall", Given.text("\uFEFF\uFEFFWall").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16NeedsNoMarkWhereItIsClear(String charset) throws UnreadableArticleException {
    String text = "“Nobody leaves,” the mayor of Ādaži Ā said.\r\nThe Ğ bridge ☀ holds, 漢字 says the sign.\r\n";
    assertEquals(text, Given.bytes(text.getBytes(Charset.forName(charset))).text());
  }

  @Test
  void aPageMayBeInUtf16() throws UnreadableArticleException {
    String page = "<html><head><meta charset=\"utf-16\"><title>Fähre</title></head><body>" + Given.PROSE + "</body></html>";
    for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
      Article article = Given.bytes(page.getBytes(charset));
      assertEquals(Given.TEXT, article.text());
      assertEquals("Fähre", article.title().orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "“Nobody leaves the café,” the naïve mayor said. It’s the town’s only café – and she’d paid £5 for it.",
      "„Niemand verlässt die Stadt“, sagte die Bürgermeisterin am Montag. Die Brücke müsse bis März geschlossen bleiben.",
      "« Personne ne quittera la ville », a déclaré le maire, qui a été élu l’année dernière à la tête du conseil. La mairie"
          + " n’a pas répondu à nos questions, et le préfet a refusé de commenter la décision du conseil.",
      "The mayor said it’s nobody’s business. The harbour, he added, won’t be closed, and that’s final.",
      "Orrin’s mayor resigned on Monday.", "The bill was £5 at the café."})
  void windows1252IsRecognised(String text) throws UnreadableArticleException {
    assertEquals(text, Given.bytes(text.getBytes(WINDOWS_1252)).text());
  }

  /** In windows-1250, which is nearly as likely by its letters, it would be another text. */
  @Test
  void whatTwoEncodingsReadDifferentlyIsRefused() {
    String text = "« Personne ne quittera la ville », a déclaré le maire, qui a été élu l’année dernière à la tête du conseil.";
    assertEquals("invalid UTF-8 at byte offset 0 (0xAB), and no other encoding fits for certain; save it as UTF-8",
        Given.refusal(text.getBytes(WINDOWS_1252)));
  }

  @Test
  void cyrillicOfWindowsIsRecognised() throws UnreadableArticleException {
    String text = "«Никто не покинет город», — сказал мэр Оррина в понедельник. По его словам, мост будет закрыт до марта, "
        + "а паром снова пойдёт через неделю, если позволит погода и если рабочие закончат вовремя.";
    assertEquals(text, Given.bytes(text.getBytes(Charset.forName("windows-1251"))).text());
  }

  @ParameterizedTest
  @CsvSource({"windows-1252,windows-1252", "ISO-8859-1,windows-1252", "latin1,windows-1252", "iso-8859-15,ISO-8859-15",
      "windows-1250,windows-1250", "iso-8859-2,ISO-8859-2"})
  void aPageDeclaresItsEncoding(String declared, String charset) throws UnreadableArticleException {
    String prose = "<p>Die Fähre nach Örrin fährt am Montag wieder, sagte die Bürgermeisterin, sobald die Prüfer den Rumpf"
        + " gesehen haben; niemand wurde verletzt, und die Mannschaft hat alles getan, was nötig war.</p>";
    for (String meta : new String[] {"<meta charset='" + declared + "'>",
        "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=" + declared + "\">"}) {
      Article article = Given.bytes(("<html><head>" + meta + "</head><body>" + prose).getBytes(Charset.forName(charset)));
      assertTrue(article.text().startsWith("Die Fähre nach Örrin fährt"), article.text());
    }
  }

  @Test
  void xhtmlDeclaresItsEncodingInItsFirstLine() throws UnreadableArticleException {
    String page = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<html><body><p>" + "Die Fähre fährt wieder. ".repeat(9)
        + "</p></body></html>";
    assertTrue(Given.bytes(page.getBytes(ISO_8859_1)).text().startsWith("Die Fähre fährt"));
  }

  @Test
  void japanesePagesInAsciiBytesAreDecoded() throws UnreadableArticleException {
    String words = "市長は月曜日に橋は持つと述べた。".repeat(8);
    for (String charset : new String[] {"ISO-2022-JP", "Shift_JIS", "EUC-JP"}) {
      String page = "<html><head><meta charset=\"" + charset + "\"></head><body><p>" + words + "</p></body></html>";
      assertEquals(words, Given.bytes(page.getBytes(Charset.forName(charset))).text(), charset);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "utf-16", "unicode", "utf16", "UTF-32", "IBM037", "no-such-encoding", ""})
  void soundUtf8IsUtf8WhateverAPageDeclares(String declared) throws UnreadableArticleException {
    for (String title : new String[] {"Wall", "Fähre"}) {
      String page = "<html><head><meta charset='" + declared + "'><title>" + title + "</title></head><body>";
      assertEquals(Given.TEXT, Given.text(page + Given.PROSE).text());
      assertEquals(title, Given.text(page + Given.PROSE.replaceAll("[“”’]", "")).title().orElseThrow());
    }
  }

  @Test
  void damagedUtf8IsRefusedWithTheOffsetOfTheByte() {
    byte[] cut = Given.join("naïve ".getBytes(UTF_8), Given.hex("E280"), " mayor".getBytes(UTF_8));
    assertEquals("invalid UTF-8 at byte offset 7 (0xE2); save it as UTF-8", Given.refusal(cut));
    byte[] end = Given.join("“Nobody”".getBytes(UTF_8), Given.hex("F09F98"));
    assertEquals("invalid UTF-8 at byte offset 12 (0xF0); save it as UTF-8", Given.refusal(end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C0AF", "EDA080", "F4908080", "F5808080", "E080AF", "FE", "FF", "80", "F8888080"})
  void whatIsNoUtf8AndNothingElseForCertainIsRefused(String wrong) {
    String refusal = Given.refusal(Given.join("“Nobody leaves,” he said ".getBytes(UTF_8), Given.hex(wrong), ".".getBytes(UTF_8)));
    assertTrue(refusal.startsWith("invalid UTF-8 at byte offset 29 (0x" + wrong.substring(0, 2) + ")"), refusal);
    assertTrue(refusal.endsWith("save it as UTF-8"), refusal);
  }

  @Test
  void aPageThatIsNotInTheEncodingItDeclaresIsRefused() {
    byte[] page = Given.join("<html><head><meta charset=\"utf-8\"></head><body>".getBytes(UTF_8), Given.hex("E9"));
    assertEquals("invalid UTF-8 at byte offset 47 (0xE9); save it as UTF-8", Given.refusal(page));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,FFFE,4100 00D8 4200,4", "UTF-16BE,FEFF,0041 DC00,4", "UTF-16LE,FFFE,4100 42,4",
      "UTF-32BE,0000FEFF,00000041 00110000,8",
      "UTF-32LE,FFFE0000,41000000 00D80000 42000000,8", "UTF-32BE,0000FEFF,00000041 000000,8"})
  void damagedWideTextsAreRefusedWithTheOffsetOfTheByte(String charset, String mark, String bytes, int offset) {
    String refusal = Given.refusal(Given.hex(mark + bytes));
    assertTrue(refusal.startsWith("invalid " + charset + " at byte offset " + offset + " ("), refusal);
  }

  @Property(tries = 500)
  void anyBytesAreReadOrRefusedInOneLine(@ForAll @Size(min = 1, max = 80) byte[] bytes) {
    try {
      assertTrue(Given.bytes(bytes).text().length() > 0);
    } catch (UnreadableArticleException e) {
      assertTrue(!Given.refusal(bytes).isBlank());
    }
  }
}
