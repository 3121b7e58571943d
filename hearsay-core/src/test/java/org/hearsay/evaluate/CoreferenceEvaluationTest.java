package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.Article;
import org.hearsay.actor.Cast;
import org.hearsay.actor.Mention;
import org.hearsay.actor.Mention.Antecedent;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.conll.Gum;
import org.hearsay.conll.GumDocument;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

/** Korvin and Vale are named; then "she" speaks and "it" does something else. Two blanks stand for a tab. */
class CoreferenceEvaluationTest {
  private static final GumDocument DOCUMENT = Gum.parse("GUM_news_wall", """
      1  Edda  Edda  PROPN  NNP  _  2  nsubj  _  Entity=(1-person-new-nnnnn-cf1-1-coref)
      2  met  meet  VERB  VBD  _  0  root  _  _
      3  Orrin  Orrin  PROPN  NNP  _  2  obj  _  Entity=(2-person-new-nnnnn-cf2-1-sgl)|SpaceAfter=No
      4  .  .  PUNCT  .  _  2  punct  _  _

      1  She  she  PRON  PRP  _  2  nsubj  _  Entity=(1-person-giv:act-nnnnn-cf1-1-coref)
      2  said  say  VERB  VBD  _  0  root  _  _
      3  no  no  INTJ  UH  _  2  obj  _  SpaceAfter=No
      4  .  .  PUNCT  .  _  2  punct  _  _

      1  He  he  PRON  PRP  _  2  nsubj  _  Entity=(2-person-giv:act-nnnnn-cf1-1-coref)
      2  sank  sink  VERB  VBD  _  0  root  _  SpaceAfter=No
      3  .  .  PUNCT  .  _  2  punct  _  _
      """.replaceAll(" {2,}", "\t"));

  private final CoreferenceEvaluation evaluation = new CoreferenceEvaluation();

  @Test
  void aPronounThatSpeaksLeadsToItsName() {
    count(name("Edda"), name("Orrin"), pronoun("She", 0));
    assertEquals(1, evaluation.all(), "only she speaks");
    assertEquals(1, evaluation.share());
    assertEquals(List.of(), evaluation.wrong());
  }

  @Test
  void anotherNameIsWrong() {
    count(name("Orrin"), pronoun("She", 0));
    assertEquals(0, evaluation.share());
    assertTrue(evaluation.wrong().get(0).startsWith("GUM_news_wall: She → Orrin "), evaluation.wrong().toString());
  }

  @Test
  void aPronounThatLeadsNowhereIsWrongWhereANameStandsBeforeIt() {
    count(pronoun("She"));
    assertEquals(0, evaluation.share());
  }

  @Test
  void aSpeakerWhoIsNotSeenIsWrong() {
    count(name("Edda"));
    assertEquals(1, evaluation.all());
    assertEquals(0, evaluation.share());
    assertTrue(evaluation.wrong().get(0).contains("She → no mention"), evaluation.wrong().toString());
  }

  @Test
  void withoutSpeakersTheShareIsNothing() {
    assertEquals(0, evaluation.all());
    assertEquals(0, evaluation.share());
  }

  private void count(Mention... mentions) {
    Article article = Article.of(DOCUMENT.text());
    evaluation.count(DOCUMENT, Cast.of(article, Words.of(DOCUMENT.text()), List.of(mentions), List.of()));
  }

  private static Mention name(String word) {
    return mention(word, Form.NAME, List.of());
  }

  private static Mention pronoun(String word, int... earlier) {
    return mention(word, Form.PRONOUN,
        java.util.Arrays.stream(earlier).mapToObj(e -> new Antecedent(e, 0.95)).toList());
  }

  private static Mention mention(String word, Form form, List<Antecedent> antecedents) {
    int at = Words.of(DOCUMENT.text()).firstEndingAfter(DOCUMENT.text().indexOf(word));
    return new Mention(at, at + 1, at, form, Type.PERSON, 0.9, antecedents);
  }
}
