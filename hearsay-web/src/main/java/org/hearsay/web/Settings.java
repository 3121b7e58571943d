package org.hearsay.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hearsay.collect.Collector;
import org.hearsay.collect.web.Addresses;
import org.hearsay.collect.web.Fetcher;
import org.hearsay.collect.web.Time;

/**
 * How a server is run. Immutable.
 *
 * @param host the address to listen on; loopback unless told otherwise
 * @param port the port; 0 for any free one
 * @param token what whoever comes must know; empty when nothing is asked
 * @param userHeader the header in which a reverse proxy names the user it let through; empty without a proxy
 * @param names the names, besides the loopback ones, by which the server may be asked for
 * @param reach what the server fetches for those who ask
 * @param limits what a client can ask of the server at most
 */
public record Settings(String host, int port, Optional<String> token, Optional<String> userHeader, List<String> names,
    Reach reach, Limits limits) {

  /** What the server fetches for those who ask. */
  public enum Reach {
    /** Only what is public on the web. */
    PUBLIC,
    /** This computer and its network too. */
    ANYWHERE
  }


  /**
   * What a client can ask of the server at most.
   *
   * @param text the longest text to read, in bytes
   * @param body the largest body of any request, in bytes
   * @param waiting how many readings may wait for a core
   * @param patience how long a reading may wait
   * @param perSecond how many requests a client may send in a second, over ten seconds
   */
  public record Limits(int text, long body, int waiting, Duration patience, int perSecond) {
    private static final int UPLOAD = 16;

    /** @throws IllegalArgumentException when a limit is less than 1 */
    public Limits {
      if (text < 1 || body < 1 || waiting < 1 || perSecond < 1 || patience.isNegative()) {
        throw new IllegalArgumentException("limits are at least 1");
      }
    }

    /** The largest body with files to collect from, in bytes. */
    public long upload() {
      return body * UPLOAD;
    }

    /** Those that suit a newsroom's computer. */
    public static Limits standard() {
      return new Limits(2 << 20, 24 << 20, 96, Duration.ofSeconds(30), 1_000);
    }
  }

  /** Copies the list. */
  public Settings {
    names = List.copyOf(names);
  }

  /** Loopback only, on the port given. */
  public static Settings loopback(int port) {
    return new Settings("127.0.0.1", port, Optional.empty(), Optional.empty(), List.of(), Reach.PUBLIC, Limits.standard());
  }

  /** The same with other limits. */
  public Settings with(Limits other) {
    return new Settings(host, port, token, userHeader, names, reach, other);
  }

  /** The same with another reach. */
  public Settings with(Reach other) {
    return new Settings(host, port, token, userHeader, names, other, limits);
  }

  /** The same for those who know a token. */
  public Settings withToken(String secret) {
    return new Settings(host, port, Optional.of(secret), userHeader, names, reach, limits);
  }

  /** What collects for those who ask. */
  public Collector collector() {
    return reach == Reach.PUBLIC ? Collector.standard()
        : Collector.standard().withFetcher(new Fetcher(Addresses.anywhere(), org.hearsay.collect.web.Limits.standard(), Time.system()));
  }

  /** Whether only this computer can reach the server. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether whoever comes has to show who it is. */
  public boolean asksWho() {
    return token.isPresent() || userHeader.isPresent();
  }
}
