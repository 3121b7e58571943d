package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.brat.Standoff;
import org.hearsay.encode.Shapes;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces;
import org.hearsay.brat.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small encoder on a handful of sentences: enough to see that learning, stopping and going on work. */
class TrainingTest {
  private static final List<String> SENTENCES = List.of(
      "{src1: The mayor} {cue1: said} {con1: the pier would hold}.",
      "{src1: The union} {cue1: said} {con1: the strike was over}.",
      "{con1: “We stay,”} {src1: she} {cue1: said}.",
      "{src1: The ministry} {cue1: denied} {con1: that the wall had cracked}.",
      "The ferry left at noon and came back empty.");

  @TempDir
  Path folder;

  @Test
  void lossesFallAndAStoppedRunGoesOnWhereItWas() throws Exception {
    Batch batch = batch();
    Path checkpoint = folder.resolve("checkpoint.bin");
    Session.Progress before;
    Session.Progress after;
    try (Session session = session()) {
      before = session.measure(batch);
      for (int i = 0; i < 12; i++) {
        session.train(batch, 1e-3);
      }
      after = session.measure(batch);
      session.save(checkpoint);
    }
    assertTrue(after.anchor() < before.anchor() / 2, before + " then " + after);
    assertTrue(after.link() < before.link() / 2, before + " then " + after);
    try (Session session = session()) {
      session.load(checkpoint);
      assertEquals(12, session.step());
      assertEquals(after.link(), session.measure(batch).link(), 1e-3);
      assertEquals(after.anchor(), session.measure(batch).anchor(), 1e-3);
    }
  }

  @Test
  void aRunOnAFolderOfAnnotatedArticlesLeavesAModelThatReads() throws Exception {
    Path data = Files.createDirectories(folder.resolve("articles"));
    for (int i = 0; i < SENTENCES.size(); i++) {
      MarkedText marked = MarkedText.parse(SENTENCES.get(i));
      Files.writeString(data.resolve("article" + i + ".txt"), marked.text());
      Files.writeString(data.resolve("article" + i + ".ann"), Standoff.of(marked.text(), marked.attributions()));
    }
    Path out = Files.createDirectories(folder.resolve("out"));
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    new Trainer(settings(data, out), new PrintStream(log, true, StandardCharsets.UTF_8)).run();
    try (Reader reader = Reader.load(out.resolve("model"))) {
      assertEquals("tiny 1", reader.model());
      assertFalse(reader.read(Article.of("The mayor said so.")).model().isEmpty());
    }
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("epoch 1"), log.toString(StandardCharsets.UTF_8));
    assertTrue(Files.exists(out.resolve("checkpoint.bin")));
  }

  @Test
  void aSingleArticleIsNotEnough() throws Exception {
    Path data = Files.createDirectories(folder.resolve("one"));
    MarkedText marked = MarkedText.parse(SENTENCES.get(0));
    Files.writeString(data.resolve("a.txt"), marked.text());
    Files.writeString(data.resolve("a.ann"), Standoff.of(marked.text(), marked.attributions()));
    IOException refused = assertThrows(IOException.class, () -> new Trainer(settings(data, folder), System.err));
    assertTrue(refused.getMessage().contains("at least two"), refused.getMessage());
  }

  private static Trainer.Settings settings(Path data, Path out) {
    return new Trainer.Settings(data, List.of(), 1, out, Pretrained.MINILM, new int[] {0, 5}, 1, 0, 4, 1e-4, 64, 16, 1,
        "tiny", "1");
  }

  private static Session session() throws IOException {
    return new Session(Pretrained.MINILM.weights(0, 5).withHeads(Shapes.COUNT, new Random(3)), 0.9, 1);
  }

  private static Batch batch() throws IOException {
    WordPieces vocabulary = WordPieces.load(
        new ByteArrayInputStream(Pretrained.MINILM.vocabulary().getBytes(StandardCharsets.UTF_8)));
    List<Example> examples = SENTENCES.stream().map(MarkedText::parse).map(m -> {
      Example.Prepared article = Example.Prepared.of(m.text(), vocabulary);
      int n = article.words().size();
      return Example.of(article, new Window(0, n, 0, n), m.attributions(), vocabulary);
    }).toList();
    return new Batch(examples, new Random(1));
  }
}
