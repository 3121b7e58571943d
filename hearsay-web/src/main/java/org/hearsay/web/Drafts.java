package org.hearsay.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Reading;

/**
 * Readings of texts that nobody has put into the library yet: the latest ones, in memory, each under a name that only
 * whoever has the text can guess. Thread-safe.
 */
public final class Drafts {
  private static final int MOST = 200;
  private static final long MOST_CHARACTERS = 20_000_000;

  private final Map<String, Reading> readings = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** Keeps a reading; its name. */
  public synchronized String put(Reading reading) {
    String name = name(reading.article());
    Reading before = readings.put(name, reading);
    characters += reading.article().text().length() - (before == null ? 0 : before.article().text().length());
    var oldest = readings.entrySet().iterator();
    while (readings.size() > 1 && (readings.size() > MOST || characters > MOST_CHARACTERS)) {
      characters -= oldest.next().getValue().article().text().length();
      oldest.remove();
    }
    return name;
  }

  /** The reading of that name, if it is still there. */
  public synchronized Optional<Reading> get(String name) {
    return Optional.ofNullable(readings.get(name));
  }

  /** The name that a text has here, the same whenever it is read. */
  public static String name(Article article) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(article.id().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(article.text().getBytes(StandardCharsets.UTF_8)), 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
