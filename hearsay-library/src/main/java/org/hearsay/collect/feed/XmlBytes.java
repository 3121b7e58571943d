package org.hearsay.collect.feed;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML document, by RFC 7303: byte order mark, what the host says, what the document says. */
final class XmlBytes {
  private static final int MOST_TAGS = 1_000_000;
  private static final int HEAD = 1_024;
  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");

  private XmlBytes() {}

  /**
   * Bytes that are in no character are shown as U+FFFD.
   *
   * @throws IOException when there are so many tags that their tree would fill the memory
   */
  static String text(byte[] bytes, Optional<Charset> told) throws IOException {
    Charset charset = marked(bytes).or(() -> told).or(() -> declared(bytes)).orElse(StandardCharsets.UTF_8);
    String text = new String(bytes, charset);
    if (text.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
      throw new IOException("it has more than " + MOST_TAGS + " tags");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return switch (first) {
      case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
      case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> declared(byte[] bytes) {
    Matcher declared =
        DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? Optional.of(Charset.forName(declared.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
