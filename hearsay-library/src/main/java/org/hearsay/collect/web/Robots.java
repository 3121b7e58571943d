package org.hearsay.collect.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.collect.web.FetchException.Kind;

/**
 * What hosts allow in their robots.txt, by RFC 9309: none is there, everything is allowed; it cannot be had because the
 * host is in trouble, nothing is. Asked for once a day. Thread-safe.
 */
final class Robots {
  /** The name that robots.txt calls us by. */
  static final String NAME = "hearsay";

  private static final int MOST = 10_000;
  private static final int LONGEST = 512 << 10;
  private static final int REDIRECTS = 5;
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_IN_TROUBLE = Duration.ofMinutes(10);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private record Rules(BaseRobotRules rules, Instant until) {}

  private final Exchange exchange;
  private final Hosts hosts;
  private final Limits limits;
  private final Time time;
  private final Map<String, Rules> known = new LinkedHashMap<>(16, 0.75f, true);

  Robots(Exchange exchange, Hosts hosts, Limits limits, Time time) {
    this.exchange = exchange;
    this.hosts = hosts;
    this.limits = limits;
    this.time = time;
  }

  /**
   * Lets pass what the host allows.
   *
   * @return the pause that the host asks for between requests, or our own if that is longer
   * @throws FetchException when the host does not allow it
   */
  Duration check(URI address) throws IOException, InterruptedException {
    BaseRobotRules rules = rules(address);
    if (rules.isAllowNone() && rules.isDeferVisits()) {
      throw new FetchException(address, Kind.BUSY, "its host's robots.txt cannot be had just now");
    }
    if (!rules.isAllowed(address.toString())) {
      throw new FetchException(address, Kind.FORBIDDEN, "its host's robots.txt does not allow programs to fetch it");
    }
    Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    Duration bounded = asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    return bounded.compareTo(limits.delay()) > 0 ? bounded : limits.delay();
  }

  private BaseRobotRules rules(URI address) throws IOException, InterruptedException {
    String origin = (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    synchronized (known) {
      Rules rules = known.get(origin);
      if (rules != null && rules.until().isAfter(time.now())) {
        return rules.rules();
      }
    }
    BaseRobotRules rules = fetched(URI.create(origin + "/robots.txt"));
    synchronized (known) {
      known.put(origin, new Rules(rules, time.now().plus(rules.isDeferVisits() ? KEPT_IN_TROUBLE : KEPT)));
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return rules;
  }

  private BaseRobotRules fetched(URI robots) throws IOException, InterruptedException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 0);
    URI at = robots;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      URI asked = at;
      exchange.check(asked);
      Exchange.Raw answer = hosts.inTurn(asked, limits.delay(),
          () -> exchange.get(asked, Optional.empty(), LONGEST, limits.time()));
      int status = answer.status();
      Optional<URI> next = Redirects.target(answer);
      if (next.isPresent()) {
        at = next.get();
      } else if (status == 200) {
        byte[] rules = answer.isCut() ? answer.sent() : answer.content(LONGEST);
        return parser.parseContent(robots.toString(), rules, "text/plain", List.of(NAME));
      } else {
        return parser.failedFetch(status == 429 ? 503 : status);
      }
    }
    return parser.failedFetch(404); // RFC 9309: too many redirects are as none there
  }
}
