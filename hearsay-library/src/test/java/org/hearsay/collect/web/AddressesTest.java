package org.hearsay.collect.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hearsay.collect.web.FetchException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be fetched, and what is this machine's or a neighbour's. */
class AddressesTest {
  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }

  private static FetchException refusal(Addresses addresses, String address) {
    return assertThrows(FetchException.class, () -> addresses.check(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
      "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.7",
      "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fec0::1",
      "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1", "3fff::1", "::ffff:127.0.0.1", "::127.0.0.1",
      "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::1", "2002:c0a8:101::", "100::1"})
  void thisMachineAndItsNeighboursAreNotPublic(String literal) throws UnknownHostException {
    assertFalse(Addresses.isPublic(address(literal)), literal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "198.17.0.1",
      "223.255.255.255", "2606:2800:220:1::1", "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::1"})
  void whatAnybodyCanReachIsPublic(String literal) throws UnknownHostException {
    assertTrue(Addresses.isPublic(address(literal)), literal);
  }

  @Property
  void anAddressInsideAnotherCountsAsItself(@ForAll int inside) throws UnknownHostException {
    byte[] v4 = {(byte) (inside >> 24), (byte) (inside >> 16), (byte) (inside >> 8), (byte) inside};
    byte[] sixToFour = new byte[16];
    sixToFour[0] = 0x20;
    sixToFour[1] = 0x02;
    System.arraycopy(v4, 0, sixToFour, 2, 4);
    byte[] nat64 = new byte[16];
    nat64[1] = 0x64;
    nat64[2] = (byte) 0xFF;
    nat64[3] = (byte) 0x9B;
    System.arraycopy(v4, 0, nat64, 12, 4);
    boolean reachable = Addresses.isPublic(InetAddress.getByAddress(v4));
    assertEquals(reachable, Addresses.isPublic(InetAddress.getByAddress(sixToFour)));
    assertEquals(reachable, Addresses.isPublic(InetAddress.getByAddress(nat64)));
  }

  @Example
  void everyFormOfLoopbackIsRefused() {
    for (String host : new String[] {"127.0.0.1", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]"}) {
      assertEquals(Kind.FORBIDDEN, refusal(Addresses.publicOnly(), "http://" + host + "/").kind(), host);
    }
  }

  @Test
  void aNameWithOnePrivateAddressIsRefused() {
    Addresses addresses = Addresses.publicOnly(
        host -> new InetAddress[] {address("93.184.216.34"), address("10.0.0.7")});
    assertEquals("https://news.example/a: leads to 10.0.0.7, which is not a public address; it is not fetched",
        refusal(addresses, "https://news.example/a").getMessage());
  }

  @Test
  void aNameWithPublicAddressesPasses() {
    Addresses addresses = Addresses.publicOnly(host -> new InetAddress[] {address("93.184.216.34")});
    assertDoesNotThrow(() -> addresses.check(URI.create("https://news.example/a")));
  }

  @Test
  void aNameThatIsNotKnownMayBeKnownLater() {
    Addresses addresses = Addresses.publicOnly(host -> {
      throw new UnknownHostException(host);
    });
    assertEquals(Kind.BUSY, refusal(addresses, "https://news.example/").kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://news.example/", "jar:http://news.example!/a", "//news.example/",
      "news.html", "http:///a", "http://ana:secret@news.example/", "gopher://news.example"})
  void onlyPlainWebAddressesAreFetchedEvenFromAnywhere(String address) {
    assertEquals(Kind.FORBIDDEN, refusal(Addresses.anywhere(), address).kind());
  }
}
