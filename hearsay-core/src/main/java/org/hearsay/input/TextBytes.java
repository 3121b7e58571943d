package org.hearsay.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text that bytes stand for. Decoding is strict: no character is replaced, guessed or left out, so what cannot be
 * decoded for certain is refused with the offset of the byte that is wrong, counted from 0.
 */
final class TextBytes {
  /** Byte order marks; UTF-32's begin with UTF-16's and come first. */
  private static final List<Mark> MARKS = List.of(
      new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF), new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
      new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF), new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
      new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE));

  private static final int FEWEST_BYTES_FOR_UTF_16 = 8;

  /** Some characters have a zero in their other byte (U+0100, U+2600). */
  private static final int ZEROS_PER_MISPLACED = 20;

  private TextBytes() {}

  private record Mark(Charset charset, int... bytes) {
    boolean opens(byte[] text) {
      for (int i = 0; i < bytes.length; i++) {
        if (i >= text.length || (text[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The text without its byte order mark.
   *
   * @param told the encoding that was told from outside, to be believed of what is not certainly another
   */
  static String decoded(String where, byte[] bytes, Optional<Charset> told) throws UnreadableArticleException {
    for (Mark mark : MARKS) {
      if (mark.opens(bytes)) {
        String text = strictly(where, bytes, mark.bytes.length, mark.charset);
        return withoutNul(where, text, mark.charset, mark.bytes.length);
      }
    }
    for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (looksLikeUtf16(bytes, utf16 == StandardCharsets.UTF_16LE ? 1 : 0)) {
        return withoutNul(where, strictly(where, bytes, 0, utf16), utf16, 0);
      }
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw nul(where, i);
      }
    }
    return unmarked(where, bytes, told);
  }

  private static String unmarked(String where, byte[] bytes, Optional<Charset> told)
      throws UnreadableArticleException {
    Utf8Evidence utf8 = Utf8Evidence.in(bytes);
    Optional<Charset> declared = utf8.isSound() && !utf8.isAscii() ? Optional.empty()
        : told.flatMap(DeclaredCharset::asBrowsersReadIt).filter(c -> !c.equals(StandardCharsets.UTF_8))
            .or(() -> DeclaredCharset.of(bytes)); // told UTF-8, and it is not: many servers say that of every page
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      return strictly(where, bytes, 0, declared.get());
    }
    if (utf8.isSound()) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (utf8.isBroken() || declared.isPresent()) {
      throw invalid(where, StandardCharsets.UTF_8, bytes, utf8.firstWrong());
    }
    Optional<String> legacy = LegacyEncoding.text(bytes, utf8.firstWrong());
    if (legacy.isPresent()) {
      return legacy.get();
    }
    throw new UnreadableArticleException(where, "invalid UTF-8 at byte offset " + utf8.firstWrong() + " ("
        + hex(bytes[utf8.firstWrong()]) + "), and no other encoding fits for certain; save it as UTF-8");
  }

  private static String strictly(String where, byte[] bytes, int from, Charset charset)
      throws UnreadableArticleException {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    Optional<String> text = strictly(in, charset);
    if (text.isEmpty()) {
      throw invalid(where, charset, bytes, in.position());
    }
    if (charset.name().startsWith("UTF-32")) { // Java lets halves of characters pass
      long before = text.get().codePoints().takeWhile(c -> Character.getType(c) != Character.SURROGATE).count();
      if (from + before * Integer.BYTES < bytes.length) {
        throw invalid(where, charset, bytes, from + (int) before * Integer.BYTES);
      }
    }
    return text.get();
  }

  /** Decodes all of {@code in}; when that cannot be done, gives nothing and leaves its position at the wrong byte. */
  static Optional<String> strictly(ByteBuffer in, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    return result.isError() ? Optional.empty() : Optional.of(out.flip().toString());
  }

  /** Without a mark, UTF-16 shows by the zeros that every second byte of Latin letters and spaces then is. */
  private static boolean looksLikeUtf16(byte[] bytes, int zeroAt) {
    int zeros = 0;
    int misplaced = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 == zeroAt) {
          zeros++;
        } else {
          misplaced++;
        }
      }
    }
    return bytes.length >= FEWEST_BYTES_FOR_UTF_16 && bytes.length % 2 == 0 && misplaced * ZEROS_PER_MISPLACED <= zeros
        && zeros > bytes.length / 5;
  }

  private static String withoutNul(String where, String text, Charset charset, int mark)
      throws UnreadableArticleException {
    int at = text.indexOf('\0');
    if (at >= 0) {
      throw nul(where, mark + text.substring(0, at).getBytes(charset).length);
    }
    return text;
  }

  private static UnreadableArticleException nul(String where, int offset) {
    return new UnreadableArticleException(where, "NUL character at byte offset " + offset
        + ": binary, not a text; give plain text or HTML");
  }

  private static UnreadableArticleException invalid(String where, Charset charset, byte[] bytes, int at) {
    String found = at < bytes.length ? hex(bytes[at]) : "the end";
    return new UnreadableArticleException(where, "invalid " + charset.name() + " at byte offset " + at + " (" + found
        + "); save it as UTF-8");
  }

  private static String hex(byte b) {
    return String.format("0x%02X", b);
  }
}
