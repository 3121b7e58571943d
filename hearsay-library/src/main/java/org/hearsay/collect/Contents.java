package org.hearsay.collect;

import java.io.IOException;

/** Reads a content that holds many records, whether of a file or of a page. */
final class Contents {
  private Contents() {}

  /**
   * Gives every record.
   *
   * @return whether the content is of such a kind; if not, nothing of it has been read
   */
  static boolean read(Content content, Records records, Delivery delivery) throws IOException {
    switch (content.kind()) {
      case JSON_LINES -> new JsonRecords(content, records, delivery).readLines();
      case JSON -> new JsonRecords(content, records, delivery).readAll();
      case CSV -> new CsvRecords(content, records, delivery).read();
      case NEWSML_G2 -> new NewsMlG2(content, delivery).read(records.now());
      default -> {
        return false;
      }
    }
    return true;
  }
}
