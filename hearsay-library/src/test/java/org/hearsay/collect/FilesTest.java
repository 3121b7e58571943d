package org.hearsay.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hearsay.Article;
import org.hearsay.collect.web.Host;
import org.junit.jupiter.api.Test;

/** Files and folders that hold one article each. */
class FilesTest extends CollectingTest {
  @Test
  void aTextIsKeptAsItIs() throws Exception {
    Path text = file("ferry.txt", FIRST + "\r\n");
    Article article = collect(text).only();
    assertEquals("ferry", article.id());
    assertEquals(FIRST + "\r\n", article.text());
    assertEquals(new Origin.InFile(text.toString()), taken.all.get(0).origin());
    assertEquals(time.now(), assertInstanceOf(Collected.class, taken.all.get(0)).at());
  }

  @Test
  void aPageGivesItsTextAndWhatItSaysOfItself() throws Exception {
    Article article = collect(file("ferry.html", page("<title>Ferry | The Vale Courier</title>"
        + "<meta property='og:site_name' content='The Vale Courier'>"))).only();
    assertEquals(TEXT, article.text());
    assertEquals(Optional.of("Ferry"), article.title());
  }

  @Test
  void whatIsPackedIsUnpacked() throws Exception {
    Article article = collect(packed("ferry.html.gz", page("<title>Ferry</title>"))).only();
    assertEquals("ferry", article.id());
    assertEquals(TEXT, article.text());
  }

  @Test
  void markdownIsReadWithoutItsMarks() throws Exception {
    Article article = collect(file("ferry.md", """
        ---
        author: "Ana Dervish"
        date: 2031-05-04
        outlet: The Vale Courier
        url: https://courier.example/ferry
        ---
        # Ferry to *sail*

        The ferry to [Orrin](https://orrin.example) will **sail**
        on Monday.

        > “Nobody was hurt,” she said.

        - One
        - Two &amp; three
        """)).only();
    assertEquals("The ferry to Orrin will sail on Monday.\n\n“Nobody was hurt,” she said.\n\nOne\n\nTwo & three",
        article.text());
    assertEquals(Optional.of("Ferry to sail"), article.title());
    assertEquals(Optional.of("Ana Dervish"), article.author());
    assertEquals(Optional.of("2031-05-04"), article.published());
    assertEquals("https://courier.example/ferry", article.address().orElseThrow().toString());
  }

  @Test
  void aTimeThatCannotBeIsUnknown() throws Exception {
    Article article = collect(file("ferry.md", "---\ndate: 30 February 2031\ntitle: Ferry\n---\n" + FIRST)).only();
    assertEquals(Optional.empty(), article.published());
    assertEquals(Optional.of("Ferry"), article.title());
  }

  @Test
  void tenThousandNestedMarksAreNoHarm() throws Exception {
    collect(file("deep.md", ">".repeat(10_000) + " deep"));
    collect(file("deep.html", page("") + "<div>".repeat(10_000) + "deep"));
    assertEquals(2, taken.all.size());
  }

