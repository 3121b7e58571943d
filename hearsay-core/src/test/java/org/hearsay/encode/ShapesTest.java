package org.hearsay.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

class ShapesTest {

  @Test
  void letterCaseMakesADifference() {
    byte[] shapes = shapes("on the May MAY may");
    assertNotEquals(shapes[2], shapes[3]);
    assertNotEquals(shapes[3], shapes[4]);
    assertEquals(shapes[1], shapes[4]);
  }

  @Test
  void aNewParagraphMakesADifference() {
    byte[] shapes = shapes("stay here and\nstay here and\n\nstay");
    assertNotEquals(shapes[0], shapes[3]);
    assertEquals(shapes[0], shapes[6]);
    assertEquals(shapes[1], shapes[4]);
  }

  @Test
  void quotationMarksMakeADifference() {
    byte[] shapes = shapes("so stay “or stay” or stay");
    assertNotEquals(shapes[1], shapes[4]);
    assertEquals(shapes[1], shapes[7]);
  }

  @Property
  void everyShapeIsInRange(@ForAll String text) {
    for (byte shape : shapes(text)) {
      assertTrue(shape >= 0 && shape < Shapes.COUNT);
    }
  }

  private static byte[] shapes(String text) {
    return Shapes.of(text, Words.of(text));
  }
}
