package org.hearsay.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.index.Query;

/** What a request for a page asks, within bounds. Plain functions. */
final class Asked {
  private static final int MOST_PAGES = 5_000;
  private static final int LONGEST = 2_000;

  private Asked() {}

  /**
   * Which page, from 1.
   *
   * @throws Problem when it is no number of a page
   */
  static int page(Context ctx) {
    String page = Optional.ofNullable(ctx.queryParam("page")).orElse("1");
    if (!page.matches("[1-9]\\d{0,3}") || Integer.parseInt(page) > MOST_PAGES) {
      throw Problem.bad("A page is a number from 1 to " + MOST_PAGES + ".");
    }
    return Integer.parseInt(page);
  }

  /**
   * Words, or the empty string.
   *
   * @throws Problem when they are too many
   */
  static String words(Context ctx, String name) {
    String words = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    if (words.length() > LONGEST) {
      throw Problem.bad("'" + name + "' has " + words.length() + " characters; " + LONGEST + " are the most there can be.");
    }
    return words;
  }

  /** The order of what is found. */
  static Query.Order order(Context ctx, Query.Order usual) {
    String order = words(ctx, "order").toUpperCase(Locale.ROOT);
    return Arrays.stream(Query.Order.values()).filter(o -> o.name().equals(order)).findFirst().orElse(usual);
  }

  /**
   * A number in the path.
   *
   * @throws Problem when it is none: then there is nothing of that number
   */
  static long number(Context ctx, String name) {
    String number = ctx.pathParam(name);
    if (!number.matches("[1-9]\\d{0,17}")) {
      throw Problem.missing("There is nothing of that number.");
    }
    return Long.parseLong(number);
  }

  /** Answers with CSV, as a file. */
  static void csv(Context ctx, String name, String csv) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.contentType("text/csv; charset=utf-8; header=present").result(csv);
  }

  /** Answers with a page, as a file. */
  static void file(Context ctx, String name, String page) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.html(page);
  }
}
