package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class StoreValuesTest {

  @Property
  void aStatementsNameCanBeReadBack(@ForAll String identity, @ForAll @IntRange(min = 1, max = 999_999_999) int revision,
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 40) String part) {
    StatementId id = new StatementId(ArticleKey.of(identity), revision, part);
    assertEquals(id, StatementId.parse(id.toString()));
  }

  @Property
  void otherTextIsNoStatementsName(@ForAll String text) {
    if (!text.matches("[0-9a-z]{16}\\.[1-9].*")) {
      assertThrows(IllegalArgumentException.class, () -> StatementId.parse(text));
    }
  }

  @Example
  void theSameAddressHasTheSameKeyForever() {
    assertEquals("crw349wpm37tsrv5", ArticleKey.of("https://a.example/port").value());
    assertThrows(IllegalArgumentException.class, () -> new ArticleKey("illegal-illegal-"));
  }

  @Property
  void whatCanBeStoredHasTheSameLengthAndNoHalves(@ForAll String text) {
    String stored = Sql.storable(text);
    assertEquals(text.length(), stored.length());
    assertEquals(stored, new String(stored.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertEquals(-1, stored.indexOf(0));
    assertEquals(stored, Sql.storable(stored));
  }

  @Property
  void packedTextComesBack(@ForAll String text) throws IOException {
    String whole = Sql.storable(text);
    assertEquals(whole, Packed.text(Packed.of(whole)));
  }

  @Example
  void aTimeOfPublicationIsAPointInTime() {
    Instant midnight = Instant.parse("2031-05-04T00:00:00Z");
    assertEquals(Optional.of(midnight), PublishedTime.of("2031-05-04"));
    assertEquals(Optional.of(midnight), PublishedTime.of("20310504"));
    assertEquals(Optional.of(midnight), PublishedTime.of(" 2031-05-04T02:00:00+02:00 "));
    assertEquals(Optional.of(midnight), PublishedTime.of("2031-05-04T00:00"));
    assertEquals(Optional.of(Instant.parse("2031-05-01T00:00:00Z")), PublishedTime.of("2031-05"));
    assertEquals(Optional.empty(), PublishedTime.of("2031-02-30"));
    assertEquals(Optional.empty(), PublishedTime.of("last week"));
    assertEquals(Optional.empty(), PublishedTime.of("+999999999-12-31T23:59:59Z"));
  }

  @Property
  void noTextIsTooOddForATime(@ForAll String text) {
    assertTrue(PublishedTime.of(text).isEmpty() || !text.isBlank());
    assertFalse(PublishedTime.of("x" + text).isPresent());
  }
}
