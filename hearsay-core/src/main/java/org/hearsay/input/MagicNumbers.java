package org.hearsay.input;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Kinds of files that are no texts, told by their first bytes. */
final class MagicNumbers {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("%PDF-", "a PDF file");
    KINDS.put("%!PS-", "a PostScript file");
    KINDS.put("{\\rtf", "an RTF file");
    KINDS.put("PK\u0003\u0004", "a ZIP archive (or an office document or e-book)");
    KINDS.put("PK\u0005\u0006", "an empty ZIP archive");
    KINDS.put("\u001F\u008B\u0008", "gzip-compressed");
    KINDS.put("BZh", "bzip2-compressed");
    KINDS.put("\u00FD7zXZ\0", "xz-compressed");
    KINDS.put("(\u00B5/\u00FD", "zstd-compressed");
    KINDS.put("7z\u00BC\u00AF\u0027\u001C", "a 7-Zip archive");
    KINDS.put("Rar!\u001A", "a RAR archive");
    KINDS.put("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Office document");
    KINDS.put("\u0089PNG\r\n\u001A\n", "a PNG image");
    KINDS.put("\u00FF\u00D8\u00FF", "a JPEG image");
    KINDS.put("GIF87a", "a GIF image");
    KINDS.put("GIF89a", "a GIF image");
    KINDS.put("RIFF", "a RIFF media file");
    KINDS.put("OggS", "an Ogg media file");
    KINDS.put("ID3", "an MP3 file");
    KINDS.put("wOFF", "a font");
    KINDS.put("wOF2", "a font");
    KINDS.put("\u007FELF", "an ELF program");
    KINDS.put("\u00CA\u00FE\u00BA\u00BE", "a Java class file");
    KINDS.put("SQLite format 3", "an SQLite database");
  }

  /** In these, letters alone could open a text, so a byte that no text has must follow soon. */
  private static final int HEAD = 512;

  private MagicNumbers() {}

  /** What the bytes are, with its article, or the empty string when they have no known magic number. */
  static String kind(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      String number = kind.getKey();
      if (head.startsWith(number) && (number.chars().anyMatch(MagicNumbers::isNoText) || number.startsWith("%")
          || number.startsWith("{\\") || head.chars().anyMatch(MagicNumbers::isNoText))) {
        return kind.getValue();
      }
    }
    return "";
  }

  private static boolean isNoText(int c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }
}
