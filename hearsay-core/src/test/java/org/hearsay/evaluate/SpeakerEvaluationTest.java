package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.evaluate.SpeakerEvaluation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an actor counts as the speaker that a person named. */
class SpeakerEvaluationTest {
  @TempDir
  private Path folder;

  @Test
  void aPersonIsTheSpeakerByNameOrShortForm() {
    assertTrue(names("Ann_Dee", "Ann Dee", ActorKind.PERSON, Optional.empty()));
    assertTrue(names("Bill_Vale", "William J. Vale", ActorKind.PERSON, Optional.empty()));
    assertTrue(names("Orrin_Vale", "Vale", ActorKind.PERSON, Optional.empty()));
    assertEquals(false, names("Orrin_Vale", "Edda Vale", ActorKind.PERSON, Optional.empty()));
  }

  @Test
  void aSpokeswomanStandsForTheOfficialsOfHerBody() {
    assertTrue(names("harbour_officials", "Ann Dee", ActorKind.PERSON, Optional.of("a spokeswoman for the harbour")));
    assertEquals(false, names("river_officials", "Ann Dee", ActorKind.PERSON,
        Optional.of("a spokeswoman for the harbour")));
  }

  @Test
  void oneOfAGroupNeedsEveryWordOfItsName() {
    assertTrue(names("Republicans", "House Republicans", ActorKind.GROUP, Optional.empty()));
    assertEquals(false, names("Republican_lawmakers", "lawmakers", ActorKind.GROUP, Optional.empty()));
  }

  @Test
  void aBodySpeaksThroughItsOfficialsAndACandidateForTheCampaign() {
    assertTrue(names("Harbour_Board_officials", "the Harbour Board", ActorKind.ORGANISATION, Optional.empty()));
    assertTrue(names("Vale_campaign", "Orrin Vale", ActorKind.PERSON, Optional.empty()));
    assertEquals(false, names("Vale_campaign", "the Dee campaign", ActorKind.ORGANISATION, Optional.empty()));
  }

  @Test
  void ofTwoSidesOneIsEnough() {
    assertTrue(names("Harbour_and_River_officials", "a River official", ActorKind.ANONYMOUS, Optional.empty()));
  }

  @Test
  void whatBecameOfAQuotationIsCounted() throws IOException {
    write("""
        {"title": "Pier", "source": "tg", "date": "2030-01-02", "body-paragraphs": [["“It holds,” Ann Dee said."],
        ["“It leaks,” he said. “It sinks.”"]]}""", """
        {"phrase-level-annotations": [
          {"quote": "yes", "speaker": "Ann_Dee", "start": 1, "end": 9, "txt": "\\"It holds,\\""},
          {"quote": "yes", "speaker": "Ann_Dee", "start": -1, "end": 9, "txt": "It leaks"},
          {"quote": "yes", "speaker": "Ann_Dee", "start": -1, "end": 9, "txt": "It sinks"},
          {"quote": "yes", "speaker": "Ann_Dee", "start": -1, "end": 9, "txt": "It floats"},
          {"quote": "yes", "speaker": "other_pro", "start": -1, "end": 9, "txt": "It holds"},
          {"quote": "no", "speaker": "", "start": -1, "end": 9, "txt": "It holds"}]}""");
    BasilFolder.Annotated annotated = BasilFolder.read(folder).get(0);
    Article article = annotated.article();
    Actor dee = new Actor("s1", "Ann Dee", ActorKind.PERSON, Optional.empty(), Optional.empty(),
        List.of(new Span(14, 21)), 1);
    Attribution first = attribution(article, "It holds", Optional.of("s1"));
    Attribution second = attribution(article, "It leaks", Optional.empty());
    SpeakerEvaluation evaluation = new SpeakerEvaluation();
    evaluation.add(annotated, new Reading(article, "none", List.of(dee), List.of(first, second), List.of()));
    assertEquals("1 right, 0 wrong actor, 1 no actor, 1 no attribution, 1 not in the text", counted(evaluation));
    assertEquals(0.25, evaluation.share());
  }

  @Test
  void aFolderWithoutArticlesIsRefused() {
    IOException e = assertThrows(IOException.class, () -> BasilFolder.read(folder.resolve("no")));
    assertTrue(e.getMessage().contains("no such folder"), e.getMessage());
  }

  @Test
  void annotationsThatAreNotJsonAreRefusedByName() throws IOException {
    write("{}", "{");
    IOException e = assertThrows(IOException.class, () -> BasilFolder.read(folder));
    assertTrue(e.getMessage().contains("one_1_ann.json: not JSON"), e.getMessage());
  }

  private static boolean names(String speaker, String name, ActorKind kind, Optional<String> role) {
    String text = name + ", " + role.orElse("") + ", said so.";
    Optional<Span> span = role.map(r -> new Span(name.length() + 2, name.length() + 2 + r.length()));
    return SpeakerName.names(speaker, new Actor("s1", name, kind, span, Optional.empty(),
        List.of(new Span(0, name.length())), 1), text);
  }

  private static Attribution attribution(Article article, String content, Optional<String> actor) {
    int at = article.text().indexOf(content);
    Attribution a = Attribution.of("a" + at, QuotationType.DIRECT, List.of(), List.of(),
        List.of(new Span(at, at + content.length())), 1);
    return new Attribution(a.id(), a.parent(), a.type(), a.source(), a.cue(), a.content(), actor, a.act(), a.mode(),
        a.stance(), a.confidence());
  }

  private static String counted(SpeakerEvaluation e) {
    return String.join(", ", List.of(Outcome.values()).stream().map(o -> e.count(o) + " " + o.word()).toList());
  }

  private void write(String article, String annotations) throws IOException {
    Files.createDirectories(folder.resolve("articles/2030"));
    Files.createDirectories(folder.resolve("annotations/2030"));
    Files.writeString(folder.resolve("articles/2030/one_1.json"), article);
    Files.writeString(folder.resolve("annotations/2030/one_1_ann.json"), annotations);
  }
}
