package org.hearsay.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the site's pages, and of articles. Plain functions. */
public final class Href {
  private Href() {}

  /** An address with what is asked: names and values in turn; what has an empty value is left out. */
  public static String of(String path, String... asked) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + 1 < asked.length; i += 2) {
      if (!asked[i + 1].isEmpty()) {
        parts.add(asked[i] + "=" + URLEncoder.encode(asked[i + 1], StandardCharsets.UTF_8));
      }
    }
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  /** An article's own address, if a browser may be led there: one that runs script is none. */
  public static Optional<String> outside(Optional<URI> address) {
    return address.filter(a -> a.getHost() != null && List.of("http", "https")
        .contains(String.valueOf(a.getScheme()).toLowerCase(Locale.ROOT))).map(URI::toString);
  }
}
