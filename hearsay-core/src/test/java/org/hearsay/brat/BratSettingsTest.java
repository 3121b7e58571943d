package org.hearsay.brat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BratSettingsTest {

  @Test
  void declareEveryTypeThatStandoffUses() {
    for (String type : new String[] {"Source", "Cue", "Content", "Attribution", "Framer", "FrameCue", "Target", "Frame",
        "Framing"}) {
      assertTrue(BratSettings.annotation().lines().anyMatch(line -> line.split("\t")[0].equals(type)), type);
      assertTrue(BratSettings.visual().lines().anyMatch(line -> line.startsWith(type + "\tbgColor:")), type);
    }
  }

  @Test
  void declareEveryAttributeWithASignForEachValue() {
    for (String attribute : new String[] {"Act", "Mode", "Stance"}) {
      assertEquals(values(BratSettings.annotation(), attribute + "\tArg:Attribution, Value:"),
          values(BratSettings.visual(), attribute + "\tglyph:"), attribute);
    }
    assertTrue(BratSettings.annotation().contains("\nMode\tArg:Attribution, Value:negated|asked|hypothetical\n"));
  }

  private static int values(String settings, String start) {
    return settings.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow().split("\\|").length;
  }

  @Test
  void haveEverySectionThatBratExpects() {
    for (String section : new String[] {"[entities]", "[relations]", "[events]", "[attributes]"}) {
      assertTrue(BratSettings.annotation().lines().anyMatch(section::equals), section);
    }
  }
}
