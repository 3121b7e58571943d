package org.hearsay.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** A statement for tests, told by its words; what is not told is a plain statement of Jane Smith's in The Gull. */
record Saying(long number, long arrival, String content, String sentence, String outlet, String title, List<Step> chain,
    Act act, Optional<QuotationType> type, Stance.Value stance, Optional<Instant> published, float[] vector, boolean copy,
    String article, int revision) {

  static Saying of(long number, String content) {
    return new Saying(number, number, content, content, "The Gull", "Ferry late", List.of(step("Jane Smith")),
        Act.STATEMENT, Optional.of(QuotationType.INDIRECT), Stance.Value.NEUTRAL, Optional.empty(), null, false,
        String.format("%016d", number), 1);
  }

  static Step step(String name) {
    return new Step(Optional.of(name), ActorKind.PERSON);
  }

  Saying in(long arrival) {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, type, stance, published, vector, copy,
        article, revision);
  }

  Saying sentence(String sentence) {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, type, stance, published, vector, copy,
        article, revision);
  }

  Saying outlet(String outlet, String title) {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, type, stance, published, vector, copy,
        article, revision);
  }

  Saying by(Step... chain) {
    return new Saying(number, arrival, content, sentence, outlet, title, List.of(chain), act, type, stance, published,
        vector, copy, article, revision);
  }

  Saying by(String name) {
    return by(step(name));
  }

  Saying ownVoice() {
    return new Saying(number, arrival, content, sentence, outlet, title, List.of(), Act.STATEMENT, Optional.empty(),
        Stance.Value.ENDORSED, published, vector, copy, article, revision);
  }

  Saying as(Act act, QuotationType type, Stance.Value stance) {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, Optional.of(type), stance, published,
        vector, copy, article, revision);
  }

  Saying published(String time) {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, type, stance,
        Optional.of(Instant.parse(time)), vector, copy, article, revision);
  }

  Saying vector(float[] vector) {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, type, stance, published, vector, copy,
        article, revision);
  }

  Saying revision(String article, int revision) {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, type, stance, published, vector, copy,
        article, revision);
  }

  Saying asCopy() {
    return new Saying(number, arrival, content, sentence, outlet, title, chain, act, type, stance, published, vector, true,
        article, revision);
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
