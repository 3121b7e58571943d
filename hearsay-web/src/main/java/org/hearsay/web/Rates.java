package org.hearsay.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests each address sends: a bucket of ten seconds' worth that fills steadily. Thread-safe. */
final class Rates {
  private static final int SECONDS = 10;
  private static final int MOST = 10_000;

  private final double perNano;
  private final double full;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Bucket {
    private double left;
    private long at;
  }

  Rates(int perSecond) {
    perNano = perSecond / 1e9;
    full = (double) perSecond * SECONDS;
  }

  /** Counts a request; 0 when it may pass, else in how many seconds it may. */
  synchronized int wait(String address) {
    long now = System.nanoTime();
    Bucket bucket = buckets.computeIfAbsent(address, a -> {
      Bucket made = new Bucket();
      made.left = full;
      made.at = now;
      return made;
    });
    bucket.left = Math.min(full, bucket.left + (now - bucket.at) * perNano);
    bucket.at = now;
    if (buckets.size() > MOST) {
      var eldest = buckets.entrySet().iterator();
      eldest.next();
      eldest.remove();
    }
    if (bucket.left < 1) {
      return Math.max(1, (int) Math.ceil((1 - bucket.left) / perNano / 1e9));
    }
    bucket.left--;
    return 0;
  }
}
