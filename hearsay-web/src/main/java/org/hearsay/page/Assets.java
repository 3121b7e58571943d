package org.hearsay.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Where a page's styles and scripts come from. Thread-safe. */
public enum Assets {
  /** From the server that the page came from. */
  SERVED,
  /** From the page itself. */
  INLINE;

  /** The style sheet of all pages. */
  public static final String STYLE = "hearsay.css";
  private static final String D3 = "d3.js";
  private static final Map<String, String> PATHS = Map.of(D3, "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js");
  private static final List<String> NAMES =
      List.of(STYLE, "reading.js", "correct.js", "plots.js", "collect.js", "read.js", D3, "icon.svg");
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  /** The text of a style sheet or script; empty when there is none of that name. */
  public static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(TEXTS.computeIfAbsent(name, Assets::load));
  }

  private static String load(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(PATHS.getOrDefault(name, name))) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a style sheet or script: it changes with its text, so that browsers may keep it for ever. */
  public static String address(String name) {
    return "/assets/" + HexFormat.of().formatHex(hash(text(name).orElseThrow()), 0, 6) + "/" + name;
  }

  /** The content security policy of a page that stands alone: only its own styles and scripts. */
  public static String policy(List<String> scripts) {
    String allowed = scripts.isEmpty() ? "'none'" : scripts.stream().map(Assets::quoted).collect(Collectors.joining(" "));
    return "default-src 'none'; img-src data:; style-src " + quoted(STYLE) + "; script-src " + allowed
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String quoted(String name) {
    return "'sha256-" + Base64.getEncoder().encodeToString(hash(text(name).orElseThrow())) + "'";
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
