package org.hearsay.format;

import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;

/** The formats in which readings are written. */
public enum Format {
  /** The article set for reading, with its attributions marked and listed. */
  TEXT("text"),
  /** One JSON object for a reading, an array for several. */
  JSON("json"),
  /** One JSON object a line. */
  JSONL("jsonl"),
  /** One attribution a row. */
  CSV("csv"),
  /** A folder of texts with annotations for brat and INCEpTION; see {@link BratWriter}. */
  BRAT("brat"),
  /** The W3C Web Annotation model in JSON-LD. */
  WEBANNO("webanno"),
  /** A page for a browser in one file; made by the web module. */
  HTML("html");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** The format's name on the command line. */
  public String word() {
    return word;
  }

  /** The format with that name, if there is one. */
  public static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
  }

  /**
   * A writer of this format.
   *
   * @param out where to write; to be encoded in UTF-8
   * @throws UnsupportedOperationException for {@link #BRAT}, which is a folder: make a {@link BratWriter}; and for {@link
   *     #HTML}, which another module makes
   */
  public ReadingWriter writer(Writer out, WriterOptions options) {
    return switch (this) {
      case TEXT -> new TextWriter(out, options);
      case JSON -> new JsonWriter(out, options);
      case JSONL -> new JsonLinesWriter(out, options);
      case CSV -> new CsvWriter(out);
      case WEBANNO -> new WebAnnotationWriter(out, options);
      case BRAT -> throw new UnsupportedOperationException("brat is written into a folder, by a BratWriter");
      case HTML -> throw new UnsupportedOperationException("pages are made by the web module");
    };
  }

  /** The format's name on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
