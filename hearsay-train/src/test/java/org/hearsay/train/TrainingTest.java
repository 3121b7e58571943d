package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hearsay.Act;
import org.hearsay.Article;
import org.hearsay.Mode;
import org.hearsay.Reader;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.brat.MarkedText;
import org.hearsay.brat.Standoff;
import org.hearsay.encode.Shapes;
import org.hearsay.train.Trainer.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small encoder on a handful of sentences: enough to see that learning, stopping and going on work. */
class TrainingTest {
  private static final Set<String> LOSSES = Set.of("anchor", "role", "nested", "frameCue", "name", "head", "act", "mode",
      "stance", "link", "frame", "antecedent");

  @TempDir
  Path folder;

  @Test
  void theLossOfEveryHeadFallsAndAStoppedRunGoesOnWhereItWas() throws Exception {
    Batch batch = new Batch(examples(), new Random(1));
    Path checkpoint = folder.resolve("checkpoint.bin");
    Map<String, Double> before;
    Map<String, Double> after;
    try (Session session = session()) {
      before = session.measure(batch).losses();
      for (int i = 0; i < 12; i++) {
        session.train(batch, 1e-3);
      }
      after = session.measure(batch).losses();
      session.save(checkpoint);
    }
    assertEquals(LOSSES, before.keySet());
    for (String head : LOSSES) {
      assertTrue(after.get(head) < 0.7 * before.get(head), head + ": " + before + " then " + after);
    }
    try (Session session = session()) {
      session.load(checkpoint);
      assertEquals(12, session.step());
      session.measure(batch).losses().forEach((head, loss) -> assertEquals(after.get(head), loss, 1e-3, head));
    }
  }

  @Test
  void headsOfWhichNothingIsKnownHaveNoLoss() throws Exception {
    Batch batch = new Batch(List.of(Marked.example("Vale left .", new NameLayer(Marked.table("P . .", Marked.NAMES)))),
        new Random(1));
    try (Session session = session()) {
      Map<String, Double> losses = session.measure(batch).losses();
      assertEquals(Set.of("name", "link", "frame"), losses.keySet());
      assertEquals(0, losses.get("link"), "no anchor, no loss");
      assertEquals(0, losses.get("frame"), "no anchor, no loss");
      assertTrue(Double.isFinite(session.train(batch, 1e-3).norm()));
    }
  }

