package org.hearsay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hearsay.actor.Cast;
import org.hearsay.assemble.Assembly;
import org.hearsay.assemble.Assembly.Standing;
import org.hearsay.assemble.Considered;
import org.hearsay.assemble.Considered.Part;
import org.hearsay.assemble.Frames;
import org.hearsay.assemble.Nesting;
import org.hearsay.assemble.Portrayals;
import org.hearsay.encode.Encoder;
import org.hearsay.encode.Shapes;
import org.hearsay.encode.Windows;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces.Pieces;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/**
 * Reads articles: finds every attribution in them, who is behind it, and who frames what as what. Loading takes part of a second, so load once and share: a reader is
 * safe to use from many threads, and its one encoder serves them all.
 *
 * <pre>{@code
 * try (Reader reader = Reader.load()) {
 *   Reading reading = reader.read(Article.of("The dam will hold, the ministry said."));
 *   for (Attribution a : reading.attributions()) {
 *     System.out.println(reading.words(a.source()) + ": " + reading.words(a.content()));
 *   }
 * }
 * }</pre>
 */
public final class Reader implements AutoCloseable {
  /** The least confidence of an attribution inside another. */
  private static final double LEAST_NESTED = 0.5;

  private final Model model;
  private final Encoder encoder;
  private final AtomicInteger underWay = new AtomicInteger();

  private Reader(Model model) {
    this.model = model;
    this.encoder = new Encoder(model.graph(), model.vocabulary());
  }

  /**
   * A reader with the model for English that ships with Hearsay.
   *
   * @throws UncheckedIOException when {@code hearsay-model-en} is not on the class path
   */
  public static Reader load() {
    try {
      return new Reader(Model.english());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /**
   * A reader with a model of your own, as {@code hearsay train} writes it.
   *
   * @param folder holds model.onnx, vocabulary.txt and model.json
   * @throws IOException when a file is missing, unreadable or of another format
   */
  public static Reader load(Path folder) throws IOException {
    return new Reader(Model.from(folder));
  }

  /** Name and version of the model. */
  public String model() {
    return model.name();
  }

  /**
   * Reads one article of any length. Time and memory grow in proportion to its length. Its windows are spread over the
   * cores that read nothing else with this reader.
   */
  public Reading read(Article article) {
    Words words = Words.of(article.text());
    return reading(article, words, consider(article.text(), words));
  }

  private Reading reading(Article article, Words words, Considered considered) {
    List<Attribution> attributions = attributions(article, words, considered);
    List<Frame> frames = Frames.of(considered.frames(), attributions, model.frameCalibration());
    Cast cast = Cast.of(article, words, considered.mentions(), attributions,
        frames.stream().flatMap(f -> f.framer().stream().limit(1)).toList());
    return new Reading(article, model.name(), cast.actors(), cast.attributions(),
        frames.stream().map(f -> f.by(f.framer().stream().findFirst().flatMap(cast::meant).map(p -> p.actor().id())))
            .toList());
  }

  private List<Attribution> attributions(Article article, Words words, Considered considered) {
    List<Standing> standing = Assembly.standing(considered.outermost(), model.calibration(), model.threshold());
    Portrayals.Joined joined = Portrayals.join(article.text(), words, standing, considered.frames(),
        model.frameCalibration());
    List<Standing> nested = new ArrayList<>(joined.nested());
    considered.nested().forEach(c -> nested.add(new Standing(c, model.calibration().confidence(c.evidence()))));
    return Assembly.attributions(article.text(), words, Nesting.of(joined.outermost(), nested, LEAST_NESTED));
  }

  /** Who appears in an article and which mentions mean the same; for looking into the reader and for measuring it. */
  public Cast cast(Article article) {
    Words words = Words.of(article.text());
    Considered considered = consider(article.text(), words);
    return Cast.of(article, words, considered.mentions(), attributions(article, words, considered));
  }

  /**
   * Everything the model considers in a text, before overlapping candidates are decided and weak ones dropped. For
   * calibrating and for looking into the model.
   */
  public Considered consider(String text, Words words) {
    Pieces pieces = model.vocabulary().of(text, words);
    byte[] shapes = Shapes.of(text, words);
    Quotes quotes = Quotes.of(text, words);
    List<Window> windows = Windows.of(text, words, pieces, model.windowPieces() - 2, model.overlapPieces());
    Stream<Window> order = windows.stream();
    try {
      // cores that others keep busy with articles of their own are not asked to help with this one
      if (underWay.incrementAndGet() < Runtime.getRuntime().availableProcessors()) {
        order = order.parallel();
      }
      return Considered.of(text, words, order.map(w -> Part.of(text, words, quotes, encoder.score(pieces, shapes, w), w,
          model.chain(), model.frameChain())).toList());
    } finally {
      underWay.decrementAndGet();
    }
  }

  /** Releases the encoder. */
  @Override
  public void close() {
    encoder.close();
  }
}
