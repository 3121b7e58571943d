package org.hearsay.collect.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is: one request at a time to each host, and a pause behind each. Thread-safe. */
final class Hosts {
  private static final int MOST = 10_000;

  private final Time time;
  private final Map<String, Host> hosts = new LinkedHashMap<>();

  Hosts(Time time) {
    this.time = time;
  }

  /** A request. */
  interface Request<T> {
    T send() throws IOException, InterruptedException;
  }

  static final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private Instant free = Instant.EPOCH;

    private boolean isIdle(Instant now) {
      if (!turn.tryLock()) {
        return false;
      }
      try {
        return !turn.hasQueuedThreads() && free.isBefore(now);
      } finally {
        turn.unlock();
      }
    }
  }

  /**
   * Waits for the host's turn, then sends.
   *
   * @param delay the pause behind this request
   */
  <T> T inTurn(URI address, Duration delay, Request<T> request) throws IOException, InterruptedException {
    Host host = of(address);
    host.turn.lockInterruptibly();
    try {
      time.waitUntil(host.free);
      try {
        return request.send();
      } finally {
        free(host, time.now().plus(delay));
      }
    } finally {
      host.turn.unlock();
    }
  }

  /** Lets a host alone for some time. */
  void rest(URI address, Duration rest) throws InterruptedException {
    Host host = of(address);
    host.turn.lockInterruptibly();
    try {
      free(host, time.now().plus(rest));
    } finally {
      host.turn.unlock();
    }
  }

  /** How long a host is to be let alone yet; zero or less when it is free. */
  Duration resting(URI address) throws InterruptedException {
    Host host = of(address);
    host.turn.lockInterruptibly();
    try {
      return Duration.between(time.now(), host.free);
    } finally {
      host.turn.unlock();
    }
  }

  private static void free(Host host, Instant from) {
    host.free = from.isAfter(host.free) ? from : host.free;
  }

  private synchronized Host of(URI address) {
    if (hosts.size() >= MOST) {
      Instant now = time.now();
      hosts.values().removeIf(host -> host.isIdle(now));
    }
    return hosts.computeIfAbsent(address.getHost().toLowerCase(Locale.ROOT), name -> new Host());
  }
}
