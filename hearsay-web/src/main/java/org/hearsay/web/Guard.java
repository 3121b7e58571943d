package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask, and from where. A request has to name this server as its host, so that no foreign name that leads here can
 * be used (DNS rebinding); one that changes something has to come from the server's own pages or from a program; and where
 * a token or a proxy's header is set, it has to be there. Thread-safe.
 */
final class Guard {
  private static final String COOKIE = "hearsay";
  private static final Set<String> OPEN = Set.of("/health", "/login");
  private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Settings settings;
  private final Rates rates;

  Guard(Settings settings) {
    this.settings = settings;
    this.rates = new Rates(settings.limits().perSecond());
  }

  /** Lets a request in, or says why not. */
  void check(Context ctx) {
    checkHost(ctx);
    int wait = rates.wait(ctx.ip());
    if (wait > 0) {
      throw Problem.busy("More requests come from this address than this server takes.", wait);
    }
    boolean open = OPEN.contains(ctx.path()) || ctx.path().startsWith("/assets/");
    if (!open && settings.asksWho() && !knows(ctx)) {
      throw Problem.unauthorised("This server asks for a token: sign in at /login, or send it as 'Authorization: Bearer …'.");
    }
    if (!SAFE.contains(ctx.method()) && !fromHere(ctx)) {
      throw Problem.forbidden("Changes are taken from this server's own pages and from programs, not from another site's pages.");
    }
  }

  private void checkHost(Context ctx) {
    String host = Optional.ofNullable(ctx.header("Host")).orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    boolean local = LOCAL.contains(host);
    boolean named = settings.names().stream().anyMatch(host::equalsIgnoreCase) || host.equalsIgnoreCase(settings.host());
    if (!local && !named) {
      throw Problem.of(421, "Not this server's name", "This server is not asked for by that name; allow it with --name.");
    }
  }

  /** Browsers say where a request comes from; programs have no pages that could be tricked. */
  private static boolean fromHere(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = ctx.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return String.valueOf(URI.create(origin).getAuthority()).equalsIgnoreCase(ctx.header("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean knows(Context ctx) {
    if (settings.userHeader().isPresent()) {
      String user = ctx.header(settings.userHeader().get());
      if (user != null && !user.isBlank()) {
        return true;
      }
    }
    if (settings.token().isEmpty()) {
      return false;
    }
    String bearer = Optional.ofNullable(ctx.header("Authorization")).filter(h -> h.startsWith("Bearer "))
        .map(h -> h.substring("Bearer ".length()).strip()).orElse("");
    return isToken(bearer) || same(Optional.ofNullable(ctx.cookie(COOKIE)).orElse(""), cookie());
  }

  /** Whether somebody knows the token. */
  boolean isToken(String given) {
    return settings.token().isPresent() && same(given, settings.token().get());
  }

  /** What the browser of somebody who knows the token keeps: not the token itself. */
  private String cookie() {
    return HexFormat.of().formatHex(hash("hearsay session " + settings.token().orElse("")));
  }

  /** The header that gives the cookie to a browser. */
  String signedIn() {
    return COOKIE + "=" + cookie() + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000";
  }

  private static boolean same(String given, String wanted) {
    return MessageDigest.isEqual(hash(given), hash(wanted)); // takes the same time whatever is given
  }

  private static byte[] hash(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
