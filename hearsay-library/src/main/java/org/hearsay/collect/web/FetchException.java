package org.hearsay.collect.web;

import java.io.IOException;
import java.net.URI;

/** An address that could not be fetched. The message is one line for users: the address and what is wrong. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;

  /** What came between. */
  public enum Kind {
    /** It may not be fetched: not of the web, not public, or forbidden by robots.txt. */
    FORBIDDEN,
    /** There is nothing at this address, or not for us. */
    MISSING,
    /** Not now; another time it may work. */
    BUSY,
    /** What is there is too large, or in a form that cannot be read. */
    UNREADABLE
  }

  private final Kind kind;
  private final String reason;

  FetchException(URI address, Kind kind, String reason) {
    this(address, kind, reason, null);
  }

  FetchException(URI address, Kind kind, String reason, Throwable cause) {
    super(line(address + ": " + reason), cause);
    this.kind = kind;
    this.reason = line(reason);
  }

  /** What came between. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong, in one line, without the address. */
  public String reason() {
    return reason;
  }

  /** Without what would break the line or steer a terminal; servers choose some of the words. */
  private static String line(String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", "?");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