  private static byte[] pdf(String title, String password, String... lines) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        out.newLineAtOffset(60, 700);
        for (String line : lines) {
          out.showText(line);
          out.newLineAtOffset(0, line.isEmpty() ? -26 : -13);
        }
        out.endText();
      }
      pdf.getDocumentInformation().setTitle(title);
      pdf.getDocumentInformation().setAuthor("Ana Dervish");
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aPdfGivesItsParagraphs() throws Exception {
    Article article = collect(file("ferry.pdf", pdf("Ferry to sail", "",
        "The ferry to Orrin will sail again on Monday, the har-", "bour master of Tavel said on Sunday.", "",
        "Nobody was hurt."))).only();
    assertEquals("The ferry to Orrin will sail again on Monday, the harbour master of Tavel said on Sunday.\n\n"
        + "Nobody was hurt.", article.text());
    assertEquals(Optional.of("Ferry to sail"), article.title());
    assertEquals(Optional.of("Ana Dervish"), article.author());
  }

  @Test
  void aPdfThatCannotBeReadIsSkippedWithTheReason() throws Exception {
    Path empty = file("a.pdf", pdf("Ferry", ""));
    Path locked = file("b.pdf", pdf("Ferry", "secret", "The ferry"));
    Path torn = file("c.pdf", "%PDF-1.7\nnothing of the kind");
    collect(folder);
    assertEquals(List.of(empty + ": is a PDF file without text, such as a scan",
        locked + ": is a PDF file with a password", torn + ": is a damaged PDF file"), taken.skipped());
  }

  @Test
  void aPdfThatUnpacksToVeryMuchIsNotUnpacked() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      page.setContents(new PDStream(pdf, new ByteArrayInputStream(new byte[130 << 20]), COSName.FLATE_DECODE));
      pdf.addPage(page);
      pdf.save(bytes);
    }
    Path bomb = file("bomb.pdf", bytes.toByteArray());
    assertEquals(List.of(bomb + ": is a PDF file that unpacks to more than 128 MiB"), collect(bomb).skipped());
  }

  @Test
  void aFolderGivesItsArticlesInTheOrderOfNames() throws Exception {
    file("b/2.txt", "two");
    file("a.txt", "one");
    file("b/1.md", "# T\n\nthree");
    file(".hidden/c.txt", "no");
    file("photo.jpg", "no");
    file("d.txt.gz", Host.gzip("four".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("one", "three", "two", "four"), collect(folder).texts());
    assertEquals(List.of(), taken.skipped());
  }

  @Test
  void whatCannotBeReadIsNamedAndTheNextIsRead() throws Exception {
    Path binary = file("a.txt", new byte[] {0, 1, 2, 3, 0, 0, 1, 2});
    Path torn = file("b.txt.gz", Arrays.copyOf(Host.gzip(TEXT.repeat(50).getBytes(StandardCharsets.UTF_8)), 200));
    Path empty = file("c.txt", "");
    Path feed = file("d.xml", "<?xml version='1.0'?><rss><channel/></rss>");
    Path gone = Files.createSymbolicLink(folder.resolve("e.txt"), folder.resolve("missing"));
    file("f.txt", FIRST);
    assertEquals(List.of(FIRST), collect(folder).texts());
    List<String> skipped = taken.skipped();
    assertTrue(skipped.get(0).startsWith(binary + ": "), skipped.get(0));
    assertEquals(List.of(torn + ": is packed with gzip, and the packing is damaged or breaks off",
        empty + ": is empty; there is nothing to read",
        feed + ": leads to the web; name it itself to have that fetched", gone + ": no such file or folder"),
        skipped.subList(1, skipped.size()));
  }

  @Test
  void aGzipBombIsNotUnpackedToItsEnd() throws Exception {
    Path bomb = file("a.jsonl.gz", Host.gzip(new byte[200 << 20]));
    collect(bomb);
    assertEquals(List.of(bomb + ": cannot be read: it unpacks to more than 200 times its size, as no text does"),
        taken.skipped());
  }

  @Test
  void whatIsNotThereIsNamed() throws Exception {
    Path missing = folder.resolve("missing.txt");
    collect(missing);
    collector.collect("", taken);
    collector.collect("a\0b", taken);
    assertEquals(List.of(missing + ": no such file or folder", "\"\": an empty name names no file",
        "a b: no file can have this name"), taken.skipped());
  }

  @Test
  void manyCommentsBeforeTheRootAreNoHarm() throws Exception {
    collect(file("a.xml", "<?a?>".repeat(4_000) + "<rss/>"));
    collect(file("b.xml", "<!---->".repeat(4_000) + "<rss/>"));
    collect(file("c.xml", "<!DOCTYPE x [" + "]".repeat(20_000)));
    assertEquals(3, taken.all.size(), taken.all.toString());
  }

  @Test
  void anEmptyFolderIsNamed() throws Exception {
    assertEquals(List.of(folder + ": no articles in this folder"), collect(folder).skipped());
  }

  @Test
  void progressGoesToTheEnd() throws Exception {
    file("a.txt", "12345");
    file("b.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    collect(folder);
    Progress last = taken.progress.get(taken.progress.size() - 1);
    assertEquals(new Progress(folder.toString(), Progress.Unit.BYTES, 35, OptionalLong.of(35)), last);
  }

  @Test
  void aSinkThatTakesNoMoreEndsTheCollecting() throws Exception {
    file("a.txt", "one");
    file("b.txt", "two");
    IOException full = new IOException("no space left on device");
    int[] given = {0};
    IOException thrown = assertThrows(IOException.class, () -> collector.collect(folder, found -> {
      given[0]++;
      throw full;
    }));
    assertSame(full, thrown);
    assertEquals(1, given[0]);
  }

  @Test
  void anInterruptEndsTheCollectingBetweenTwoArticles() throws Exception {
    file("a.txt", "one");
    file("b.txt", "two");
    assertThrows(InterruptedException.class, () -> collector.collect(folder, found -> {
      taken.accept(found);
      Thread.currentThread().interrupt();
    }));
    assertEquals(List.of("one"), taken.texts());
  }
}
