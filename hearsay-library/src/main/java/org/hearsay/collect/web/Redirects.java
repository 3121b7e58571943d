package org.hearsay.collect.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where an answer sends the asker instead. */
final class Redirects {
  private Redirects() {}

  /** Nothing when the answer is no redirect, or one to what is no address. */
  static Optional<URI> target(Exchange.Raw answer) {
    return switch (answer.status()) {
      case 301, 302, 303, 307, 308 -> resolved(answer.address(), answer.header("location"));
      default -> Optional.empty();
    };
  }

  private static Optional<URI> resolved(URI from, String location) {
    if (location.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(withoutFragment(from.resolve(new URI(location))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address without the part that is not sent to hosts. */
  static URI withoutFragment(URI address) {
    String whole = address.toString();
    int at = whole.indexOf('#');
    return at < 0 ? address : URI.create(whole.substring(0, at));
  }
}
