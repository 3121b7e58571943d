package org.hearsay.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.Act;
import org.hearsay.Article;
import org.hearsay.Mode;
import org.hearsay.Stance;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Origin;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.StatementId;
import org.hearsay.trail.Told;
import org.junit.jupiter.api.Test;

/** The words around a statement: its content in [brackets] as given, and as it is marked; what differs in {braces}. */
class PieceTest {
  private static String marked(String sentence, String differing) {
    List<PointSpan> spans = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int start = 0;
    for (int point : sentence.codePoints().toArray()) {
      int here = plain.codePointCount(0, plain.length());
      if (point == '[') {
        start = here;
      } else if (point == ']') {
        spans.add(new PointSpan(start + 10, here + 10));
      } else {
        plain.appendCodePoint(point);
      }
    }
    PointSpan whole = new PointSpan(10, 10 + plain.codePointCount(0, plain.length()));
    ArticleKey key = ArticleKey.of("https://gull.example/1");
    Statement statement = new Statement(1, 1, new StatementId(key, 1, "w1"), "content", spans, whole, Optional.empty(), List.of(),
        Act.STATEMENT, Mode.PLAIN, Stance.Value.ENDORSED, 1, Optional.empty());
    Revision revision = new Revision(1, key, 1, Article.of(plain.toString()), new Origin(Origin.Kind.WEB, "x"), Instant.EPOCH,
        Optional.empty());
    return Piece.of(new Told(statement, revision, plain.toString(), List.of(), 1, "{}"), differing).stream()
        .map(p -> p.said() ? "[" + p.text() + "]" : p.differs() ? "{" + p.text() + "}" : p.text()).collect(Collectors.joining());
  }

  @Test
  void contentIsMarkedWhereItStands() {
    assertEquals("Vale said [the dam holds].", marked("Vale said [the dam holds].", ""));
    assertEquals("[The dam], Vale said, [holds].", marked("[The dam], Vale said, [holds].", ""));
  }

  @Test
  void charactersOutsideTheBasicPlaneCountOnce() {
    assertEquals("🌊 Vale said 🌊 [the 🌊 dam].", marked("🌊 Vale said 🌊 [the 🌊 dam].", ""));
  }

  @Test
  void theDifferingWordsAreMarkedInTheContent() {
    assertEquals("On 40 days he said {40}[ families left].", marked("On 40 days he said [40 families left].", "40"));
    assertEquals("[40 of ]{4}[ left]", marked("[40 of 4 left]", "4"));
    assertEquals("{Three  million}[ crowns]", marked("[Three  million crowns]", "three million"));
  }

  @Test
  void theyAreMarkedElsewhereWhenTheContentLacksThem() {
    assertEquals("In {Brell} [it rained].", marked("In Brell [it rained].", "Brell"));
    assertEquals("In Brell [it rained].", marked("In Brell [it rained].", "Tarn"));
  }

  @Test
  void ofALongSentenceOnlyWhatIsNearIsShown() {
    String shown = marked("x".repeat(5_000) + "[the dam holds]" + "y".repeat(5_000), "");
    assertEquals("… " + "x".repeat(600) + "[the dam holds]" + "y".repeat(600) + " …", shown);
  }
}
