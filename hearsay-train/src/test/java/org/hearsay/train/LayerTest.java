package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.brat.MarkedText;
import org.hearsay.encode.Windows.Window;
import org.hearsay.train.Example.Link;
import org.junit.jupiter.api.Test;

/** What each layer tells the heads, a letter for each word, see {@link Marked}; ? is where nothing is known. */
class LayerTest {

  @Test
  void anAttributionIsAnchoredAtItsCue() {
    Example example = attributed("{src1: The mayor} {cue1: made clear} {con1: it holds}.");
    assertEquals("..qq...", Marked.row(example.anchors(), Marked.ANCHORS));
    assertEquals("ssqqcc.", Marked.row(example.roles(), Marked.ROLES));
    assertEquals(List.of("[2, 3] ssqqcc."), links(example.links(), Marked.ROLES));
  }

  @Test
  void withoutCueAnAttributionIsAnchoredAtTheFirstWordOfItsContent() {
    Example example = attributed("{src1: Mayor}: “{con1: It holds}”.");
    assertEquals("...c...", Marked.row(example.anchors(), Marked.ANCHORS));
    assertEquals(List.of("[3] s..cc.."), links(example.links(), Marked.ROLES));
  }

  @Test
  void rolesAreOfAnyAttributionAndLinksOfOne() {
    Example example = attributed("{con1: It holds}, {src1: she} {cue1: said} and {src2: he} {cue2: denied} {con2: so}.");
    assertEquals("cc.sq.sqc.", Marked.row(example.roles(), Marked.ROLES));
    assertEquals(List.of("[4] cc.sq.....", "[7] ......sqc."), links(example.links(), Marked.ROLES));
  }

  @Test
  void whatTheLayerDoesNotKnowIsUnknown() {
    Example example = attributed("{src1: She} {cue1: said} {con1: so}.");
    for (byte[] table : List.of(example.nested(), example.frameCues(), example.names(), example.heads(), example.acts(),
        example.modes(), example.stances())) {
      assertEquals("????", Marked.row(table, ""));
    }
    assertEquals(List.of(), example.frames());
    assertEquals(List.of(), example.references());
  }

  @Test
  void ofAnAttributionThatAWindowCutsOnlyWhatIsInsideCounts() {
    MarkedText marked = MarkedText.parse("{con1: It holds}, {src1: she} {cue1: said}. So.");
    Layer layer = new AttributionLayer(List.of(marked.attributions()));
    Example end = Marked.example(marked.text(), new Window(1, 6, 1, 6), layer);
    assertEquals(List.of("[3] c.sq."), links(end.links(), Marked.ROLES));
    Example start = Marked.example(marked.text(), new Window(0, 4, 0, 4), layer);
    assertEquals(List.of(), links(start.links(), Marked.ROLES), "its anchor lies outside");
    assertEquals("cc.s", Marked.row(start.roles(), Marked.ROLES));
  }

