package org.hearsay.collect.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.collect.web.FetchException.Kind;

/**
 * Fetches what is at an address of the web: what robots.txt allows, one request at a time to each host and a pause
 * between, again after a while where the host is busy, and only if it has changed since the last visit. Thread-safe: many
 * threads may fetch from many hosts at once.
 *
 * <pre>{@code
 * Fetcher fetcher = Fetcher.standard();
 * if (fetcher.fetch(address, visits.last(address)) instanceof Answer.Page page) {
 *   ... // keep it, then
 *   visits.remember(address, page.visit());
 * }
 * }</pre>
 */
public final class Fetcher {
  /** How we name ourselves to hosts. */
  public static final String AGENT = "hearsay/0.1 (news reader; follows robots.txt as \"" + Robots.NAME + "\")";

  private static final Duration CONNECTING = Duration.ofSeconds(20);
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]{1,40})", Pattern.CASE_INSENSITIVE);

  private final Limits limits;
  private final Time time;
  private final Hosts hosts;
  private final Exchange exchange;
  private final Robots robots;

  /**
   * A fetcher.
   *
   * @param addresses what may be fetched
   * @param limits bounds for each address
   * @param time the clock to wait by
   */
  public Fetcher(Addresses addresses, Limits limits, Time time) {
    this.limits = limits;
    this.time = time;
    this.hosts = new Hosts(time);
    this.exchange = new Exchange(addresses, AGENT,
        limits.time().compareTo(CONNECTING) < 0 ? limits.time() : CONNECTING);
    this.robots = new Robots(exchange, hosts, limits, time);
  }

  /** One that fetches public addresses within the standard limits. */
  public static Fetcher standard() {
    return new Fetcher(Addresses.publicOnly(), Limits.standard(), Time.system());
  }

  /** The clock it waits by. */
  public Time time() {
    return time;
  }

  /**
   * Fetches an address.
   *
   * @param last the visit since which something must have changed
   * @throws FetchException when there is nothing to be had, with the reason in one line
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  public Answer fetch(URI address, Optional<Visit> last) throws FetchException, InterruptedException {
    try {
      return followed(address, last);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw new FetchException(address, Kind.BUSY, "cannot be fetched: " + e.getMessage(), e);
    }
  }

  private Answer followed(URI address, Optional<Visit> last) throws IOException, InterruptedException {
    URI at = Redirects.withoutFragment(address);
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Exchange.Raw answer = asked(at, last);
      Optional<URI> next = Redirects.target(answer);
      if (next.isEmpty()) {
        return answer(answer, last);
      }
      at = next.get();
    }
    throw new FetchException(address, Kind.UNREADABLE, "redirects more than " + limits.redirects() + " times");
  }

  /** Asks, and asks again where the host is busy and does not ask for more patience than we have. */
  private Exchange.Raw asked(URI address, Optional<Visit> last) throws IOException, InterruptedException {
    checkRest(address);
    Duration delay = robots.check(address);
    for (int attempt = 1;; attempt++) {
      Exchange.Raw answer =
          hosts.inTurn(address, delay, () -> exchange.get(address, last, limits.bytes(), limits.time()));
      if (answer.status() != 429 && answer.status() != 503) {
        return answer;
      }
      Duration wait = RetryAfter.of(answer.header("retry-after"), attempt, time.now());
      hosts.rest(address, wait);
      if (attempt >= limits.tries() || wait.compareTo(limits.patience()) > 0) {
        throw new FetchException(address, Kind.BUSY, "its host is busy (status " + answer.status()
            + ") and asks to wait " + Exchange.seconds(wait));
      }
    }
  }

  private void checkRest(URI address) throws FetchException, InterruptedException {
    exchange.check(address);
    Duration rest = hosts.resting(address);
    if (rest.compareTo(limits.patience()) > 0) {
      throw new FetchException(address, Kind.BUSY, "its host asked to be let alone for another "
          + Exchange.seconds(rest));
    }
  }

  private Answer answer(Exchange.Raw answer, Optional<Visit> last) throws FetchException {
    int status = answer.status();
    if (status == 304 && last.isPresent()) {
      return new Answer.Unchanged();
    }
    if (status != 200) {
      Kind kind = status >= 500 || status == 408 ? Kind.BUSY : Kind.MISSING;
      throw new FetchException(answer.address(), kind, "its host answers with status " + status + meaning(status));
    }
    String type = answer.header("content-type");
    Visit visit = new Visit(time.now(), nonEmpty(answer.header("etag")), nonEmpty(answer.header("last-modified")));
    return new Answer.Page(answer.address(), type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
        charset(type), answer.content(limits.bytes()), visit);
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 407 -> " (a password is wanted)";
      case 402 -> " (payment is wanted)";
      case 403 -> " (not allowed)";
      case 404 -> " (not found)";
      case 410 -> " (gone)";
      case 500, 502, 504 -> " (it is in trouble)";
      default -> "";
    };
  }

  private static Optional<String> nonEmpty(String header) {
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }

  private static Optional<Charset> charset(String type) {
    Matcher named = CHARSET.matcher(type);
    try {
      return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
