package org.hearsay.trail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Turns of phrase that give a statement to somebody. */
class CreditTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "By the warden's count the dam has held for ninety years.",
      "The dam, by Vale's reckoning, is older than the village.",
      "In her words nobody was asked.",
      "The owners had known of it, as the union pointed out.",
      "If the ferrymen are to be believed, the pilot was asleep.",
      "To hear the miller tell it, the flood came at noon.",
      "According to the board, the dam holds."})
  void giveItToSomebody(String sentence) {
    assertTrue(Credit.isGiven(sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "The dam has held for ninety years.",
      "The votes were counted by hand in the old school.",
      "As the water rose, the wardens opened the gates.",
      "If the gates are opened, the mill will be under water.",
      "He paid by cheque into an account of the board."})
  void leaveItToTheWriter(String sentence) {
    assertFalse(Credit.isGiven(sentence));
  }
}
