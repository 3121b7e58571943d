package org.hearsay.brat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BratSettingsTest {

  @Test
  void declareEveryTypeThatStandoffUses() {
    for (String type : new String[] {"Source", "Cue", "Content", "Attribution"}) {
      assertTrue(BratSettings.annotation().lines().anyMatch(line -> line.split("\t")[0].equals(type)), type);
      assertTrue(BratSettings.visual().lines().anyMatch(line -> line.startsWith(type + "\tbgColor:")), type);
    }
  }

  @Test
  void haveEverySectionThatBratExpects() {
    for (String section : new String[] {"[entities]", "[relations]", "[events]", "[attributes]"}) {
      assertTrue(BratSettings.annotation().lines().anyMatch(section::equals), section);
    }
  }
}
