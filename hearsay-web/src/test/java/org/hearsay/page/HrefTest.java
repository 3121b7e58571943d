package org.hearsay.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where pages lead. */
class HrefTest {
  private static Optional<String> outside(String address) {
    return Href.outside(Optional.of(URI.create(address)));
  }

  @Test
  void onlyTheWebIsALinkAndNothingThatRuns() {
    assertEquals(Optional.of("https://gull.example/1"), outside("https://gull.example/1"));
    assertEquals(Optional.of("HTTP://gull.example/"), outside("HTTP://gull.example/"));
    for (String address : new String[] {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "gull", "http:x"}) {
      assertEquals(Optional.empty(), outside(address), address);
    }
  }

  @Test
  void whatIsAskedIsEncodedAndWhatIsEmptyLeftOut() {
    assertEquals("/library?q=a%26b%3D%22c%22+%C3%A9", Href.of("/library", "q", "a&b=\"c\" é", "order", ""));
    assertEquals("/library", Href.of("/library", "q", ""));
  }
}
