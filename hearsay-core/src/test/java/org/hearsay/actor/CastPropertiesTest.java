package org.hearsay.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Actor;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Antecedent;
import org.hearsay.text.Words;

/** What holds of every cast, whatever the text, the mentions and the attributions. */
class CastPropertiesTest {

  @Property(tries = 500)
  void aCastIsWholeWhateverItIsMadeOf(@ForAll("texts") String text, @ForAll("seeds") List<Integer> seeds) {
    Article article = Article.of(text);
    Words words = Words.of(text);
    List<Attribution> attributions = attributions(text, seeds);
    List<Span> others = seeds.stream().limit(3).map(s -> span(text, s)).toList();
    isWhole(text, attributions, Cast.of(article, words, mentions(words, seeds), attributions, others));
    isWhole(text, attributions, Cast.of(article, words, PlainMentions.of(article, words), attributions, others));
  }

  private static void isWhole(String text, List<Attribution> attributions, Cast cast) {
    Set<String> ids = cast.actors().stream().map(Actor::id).collect(Collectors.toSet());
    assertEquals(cast.actors().size(), ids.size(), "ids are unique");
    for (Actor actor : cast.actors()) {
      assertTrue(!actor.mentions().isEmpty() && !actor.name().isBlank(), actor.toString());
      actor.mentions().forEach(m -> assertTrue(m.end() <= text.length() && m.length() > 0, m.toString()));
      actor.role().ifPresent(r -> assertTrue(r.end() <= text.length() && r.length() > 0));
      actor.reason().ifPresent(r -> assertTrue(r.end() <= text.length() && r.length() > 0));
    }
    assertEquals(attributions.size(), cast.attributions().size());
    cast.attributions().forEach(a -> a.actor().ifPresent(id -> assertTrue(ids.contains(id), id)));
  }

  private static List<Attribution> attributions(String text, List<Integer> seeds) {
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i + 2 < seeds.size(); i += 3) {
      List<Span> source = seeds.get(i) % 4 == 0 ? List.of() : List.of(span(text, seeds.get(i)));
      List<Span> cue = seeds.get(i + 1) % 3 == 0 ? List.of() : List.of(span(text, seeds.get(i + 1)));
      attributions.add(Attribution.of("a" + i, QuotationType.DIRECT, source, cue,
          List.of(span(text, seeds.get(i + 2))), 0.5));
    }
    return attributions;
  }

  private static Span span(String text, int seed) {
    int start = seed % (text.length() + 1);
    return new Span(start, Math.min(text.length(), start + seed / 7 % 30));
  }

  private static List<Mention> mentions(Words words, List<Integer> seeds) {
    List<Mention> mentions = new ArrayList<>();
    int first = 0;
    for (int seed : seeds) {
      int end = first + 1 + seed % 4;
      List<Antecedent> antecedents = mentions.isEmpty() ? List.of()
          : List.of(new Antecedent(seed % mentions.size(), seed % 11 / 10.0));
      mentions.add(new Mention(first, end, first + seed % (end - first), Mention.Form.values()[seed % 3],
          Mention.Type.values()[seed % 6], 0.5, antecedents));
      first += seed % 5;
    }
    return mentions;
  }

  @Provide
  Arbitrary<List<Integer>> seeds() {
    return Arbitraries.integers().between(0, 10_000).list().ofMaxSize(24);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece = Arbitraries.of("Orrin Vale", "Vale", "Mr. Vale", "she", "He", "I", "we", "who", "“", "”",
        "\"",
        "'s", "’s", ",", ".", ":", "(", ")", "(R-Ohio)", "\n\n", "\n", "said", "according to", "the minister",
        "Minister", "a spokesman for", "the Ministry of Defence", "Moscow", "The Kremlin", "TASS", "critics", "one of",
        "on condition of anonymity because", "not to be named", "her statement", "VALE:", "DEE:", "IHU", "U.S.",
        "&", "-",
        "—", "of", "the", "and", "Jr.", "42", "É", "😀", "\u2029", "x");
    return piece.list().ofMaxSize(40).map(pieces -> String.join(" ", pieces));
  }
}
