package org.hearsay.export;

/** Formats that a library is exported in. */
public enum ExportFormat {
  /** A row for each statement, RFC 4180. */
  CSV("csv"),
  /** A row for each statement, in columns for programs. */
  PARQUET("parquet"),
  /** Articles, actors, statements and claims as linked data, with PROV-O's terms for who was derived from whom. */
  JSONLD("jsonld");

  private final String word;

  ExportFormat(String word) {
    this.word = word;
  }

  /** The format's name, which is also the usual ending of a file's name. */
  public String word() {
    return word;
  }
}
