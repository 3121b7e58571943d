package org.hearsay.input;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The encoding that a page declares of itself. */
final class DeclaredCharset {
  /** Pages declare it within their first kilobyte, by the HTML standard; some put a little more before it. */
  private static final int HEAD = 8_192;

  private static final Pattern XML = Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})");
  private static final Pattern CONTENT = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]{1,40})");

  private static final String PROBE = "<meta charset=\"a-1\">";

  private DeclaredCharset() {}

  /** Nothing when this is no page, or one that declares nothing that is known. */
  static Optional<Charset> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (Markup.of(head) != Markup.HTML) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(head);
    for (Element meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
      Matcher content = CONTENT.matcher(meta.attr("content").toLowerCase(Locale.ROOT));
      Optional<Charset> charset = meta.hasAttr("charset") ? named(meta.attr("charset"))
          : content.find() ? named(content.group(1)) : Optional.empty();
      if (charset.isPresent()) {
        return charset;
      }
    }
    Matcher xml = XML.matcher(head);
    return xml.find() ? named(xml.group(1)) : Optional.empty();
  }

  /** An encoding that a server names; none when text of the web cannot be in it. */
  static Optional<Charset> asBrowsersReadIt(Charset charset) {
    return named(charset.name());
  }

  /** By the names and substitutions of the WHATWG Encoding Standard. */
  private static Optional<Charset> named(String name) {
    String label = name.strip().toLowerCase(Locale.ROOT);
    String charset = switch (label) {
      case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii" -> "windows-1252";
      case "iso-8859-9", "latin5" -> "windows-1254";
      case "iso-8859-11", "tis-620" -> "windows-874";
      case "gb2312", "gbk", "gb_2312-80" -> "GB18030";
      case "shift_jis", "sjis", "shift-jis" -> "windows-31j";
      case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
      case "big5" -> "Big5-HKSCS";
      default -> label;
    };
    try {
      return Optional.of(Charset.forName(charset)).map(c -> readsAscii(c) ? c : StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Not so UTF-16 or EBCDIC: what was read as ASCII to find a declaration of these is in neither. */
  private static boolean readsAscii(Charset charset) {
    return new String(PROBE.getBytes(StandardCharsets.US_ASCII), charset).equals(PROBE);
  }
}
