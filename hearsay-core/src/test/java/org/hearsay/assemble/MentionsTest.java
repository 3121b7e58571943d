package org.hearsay.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.actor.Mention;
import org.hearsay.encode.Windows.Window;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

/** Names and heads are written under the words, see {@link Scored}. Read: words (head, form, type). */
class MentionsTest {

  @Test
  void wordsOfANameThatFollowEachOtherAreOneMention() {
    assertEquals(List.of("Orrin Vale (Vale, name, person)", "Edda Korvin (Korvin, name, person)"),
        read(Scored.of("Orrin Vale met Edda Korvin").names("P p . P p").heads(". P . . P")));
  }

  @Test
  void aFirstWordBeginsANameOfItsOwn() {
    assertEquals(List.of("Vale (Vale, name, person)", "Korvin (Korvin, name, person)"),
        read(Scored.of("Vale Korvin").names("P P").heads("P P")));
  }

  @Test
  void aFurtherWordGoesOnWithANameOfItsKindOnly() {
    assertEquals(List.of("Vale (Vale, name, person)"),
        read(Scored.of("Vale Board left").names("P o .").heads("P . .")));
    assertEquals(List.of(), read(Scored.of("Board left").names("o .").heads(". .")));
  }

  @Test
  void thePersonsSurnameIsTheHead() {
    assertEquals(List.of("Orrin Vale (Vale, name, person)"),
        read(Scored.of("Orrin Vale left").names("P p .").heads("P P .")));
  }

  @Test
  void theHeadOfAnotherNameIsTheFirstThatTheModelTakesForOne() {
    assertEquals(List.of("Bank of Sarn (Bank, name, organisation)"),
        read(Scored.of("Bank of Sarn closed").names("O o o .").heads("O . L .")));
  }

  @Test
  void withoutAHeadTheLastWordWithALetterIsIt() {
    assertEquals(List.of("Orrin Vale Jr . (Jr, name, person)"),
        read(Scored.of("Orrin Vale Jr . left").names("P p p p .").heads(". . . . .")));
  }

  @Test
  void aDescriptionBeginsWithItsArticle() {
    assertEquals(List.of("the old harbour minister (minister, nominal, person)", "ferry (ferry, nominal, other)"),
        read(Scored.of("then the old harbour minister took ferry 9").heads(". - - - P . X .")));
  }

  @Test
  void aDescriptionBeginsWithItsOwner() {
    assertEquals(List.of("Tavel (Tavel, name, place)", "Tavel ' s minister (minister, nominal, person)"),
        read(Scored.of("Tavel ' s minister left").names("L . . . .").heads("L - - P .")));
  }

  @Test
  void aPronounIsOneWord() {
    assertEquals(List.of("She (She, pronoun, person)", "it (it, pronoun, other)"),
        read(Scored.of("She said so of it").heads("P . . - X")));
  }

  @Test
  void theProbabilityOfAnAntecedentIsItsShare() {
    Mention she = mentions(Scored.of("Korvin left . She smiled").names("P....").heads("P..P.")
        .antecedent("She", "Korvin", 3)).get(1);
    assertEquals(1, she.antecedents().size());
    assertEquals(0, she.antecedents().get(0).mention());
    assertEquals(1 / (1 + Math.exp(-3)), she.antecedents().get(0).probability(), 1e-6);
  }

  @Test
  void theMostProbableAntecedentComesFirst() {
    assertEquals(List.of("Vale", "Korvin"), antecedents(Scored.of("Korvin saw Vale . She smiled").names("P.P...")
        .heads("P.P.P.").antecedent("She", "Korvin", 1).antecedent("She", "Vale", 2), "She"));
  }

  @Test
  void improbableAntecedentsAndWordsThatHeadNothingAreLeftOut() {
    assertEquals(List.of("Korvin"), antecedents(Scored.of("Korvin saw Vale here . She smiled").names("P.P....")
        .heads("P.P..P.").antecedent("She", "Korvin", 5).antecedent("She", "Vale", -5).antecedent("She", "here", 9),
        "She"));
  }

  @Test
  void anAntecedentMayStandInTheWindowBefore() {
    String text = "Korvin left . She smiled";
    Scored first = Scored.of(text, new Window(0, 3, 0, 3)).names("P..").heads("P..");
    Scored second = Scored.of(text, new Window(0, 5, 3, 5)).names("P....").heads("P..P.").antecedent("She", "Korvin", 3);
    assertEquals(List.of("Korvin"), antecedents(text, "She", first, second));
  }

  @Test
  void whatTheWindowThatAnswersTakesForNoMentionIsNoAntecedent() {
    String text = "Korvin left . She smiled";
    Scored first = Scored.of(text, new Window(0, 3, 0, 3)).names("...").heads("...");
    Scored second = Scored.of(text, new Window(0, 5, 3, 5)).names("P....").heads("P..P.").antecedent("She", "Korvin", 3);
    assertEquals(List.of(), antecedents(text, "She", first, second));
  }

  @Test
  void aNameThatTwoWindowsAnswerForIsOneName() {
    String text = "Orrin Vale left";
    Scored first = Scored.of(text, new Window(0, 3, 0, 1)).names("Pp.").heads(".P.");
    Scored second = Scored.of(text, new Window(0, 3, 1, 3)).names("Pp.").heads(".P.");
    assertEquals(List.of("Orrin Vale (Vale, name, person)"), read(text, mentions(text, first, second)));
  }

  @Test
  void whereTwoWindowsDisagreeWhatANameIsEachNamesItsOwnPart() {
    String text = "Sarn Vale left";
    Scored first = Scored.of(text, new Window(0, 3, 0, 1)).names("L..").heads("L..");
    Scored second = Scored.of(text, new Window(0, 3, 1, 3)).names("Pp.").heads(".P.");
    assertEquals(List.of("Sarn (Sarn, name, place)", "Vale (Vale, name, person)"),
        read(text, mentions(text, first, second)));
  }

  private static List<String> antecedents(Scored scored, String of) {
    return antecedents(scored.text(), of, scored);
  }

  private static List<String> antecedents(String text, String of, Scored... windows) {
    Words words = Words.of(text);
    List<Mention> mentions = mentions(text, windows);
    Mention mention = mentions.stream().filter(m -> words.span(m.head(), m.head()).of(text).equals(of)).findFirst()
        .orElseThrow();
    return mention.antecedents().stream()
        .map(a -> words.span(mentions.get(a.mention()).head(), mentions.get(a.mention()).head()).of(text)).toList();
  }

  private static List<Mention> mentions(Scored scored) {
    return mentions(scored.text(), scored);
  }

  private static List<Mention> mentions(String text, Scored... windows) {
    return Mentions.of(text, Words.of(text), Stream.of(windows).map(w -> w.part().mentions()).toList());
  }

  private static List<String> read(Scored scored) {
    return read(scored.text(), mentions(scored));
  }

  private static List<String> read(String text, List<Mention> mentions) {
    Words words = Words.of(text);
    return mentions.stream().map(m -> words.span(m.first(), m.end() - 1).of(text) + " ("
        + words.span(m.head(), m.head()).of(text) + ", " + m.form().name().toLowerCase(Locale.ROOT) + ", "
        + m.type().name().toLowerCase(Locale.ROOT) + ")").toList();
  }
}
