package org.hearsay.collect.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.hearsay.collect.web.FetchException.Kind;

/**
 * Which addresses may be fetched, so that neither a feed nor a redirect can make the program ask the machine it runs on
 * or its neighbours. Immutable and thread-safe.
 *
 * <p>{@link #publicOnly()} lets pass http and https to hosts all of whose addresses are public; a name with one public
 * and one private address is refused. It is asked before every request, so after each redirect too, and again after the
 * answer's head has come and before anything of the answer is used.
 *
 * <p><b>What it cannot do.</b> {@code java.net.http} resolves the name itself and takes no address that was checked
 * before. Both look-ups go through {@link InetAddress}, whose cache keeps answers for 30 seconds unless the security
 * property {@code networkaddress.cache.ttl} says otherwise, so within that time the address checked is the address
 * connected to; a name server that changes its answer between (DNS rebinding) would have to do so exactly as that cache
 * runs out, and to change it back before the second check. To close this gap entirely, run behind a proxy that refuses
 * private addresses: with {@code -Dhttps.proxyHost} the proxy resolves the names.
 */
public final class Addresses {
  private static final String ELSEWHERE = "only http and https addresses are fetched";

  /** From a name to its addresses. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private enum Reach {
    PUBLIC, ANYWHERE
  }

  private final Reach reach;
  private final Resolver resolver;

  private Addresses(Reach reach, Resolver resolver) {
    this.reach = reach;
    this.resolver = resolver;
  }

  /** Only what is public. */
  public static Addresses publicOnly() {
    return publicOnly(InetAddress::getAllByName);
  }

  /** Whatever is http or https, this machine and its neighbours too: for a newsroom's own server, and for tests. */
  public static Addresses anywhere() {
    return new Addresses(Reach.ANYWHERE, InetAddress::getAllByName);
  }

  static Addresses publicOnly(Resolver resolver) {
    return new Addresses(Reach.PUBLIC, resolver);
  }

  /**
   * Lets an address pass or not.
   *
   * @throws FetchException when it may not be fetched, or its host is not known
   */
  public void check(URI address) throws FetchException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException(address, Kind.FORBIDDEN, ELSEWHERE);
    }
    if (address.getHost() == null || address.getHost().isEmpty()) {
      throw new FetchException(address, Kind.FORBIDDEN, "names no host");
    }
    if (address.getRawUserInfo() != null) {
      throw new FetchException(address, Kind.FORBIDDEN, "carries a user's name; addresses with one are not fetched");
    }
    if (reach == Reach.ANYWHERE) {
      return;
    }
    for (InetAddress found : resolved(address)) {
      if (!isPublic(found)) {
        throw new FetchException(address, Kind.FORBIDDEN,
            "leads to " + found.getHostAddress() + ", which is not a public address; it is not fetched");
      }
    }
  }

  private InetAddress[] resolved(URI address) throws FetchException {
    String host = address.getHost();
    try {
      return resolver.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    } catch (UnknownHostException e) {
      throw new FetchException(address, Kind.BUSY, "there is no host of this name", e);
    }
  }

  /**
   * Whether an address is one that anybody on the internet can reach, by the registries of special addresses (RFC 6890
   * and what IANA added). IPv4 addresses inside IPv6 ones (mapped, NAT64, 6to4) count as what they stand for.
   */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublic(bytes, 0) : isPublicV6(bytes);
  }

  private static boolean isPublicV6(byte[] a) {
    if (isIn(a, 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)) { // mapped
      return isPublic(a, 12);
    }
    if (isIn(a, 96, 0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) { // NAT64
      return isPublic(a, 12);
    }
    if (isIn(a, 16, 0x20, 0x02)) { // 6to4
      return isPublic(a, 2);
    }
    boolean global = isIn(a, 3, 0x20);
    boolean special = isIn(a, 23, 0x20, 0x01, 0x00) // protocols, Teredo, ORCHID
        || isIn(a, 32, 0x20, 0x01, 0x0D, 0xB8) || isIn(a, 20, 0x3F, 0xFF, 0x00); // documentation
    return global && !special;
  }

  /** The IPv4 address that begins at {@code from}. */
  private static boolean isPublic(byte[] bytes, int from) {
    byte[] a = {bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]};
    return !(isIn(a, 8, 0) || isIn(a, 8, 10) || isIn(a, 10, 100, 64) || isIn(a, 8, 127) || isIn(a, 16, 169, 254)
        || isIn(a, 12, 172, 16) || isIn(a, 24, 192, 0, 0) || isIn(a, 24, 192, 0, 2) || isIn(a, 24, 192, 88, 99)
        || isIn(a, 16, 192, 168) || isIn(a, 15, 198, 18) || isIn(a, 24, 198, 51, 100) || isIn(a, 24, 203, 0, 113)
        || isIn(a, 3, 224)); // multicast, reserved, broadcast
  }

  /** Whether the first {@code bits} of an address are those of a network. */
  private static boolean isIn(byte[] address, int bits, int... network) {
    for (int i = 0; i * 8 < bits; i++) {
      int mask = bits - i * 8 >= 8 ? 0xFF : 0xFF << 8 - (bits - i * 8) & 0xFF;
      if ((address[i] & mask) != (network[i] & mask)) {
        return false;
      }
    }
    return true;
  }
}
