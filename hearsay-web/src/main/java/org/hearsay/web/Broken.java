package org.hearsay.web;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;

/** What is wrong with a request that the HTTP server itself could not take in: too slow, too large, no HTTP. */
final class Broken {
  private static final Pattern METHOD = Pattern.compile("\\b[A-Z]{3,7}\\b");

  private Broken() {}

  /** Why a request broke off; empty when it did not. */
  static Optional<Problem> problem(Throwable e) {
    for (Throwable cause = e; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return Optional.of(Problem.of(408, "Too slow", "The request took longer than this server waits."));
      }
      if (cause instanceof HttpException http && http.getCode() >= 400 && http.getCode() < 500) {
        if (String.valueOf(http.getReason()).contains("exceed") || String.valueOf(cause.getCause()).contains("exceed")) {
          return Optional.of(Problem.large("The body is larger than this server takes."));
        }
        return Optional.of(Problem.of(http.getCode(), "The request cannot be taken in", switch (http.getCode()) {
          case 408 -> "It came more slowly than this server waits.";
          case 413 -> "The body is larger than this server takes.";
          default -> "It is not written as HTTP has it.";
        }));
      }
    }
    return Optional.empty();
  }

  /** Refuses parameters that are not written as an address has them. */
  static void checkParameters(Context ctx) {
    if (ctx.queryParamMap().values().stream().anyMatch(List::isEmpty)) { // what cannot be read is left out of it
      throw Problem.bad("The address has a percent sign that is not followed by two hexadecimal digits, or no UTF-8.");
    }
  }

  /** The methods that an address takes, from the words in which Javalin names them. */
  static String allowed(Collection<String> details) {
    return details.stream().flatMap(d -> {
      Matcher found = METHOD.matcher(d);
      return Stream.iterate(found.find(), f -> f, f -> found.find()).map(f -> found.group());
    }).distinct().collect(Collectors.joining(", "));
  }
}
