package org.hearsay.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Stance;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Origin;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.StatementId;
import org.hearsay.store.Step;

/**
 * A statement for tests, told by its words; what is not told is a plain statement of Jane Smith's in The Gull.
 * Immutable: each method gives another.
 */
final class Saying implements Cloneable {
  private final long number;
  private final String content;
  private long arrival;
  private String sentence;
  private String outlet = "The Gull";
  private String title = "Ferry late";
  private List<Step> chain = List.of(step("Jane Smith"));
  private Act act = Act.STATEMENT;
  private Optional<QuotationType> type = Optional.of(QuotationType.INDIRECT);
  private Stance.Value stance = Stance.Value.NEUTRAL;
  private Optional<Instant> published = Optional.empty();
  private float[] vector;
  private boolean copy;
  private String article;
  private int revision = 1;

  private Saying(long number, String content) {
    this.number = number;
    this.content = content;
    arrival = number;
    sentence = content;
    article = String.format("%016d", number);
  }

  static Saying of(long number, String content) {
    return new Saying(number, content);
  }

  static Step step(String name) {
    return new Step(Optional.of(name), ActorKind.PERSON);
  }

  private Saying with(Consumer<Saying> change) {
    try {
      Saying other = (Saying) clone();
      change.accept(other);
      return other;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  long arrival() {
    return arrival;
  }

  Saying in(long arrival) {
    return with(other -> other.arrival = arrival);
  }

  Saying sentence(String sentence) {
    return with(other -> other.sentence = sentence);
  }

  Saying outlet(String outlet, String title) {
    return with(other -> {
      other.outlet = outlet;
      other.title = title;
    });
  }

  Saying by(Step... chain) {
    return with(other -> other.chain = List.of(chain));
  }

  Saying by(String name) {
    return by(step(name));
  }

  Saying ownVoice() {
    return with(other -> {
      other.chain = List.of();
      other.type = Optional.empty();
      other.stance = Stance.Value.ENDORSED;
    });
  }

  Saying as(Act act, QuotationType type, Stance.Value stance) {
    return with(other -> {
      other.act = act;
      other.type = Optional.of(type);
      other.stance = stance;
    });
  }

  Saying published(String time) {
    return with(other -> other.published = Optional.of(Instant.parse(time)));
  }

  Saying vector(float[] vector) {
    return with(other -> other.vector = vector);
  }

  Saying revision(String article, int revision) {
    return with(other -> {
      other.article = article;
      other.revision = revision;
    });
  }

  Saying asCopy() {
    return with(other -> other.copy = true);
  }

  Entry entry() {
    ArticleKey key = new ArticleKey(article);
    Article text = new Article("one", sentence, Optional.of(title), Optional.of(outlet), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.of("en"));
    Revision of = new Revision(arrival, key, revision, text, new Origin(Origin.Kind.FILE, "/news/one.txt"),
        Instant.parse("2031-05-04T12:00:00Z"), published);
    PointSpan whole = new PointSpan(0, sentence.length());
    Statement statement = new Statement(number, arrival, new StatementId(key, revision, "a" + number), content,
        List.of(whole), whole, type, chain, act, Mode.PLAIN, stance, 0.75, published);
    return new Entry(statement, of, sentence, vector, copy);
  }

  /** A direction at random. */
  static float[] direction(RandomGenerator random) {
    return unit(new float[LibraryIndex.DIMENSIONS], 1, random);
  }

  /** A direction near a given one: the further, the larger {@code away}. */
  static float[] near(float[] center, double away, RandomGenerator random) {
    return unit(center, away, random);
  }

  private static float[] unit(float[] center, double away, RandomGenerator random) {
    double[] sum = new double[center.length];
    double square = 0;
    for (int i = 0; i < sum.length; i++) {
      sum[i] = center[i] + away * random.nextGaussian() / Math.sqrt(sum.length);
      square += sum[i] * sum[i];
    }
    float[] unit = new float[sum.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (sum[i] / Math.sqrt(square));
    }
    return unit;
  }

  /** Each of a revision of its own. */
  static void put(LibraryIndex index, Saying... sayings) throws IndexException {
    for (Saying saying : sayings) {
      index.put(saying.arrival(), List.of(saying.entry()));
    }
  }

  /** The numbers of what a query finds, in order. */
  static List<Long> found(LibraryIndex index, String query) throws IndexException, QueryException {
    List<Long> numbers = new ArrayList<>();
    index.find(Query.parse(query), 0, 100).hits().forEach(hit -> numbers.add(hit.statement()));
    return numbers;
  }
}
