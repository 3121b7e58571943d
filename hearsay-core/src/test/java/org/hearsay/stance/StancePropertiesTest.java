package org.hearsay.stance;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Span;
import org.hearsay.brat.MarkedText;
import org.junit.jupiter.api.Test;

/** Whatever the text and the spans. */
class StancePropertiesTest {

  @Property(tries = 500)
  void nothingIsThrownAndEvidenceLiesInTheText(@ForAll("texts") String text, @ForAll("spans") List<Span> source,
      @ForAll("spans") List<Span> cue, @ForAll("spans") List<Span> content) {
    Judgement judgement = StanceJudge.of(text).judge(source, cue, content);
    for (Span evidence : judgement.stance().evidence()) {
      assertTrue(evidence.length() > 0 && evidence.end() <= text.length(), evidence + " in " + text.length());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words = Arbitraries.of("said", "claimed", "what", "as", "so", "-", "called", "falsely", "not", "if",
        "I", "“", "”", "\"", "'", "?", ".", "\n\n", "to", "portray", "find", "the", "study", "that", "should", "supposed",
        "which", "is", "untrue", "refused", "was", "described", "\uD83D\uDE00", "\uD83D", "’", "t", "didn", "may");
    return Arbitraries.oneOf(words.list().ofMaxSize(60).map(l -> String.join(" ", l)),
        words.list().ofMaxSize(60).map(l -> String.join("", l)), Arbitraries.strings().ofMaxLength(200));
  }

  @Provide
  Arbitrary<List<Span>> spans() {
    Arbitrary<Integer> at = Arbitraries.integers().between(0, 220);
    return Combinators.combine(at, at).as((a, b) -> new Span(Math.min(a, b), Math.max(a, b))).list().ofMaxSize(3);
  }

  @Test
  void aContentOfAHundredThousandCharactersTakesNoTime() {
    String content = "the pier would “hold” and ".repeat(4000);
    MarkedText long1 = MarkedText.parse("{src1: The mayor} {cue1: argued} {con1: " + content + "}");
    MarkedText long2 = MarkedText.parse("{con1: " + content + "} {src1: the mayor} {cue1: argued}");
    MarkedText long3 = MarkedText.parse("{src1: The mayor} {cue1: " + content + "} {con1: argued}");
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
      for (MarkedText marked : List.of(long1, long2, long3)) {
        StanceJudge judge = StanceJudge.of(marked.text());
        for (int i = 0; i < 100; i++) {
          var a = marked.attributions().get(0);
          judge.judge(a.source(), a.cue(), a.content());
        }
      }
    });
  }
}
