package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTest {

  @Test
  void isFoundByItsName() {
    for (Format format : Format.values()) {
      assertEquals(Optional.of(format), Format.named(format.word()));
    }
    assertEquals(Optional.empty(), Format.named("xml"));
  }

  @Test
  void bratNeedsAFolder() {
    assertThrows(UnsupportedOperationException.class,
        () -> Format.BRAT.writer(new StringWriter(), WriterOptions.standard()));
  }

  @Test
  void tooNarrowAWidthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> WriterOptions.standard().withWidth(19));
  }
}
