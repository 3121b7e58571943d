package org.hearsay.web;

import java.util.OptionalInt;

/**
 * Why a request is not answered, as RFC 9457 has it: a status, a title that is the same for all of its sort, and what is
 * wrong with this one.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String title;
  private final int retryAfter;

  private Problem(int status, String title, String detail, int retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.retryAfter = retryAfter;
  }

  /** The request is wrong: what is, and what to do. */
  public static Problem bad(String detail) {
    return new Problem(400, "The request cannot be understood", detail, 0);
  }

  /** There is nothing of that name. */
  public static Problem missing(String detail) {
    return new Problem(404, "Not found", detail, 0);
  }

  /** Whoever asks may not. */
  public static Problem forbidden(String detail) {
    return new Problem(403, "Not allowed", detail, 0);
  }

  /** Whoever asks has not shown who it is. */
  public static Problem unauthorised(String detail) {
    return new Problem(401, "Who are you?", detail, 0);
  }

  /** It contradicts what there is. */
  public static Problem conflict(String detail) {
    return new Problem(409, "Cannot be done now", detail, 0);
  }

  /** Too large. */
  public static Problem large(String detail) {
    return new Problem(413, "Too large", detail, 0);
  }

  /** It is understood and cannot be read. */
  public static Problem unreadable(String detail) {
    return new Problem(422, "Cannot be read", detail, 0);
  }

  /** Too much at once: to be tried again after some seconds. */
  public static Problem busy(String detail, int seconds) {
    return new Problem(429, "Too much at once", detail, seconds);
  }

  /** Any other. */
  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, 0);
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** The title. */
  public String title() {
    return title;
  }

  /** In how many seconds to try again, if that helps. */
  public OptionalInt retryAfter() {
    return retryAfter == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfter);
  }
}
