package org.hearsay.input;

/**
 * What speaks for and against bytes being UTF-8, from one pass over them.
 *
 * @param complete sequences of several bytes that are well-formed (Unicode Standard, table 3-7)
 * @param cut sequences that begin well and break off: only text that was UTF-8 once has these in number
 * @param stray bytes that begin no sequence
 * @param firstWrong where the first cut sequence or stray byte begins, or -1
 */
record Utf8Evidence(int complete, int cut, int stray, int firstWrong) {

  static Utf8Evidence in(byte[] bytes) {
    int complete = 0;
    int cut = 0;
    int stray = 0;
    int firstWrong = -1;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int needed = needed(bytes[i] & 0xFF);
      int got = 1;
      while (got < needed && i + got < bytes.length && continues(bytes, i, got)) {
        got++;
      }
      if (needed > 0 && got == needed) {
        complete++;
      } else {
        firstWrong = firstWrong < 0 ? i : firstWrong;
        if (got > 1 || needed > 0 && i + 1 == bytes.length) {
          cut++;
        } else {
          stray++;
        }
      }
      i += got;
    }
    return new Utf8Evidence(complete, cut, stray, firstWrong);
  }

  /** Whether all of it is well-formed. */
  boolean isSound() {
    return firstWrong < 0;
  }

  /** Whether no byte is above 127. */
  boolean isAscii() {
    return complete == 0 && isSound();
  }

  /** Whether this is UTF-8 that was damaged, and not another encoding. */
  boolean isBroken() {
    return !isSound() && complete + cut >= stray;
  }

  /** Bytes in the sequence that {@code lead} begins; 0 when it begins none. */
  private static int needed(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  private static boolean continues(byte[] bytes, int start, int offset) {
    int b = bytes[start + offset] & 0xFF;
    int low = 0x80;
    int high = 0xBF;
    if (offset == 1) { // not overlong, no surrogate, not above U+10FFFF
      switch (bytes[start] & 0xFF) {
        case 0xE0 -> low = 0xA0;
        case 0xED -> high = 0x9F;
        case 0xF0 -> low = 0x90;
        case 0xF4 -> high = 0x8F;
        default -> { }
      }
    }
    return b >= low && b <= high;
  }
}