  @Test
  void aRunOnCorporaOfEveryKindLeavesAModelThatReads() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path data = TinyCorpora.articles(folder.resolve("articles"));
    Material material = new Material(data, 1, List.of(data), 1, List.of(TinyCorpora.chains(folder.resolve("chains"))),
        List.of(TinyCorpora.frames(folder.resolve("frames"))), 1, Optional.of(TinyCorpora.gum(folder.resolve("gum"))),
        1, List.of(TinyCorpora.names(folder.resolve("names.conll"))), 1, Optional.empty(), Optional.empty());
    String log = run(material, out, List.of(), 1, 1e-4, 0);
    assertTrue(log.contains("training: 13 articles"), log); // 4 and 5 of the articles, and one of each other kind
    assertTrue(log.contains("epoch 1"), log);
    assertTrue(Files.exists(out.resolve("checkpoint.bin")));
    try (Reader reader = Reader.load(out.resolve("model"))) {
      assertEquals("tiny 1", reader.model());
      assertFalse(reader.read(Article.of("The mayor said so.")).model().isEmpty());
    }
    String provenance = Files.readString(out.resolve("model").resolve("model.json"));
    assertTrue(provenance.contains("articles, articles, chains, frames, gum, names.conll"), provenance);
  }

  @Test
  void aRunMayStartFromTheWeightsOfAnother() throws Exception {
    Material material = Material.of(TinyCorpora.articles(folder.resolve("articles")));
    Path first = Files.createDirectories(folder.resolve("first"));
    Path second = Files.createDirectories(folder.resolve("second"));
    run(material, first, List.of(), 1, 1e-3, 1);
    // a rate that moves nothing: what the second run ends with is what it started from
    run(material, second, List.of(first.resolve("checkpoint.bin")), 2, 1e-12, 1);
    float[] left = weight(first, "anchor.hidden.weight");
    assertArrayEquals(left, weight(second, "anchor.hidden.weight"), 1e-5f);
    float[] fresh = Pretrained.MINILM.weights(0, 5).withHeads(Shapes.COUNT, new Random(2))
        .get("anchor.hidden.weight").values();
    assertFalse(near(left, fresh), "weights that the second run would have without a start");
  }

  @Test
  void aFileThatIsNoCheckpointIsNamed() throws Exception {
    Path file = folder.resolve("start.bin");
    try (Session session = session()) {
      session.save(file);
    }
    assertTrue(Session.averaged(file).byName().containsKey("anchor.hidden.weight"));
    Files.writeString(file, "no checkpoint");
    IOException refused = assertThrows(IOException.class, () -> Session.averaged(file));
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
  }

  @Test
  void aSingleArticleIsNotEnough() throws Exception {
    Path data = Files.createDirectories(folder.resolve("one"));
    MarkedText marked = MarkedText.parse(TinyCorpora.SENTENCES.get(0));
    Files.writeString(data.resolve("a.txt"), marked.text());
    Files.writeString(data.resolve("a.ann"), Standoff.of(marked.text(), marked.attributions()));
    IOException refused = assertThrows(IOException.class,
        () -> new Trainer(settings(Material.of(data), folder, List.of(), 1, 1e-4, 0), System.err));
    assertTrue(refused.getMessage().contains("at least two"), refused.getMessage());
  }

  private static boolean near(float[] a, float[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > 1e-2) {
        return false;
      }
    }
    return true;
  }

  private static float[] weight(Path out, String name) throws IOException {
    return Session.averaged(out.resolve("checkpoint.bin")).get(name).values();
  }

  private static String run(Material material, Path out, List<Path> start, long seed, double rate, int steps)
      throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    new Trainer(settings(material, out, start, seed, rate, steps), new PrintStream(log, true, StandardCharsets.UTF_8))
        .run();
    return log.toString(StandardCharsets.UTF_8);
  }

  private static Trainer.Settings settings(Material material, Path out, List<Path> start, long seed, double rate,
      int steps) {
    return new Trainer.Settings(material, out, Pretrained.MINILM, new int[] {0, 5}, start, 0.5, 1, steps, 4, rate, 64, 16,
        seed, "tiny", "1");
  }

  private static Session session() throws IOException {
    return new Session(Pretrained.MINILM.weights(0, 5).withHeads(Shapes.COUNT, new Random(3)), 0.9, 1);
  }

  /** At least one example for every head. */
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (String sentence : TinyCorpora.SENTENCES) {
      MarkedText marked = MarkedText.parse(sentence);
      examples.add(Marked.example(marked.text(), new AttributionLayer(List.of(marked.attributions()))));
    }
    MarkedText nested = MarkedText.parse("He said {src1: she} {cue1: hopes} {con1: so}.");
    examples.add(Marked.example(nested.text(), new NestedLayer(nested.attributions(), List.of())));
    String framed = TinyCorpora.FRAME;
    examples.add(Marked.example(framed, new FrameLayer(
        List.of(Marked.frame(framed, "The board", "called", "the plan", "a gift")),
        List.of(new Span(0, framed.length())))));
    examples.add(Marked.example("Korvin saw Vale . She smiled .", new NameLayer(Marked.table("P.P....", Marked.NAMES)),
        new MentionLayer(Marked.table("P.P.P..", Marked.HEADS), new int[] {1, 0, 2, 0, 1, 0, 0})));
    for (String cue : Arrays.asList("claimed", "denied")) {
      String text = "She never " + cue + " so .";
      examples.add(Marked.example(text, new MannerLayer(List.of(new MannerLayer.Manner(Marked.pieces(text, cue),
          cue.equals("denied") ? Act.DENIAL : Act.STATEMENT, Mode.NEGATED, Stance.Value.DISTANCED)))));
    }
    return examples;
  }
}