  @Test
  void ofSeveralAnnotatorsOneIsChosenEachTime() {
    MarkedText one = MarkedText.parse("{src1: She} {cue1: said} {con1: so}.");
    MarkedText other = MarkedText.parse("She said {con1: so}.");
    Labelled both = new Labelled(Prepared.of(one.text(), Marked.VOCABULARY),
        List.of(new AttributionLayer(List.of(one.attributions(), other.attributions()))));
    Set<String> rows = new HashSet<>();
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      rows.add(Marked.row(Example.of(both, new Window(0, 4, 0, 4), Marked.VOCABULARY, random).roles(), Marked.ROLES));
    }
    assertEquals(Set.of("sqc.", "..c."), rows);
  }

  @Test
  void aNestedAttributionIsALinkAndNoOutermostAnchor() {
    MarkedText marked = MarkedText.parse("He said {src1: she} {cue1: hopes} {con1: so}.");
    Example example = Marked.example(marked.text(), new NestedLayer(marked.attributions(), List.of()));
    assertEquals("...q..", Marked.row(example.nested(), Marked.CUES));
    assertEquals("??????", Marked.row(example.anchors(), Marked.ANCHORS));
    assertEquals("??????", Marked.row(example.roles(), Marked.ROLES));
    assertEquals(List.of("[3] ..sqc."), links(example.links(), Marked.ROLES));
  }

  @Test
  void whereThereMayBeMoreNestedOnesNothingIsKnown() {
    MarkedText marked = MarkedText.parse("He said {src1: she} {cue1: hopes} {con1: so}.");
    Span content = Marked.span(marked.text(), "she hopes so");
    assertEquals("..???.", Marked.row(
        Marked.example(marked.text(), new NestedLayer(List.of(), List.of(content))).nested(), Marked.CUES));
    assertEquals("..?q?.", Marked.row(
        Marked.example(marked.text(), new NestedLayer(marked.attributions(), List.of(content))).nested(), Marked.CUES));
  }

  @Test
  void aFrameIsAnchoredAtTheFirstPieceOfItsCue() {
    String text = "The board described the plan as a gift.";
    Example example = Marked.example(text, new FrameLayer(
        List.of(Marked.frame(text, "The board", "described … as", "the plan", "a gift")),
        List.of(new Span(0, text.length()))));
    assertEquals("..q......", Marked.row(example.frameCues(), Marked.CUES));
    assertEquals(List.of("[2] ffqttqrr."), links(example.frames(), Marked.FRAME_ROLES));
    assertEquals(List.of(), example.links());
  }

  @Test
  void outsideOfWhatWasLookedThroughNothingIsKnownOfFrames() {
    String text = "He called it theft. They left.";
    assertEquals(".q...???", Marked.row(Marked.example(text, new FrameLayer(
        List.of(Marked.frame(text, "He", "called", "it", "theft")), List.of(Marked.span(text, "He called it theft."))))
        .frameCues(), Marked.CUES));
    assertEquals("?q??????", Marked.row(Marked.example(text, new FrameLayer(
        List.of(Marked.frame(text, "He", "called", "it", "theft")), List.of())).frameCues(), Marked.CUES));
  }

  @Test
  void namesAreThoseOfTheWindow() {
    Layer layer = new NameLayer(Marked.table("P p . L ? .", Marked.NAMES));
    String text = "Orrin Vale left Tavel Sarn .";
    assertEquals("Pp.L?.", Marked.row(Marked.example(text, layer).names(), Marked.NAMES));
    assertEquals("p.L?", Marked.row(Marked.example(text, new Window(1, 5, 1, 5), layer).names(), Marked.NAMES));
  }

  @Test
  void aMentionRefersToWhatMeansTheSameBeforeIt() {
    String text = "Korvin saw Vale . She smiled and he told her";
    Layer layer = new MentionLayer(Marked.table("P . P . P . . P . P", Marked.HEADS),
        new int[] {1, 0, 2, 0, 1, 0, 0, 2, 0, 1});
    Example example = Marked.example(text, layer);
    assertEquals("P.P.P..P.P", Marked.row(example.heads(), Marked.HEADS));
    assertEquals(List.of("0 among []: []", "2 among [0]: []", "4 among [0, 2]: [0]", "7 among [0, 2, 4]: [2]",
        "9 among [0, 2, 4, 7]: [0, 4]"), references(example));
  }

  @Test
  void whatAMentionRefersToBeforeTheWindowIsOutOfSight() {
    String text = "Korvin saw Vale . She smiled and he told her";
    Layer layer = new MentionLayer(Marked.table("P . P . P . . P . P", Marked.HEADS),
        new int[] {1, 0, 2, 0, 1, 0, 0, 2, 0, 1});
    Example example = Marked.example(text, new Window(4, 10, 4, 10), layer);
    assertEquals(List.of("0 among []: []", "3 among [0]: []", "5 among [0, 3]: [0]"), references(example));
  }

  @Test
  void mannersAreKnownAtCuesOnly() {
    String text = "She never claimed so .";
    Example example = Marked.example(text, new MannerLayer(List.of(new MannerLayer.Manner(
        Marked.pieces(text, "claimed"), Act.STATEMENT, Mode.NEGATED, Stance.Value.DISTANCED))));
    assertEquals(List.of("?", "?", "STATEMENT", "?", "?"), words(example.acts(), Act.values()));
    assertEquals(List.of("?", "?", "NEGATED", "?", "?"), words(example.modes(), Mode.values()));
    assertEquals(List.of("?", "?", "DISTANCED", "?", "?"), words(example.stances(), Stance.Value.values()));
  }

  @Test
  void layersAddUp() {
    MarkedText marked = MarkedText.parse("{src1: Vale} {cue1: said} {con1: no}.");
    Example example = Marked.example(marked.text(), new AttributionLayer(List.of(marked.attributions())),
        new NameLayer(Marked.table("P...", Marked.NAMES)));
    assertEquals(".q..", Marked.row(example.anchors(), Marked.ANCHORS));
    assertEquals("P...", Marked.row(example.names(), Marked.NAMES));
  }

  @Test
  void piecesOfAWindowStandBetweenItsMarks() {
    Example example = Marked.example("Korvin smiled", new Window(0, 2, 0, 2));
    assertEquals(Marked.VOCABULARY.first(), example.pieces()[0]);
    assertEquals(Marked.VOCABULARY.last(), example.pieces()[example.pieces().length - 1]);
    assertEquals(1, example.firstPieces()[0]);
    assertTrue(example.firstPieces()[1] > 1 && example.firstPieces()[1] < example.pieces().length - 1);
    assertEquals(example.pieces().length, example.shapes().length);
  }

  private static Example attributed(String marked) {
    MarkedText text = MarkedText.parse(marked);
    return Marked.example(text.text(), new AttributionLayer(List.of(text.attributions())));
  }

  private static List<String> links(List<Link> links, String letters) {
    return links.stream().map(l -> Arrays.toString(l.anchors()) + " " + Marked.row(l.roles(), letters)).toList();
  }

  private static List<String> references(Example example) {
    return example.references().stream()
        .map(r -> r.head() + " among " + Arrays.toString(r.candidates()) + ": " + Arrays.toString(r.same())).toList();
  }

  private static List<String> words(byte[] table, Enum<?>[] values) {
    List<String> words = new ArrayList<>();
    for (byte value : table) {
      words.add(value == Example.UNKNOWN ? "?" : values[value].name());
    }
    return words;
  }
}
