package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.brat.BratFolder.Annotated;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;
import org.hearsay.encode.Windows.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which corpus tells which heads what, a letter for each word, see {@link Marked}; ? is where nothing is known. */
class CorporaTest {
  private final Corpora corpora = new Corpora(Marked.VOCABULARY);

  @TempDir
  Path folder;

  @Test
  void anAttributionIsInsideWhenAllOfItIsContentOfTheOther() {
    GoldAttribution outer = one("{src1: He} {cue1: said} {con1: she hopes so}.");
    assertTrue(Corpora.inside(one("He said {src1: she} {cue1: hopes} {con1: so}."), outer));
    assertFalse(Corpora.inside(one("{src1: He} said she {cue1: hopes} {con1: so}."), outer), "its source is outside");
    assertFalse(Corpora.inside(one("He {cue1: said} {con1: she hopes so}."), outer), "it is the same content");
    assertFalse(Corpora.inside(outer, one("He said {src1: she} {cue1: hopes} {con1: so}.")));
  }

  @Test
  void theContentAroundMayBeInPieces() {
    GoldAttribution outer = one("{con1: She hopes so}, {src1: he} {cue1: said}, {con1: and fears nothing}.");
    assertTrue(Corpora.inside(one("{src1: She} hopes so, he said, and {cue1: fears} {con1: nothing}."), outer));
    assertFalse(Corpora.inside(one("{con1: She hopes so, he} said, and fears nothing."), outer));
  }

  @Test
  void chainsTellOutermostAndNestedOnesApart() throws IOException {
    Example example = only(corpora.chains(TinyCorpora.chains(folder)));
    assertEquals(".q....", Marked.row(example.anchors(), Marked.ANCHORS));
    assertEquals("...q..", Marked.row(example.nested(), Marked.CUES));
    assertEquals("sqccc.", Marked.row(example.roles(), Marked.ROLES));
    assertEquals(List.of("sqccc.", "..sqc."),
        example.links().stream().map(l -> Marked.row(l.roles(), Marked.ROLES)).toList());
  }

  @Test
  void aSentenceWithKnownFramesIsAnArticleOfItsOwnWithSomeWordsAround() throws IOException {
    String before = "Rain fell on the harbour. ".repeat(40);
    String text = before + "She called it theft. He left. " + before;
    int at = before.length();
    Files.writeString(folder.resolve("frames-train.tsv"),
        "part\tdocument\tsentence\tannotator\tframer\tcue\ttarget\tframe\n"
            + String.format("train\twall\t%d-%d\tfinal\t%d-%d\t%d-%d\t%d-%d\t%d-%d\n", at, at + 20, at, at + 3, at + 4,
                at + 10, at + 11, at + 13, at + 14, at + 19));
    Example example = only(corpora.framed(List.of(new Annotated("wall", text, List.of(List.of()), List.of())),
        LabelTables.forTraining(folder)));
    String cues = Marked.row(example.frameCues(), Marked.CUES);
    assertEquals(".q...", cues.replace("?", ""));
    assertTrue(cues.startsWith("?") && cues.endsWith("?") && cues.length() < 150, cues);
    assertEquals("fqtr", Marked.row(example.frames().get(0).roles(), Marked.FRAME_ROLES).replaceAll("[.?]", ""));
  }

  @Test
  void annotatedFramesAreAllThereAre() throws IOException {
    Example example = only(corpora.frames(TinyCorpora.frames(folder)));
    assertEquals("..q.....", Marked.row(example.frameCues(), Marked.CUES));
    assertEquals("????????", Marked.row(example.anchors(), Marked.ANCHORS));
    assertEquals("ffqttrr.", Marked.row(example.frames().get(0).roles(), Marked.FRAME_ROLES));
  }

  @Test
  void ofNamesOfNoKnownKindNothingIsKnown() throws IOException {
    Example example = only(corpora.names(TinyCorpora.names(folder.resolve("names.conll"))));
    assertEquals("Pp.?...Oo.", Marked.row(example.names(), Marked.NAMES));
    assertEquals("??????????", Marked.row(example.heads(), Marked.HEADS));
  }

  @Test
  void gumTellsNamesMentionsAndWhatTheyReferTo() throws IOException {
    Example example = only(corpora.mentions(TinyCorpora.gum(folder)));
    // Mayor Edda Korvin of Tavel waits . She likes the wall .
    assertEquals(".Pp.L.......", Marked.row(example.names(), Marked.NAMES));
    assertEquals("--P.L..P.-X.", Marked.row(example.heads(), Marked.HEADS));
    assertEquals(List.of("[]", "[]", "[2]", "[]"),
        example.references().stream().map(r -> Arrays.toString(r.same())).toList());
    assertEquals("????????????", Marked.row(example.anchors(), Marked.ANCHORS));
  }

  @Test
  void withoutATeacherNothingIsKnownOfWhatStandsInContents() {
    Example example = outermost("{src1: She} {cue1: said} {con1: he hopes so}.");
    assertEquals("..???.", Marked.row(example.nested(), Marked.CUES));
  }

  @Test
  void sentencesWithoutFramingWordsAreKnownToHaveNoFrames() {
    Example example = outermost("{src1: She} {cue1: said} {con1: so}. She sees it as theft. It held.");
    assertEquals(".... ?????? ...".replace(" ", ""), Marked.row(example.frameCues(), Marked.CUES));
  }

  private Example outermost(String marked) {
    MarkedText text = MarkedText.parse(marked);
    return only(corpora.outermost(
        List.of(new Annotated("wall", text.text(), List.of(text.attributions()), List.of())),
        new NestedTeacher(Optional.empty()), new LabelTables()));
  }

  private static Example only(List<Labelled> labelled) {
    assertEquals(1, labelled.size());
    int n = labelled.get(0).article().words().size();
    return Example.of(labelled.get(0), new Window(0, n, 0, n), Marked.VOCABULARY, new Random(1));
  }

  private static GoldAttribution one(String marked) {
    return MarkedText.parse(marked).attributions().get(0);
  }
}
