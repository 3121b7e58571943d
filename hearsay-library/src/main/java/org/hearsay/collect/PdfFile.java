package org.hearsay.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearsay.Article;
import org.hearsay.input.Metadata;
import org.hearsay.input.UnreadableArticleException;

/** A PDF file: its text, by paragraphs as far as the setting shows them, and its document information. */
final class PdfFile {
  private static final int MOST_PAGES = 2_000;
  private static final int LONGEST_TEXT = 16 << 20;

  /** A page's drawing, or a font, may not unpack to more. */
  private static final int LARGEST_STREAM = 128 << 20;
  private static final int BUFFER = 64 << 10;

  private static final String PARAGRAPH = "\u2029";
  private static final Pattern PARTED_WORD = Pattern.compile("(?<=\\p{Ll})-\\n(?=\\p{Ll})");
  private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0]+");

  private PdfFile() {}

  static Article article(String where, String id, byte[] bytes) throws UnreadableArticleException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableArticleException(where, "is a PDF file of more than " + MOST_PAGES + " pages");
      }
      checkUnpacking(where, pdf.getDocument());
      String text = text(where, pdf);
      if (text.isBlank()) {
        throw new UnreadableArticleException(where, "is a PDF file without text, such as a scan");
      }
      return metadata(pdf).article(id, text);
    } catch (UnreadableArticleException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new UnreadableArticleException(where, "is a PDF file with a password");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new UnreadableArticleException(where, "is a damaged PDF file");
    }
  }

  private static String text(String where, PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd(PARAGRAPH);
    stripper.setPageEnd("\n");
    StringWriter raw = new StringWriter();
    stripper.writeText(pdf, new Bounded(where, raw));
    StringBuilder text = new StringBuilder();
    for (String paragraph : raw.toString().split(PARAGRAPH)) {
      String joined = WHITE.matcher(PARTED_WORD.matcher(paragraph).replaceAll("")).replaceAll(" ").strip();
      if (!joined.isEmpty()) {
        text.append(text.length() == 0 ? "" : "\n\n").append(joined);
      }
    }
    return text.toString();
  }

  private static Metadata metadata(PDDocument pdf) {
    PDDocumentInformation said = pdf.getDocumentInformation();
    String published = "";
    try {
      published = Optional.ofNullable(said.getCreationDate()).map(date -> Instant.ofEpochMilli(date.getTimeInMillis()))
          .map(Instant::toString).orElse("");
    } catch (DateTimeException e) {
      published = ""; // a year that no calendar has
    }
    return Metadata.of(said(said.getTitle()), "", said(said.getAuthor()), published, "",
        said(pdf.getDocumentCatalog().getLanguage()));
  }

  private static String said(String value) {
    return Optional.ofNullable(value).orElse("");
  }

  /** Refuses a file of which a stream that is no picture unpacks to more than memory should hold. */
  private static void checkUnpacking(String where, COSDocument document) throws IOException {
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSBase object = document.getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream && isDeflated(stream)
          && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) && unpacked(stream) > LARGEST_STREAM) {
        throw new UnreadableArticleException(where, "is a PDF file that unpacks to more than "
            + (LARGEST_STREAM >> 20) + " MiB");
      }
    }
  }

  private static boolean isDeflated(COSStream stream) {
    COSBase filters = stream.getFilters();
    COSBase first = filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
  }

  /** How much comes out, up to a little more than is allowed. */
  private static long unpacked(COSStream stream) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int n = in.read(buffer); n >= 0 && size <= LARGEST_STREAM; n = in.read(buffer)) {
        size += n;
      }
    } catch (ZipException | EOFException e) {
      return size; // damaged; the reader takes what there is
    }
    return size;
  }

  private static final class Bounded extends Writer {
    private final String where;
    private final StringWriter out;

    Bounded(String where, StringWriter out) {
      this.where = where;
      this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      out.write(chars, from, length);
      if (out.getBuffer().length() > LONGEST_TEXT) {
        throw new UnreadableArticleException(where, "is a PDF file of more than " + (LONGEST_TEXT >> 20)
            + " million characters");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
