package org.hearsay.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.index.Entry;
import org.hearsay.index.LibraryIndex;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Origin;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.StatementId;
import org.hearsay.store.Step;

/**
 * Statements of no meaning, the same ones each time: 10 to 30 invented words whose frequencies go as one by their rank
 * (Zipf), out of a vocabulary of {@value #VOCABULARY}; names and outlets as unevenly; vectors around the centres of
 * events, those around the centres of {@value #TOPICS} topics, so that cosines are about 0.67 inside an event (20 to 30
 * statements), 0.33 inside a topic.
 */
final class MadeUpStatements {
  private static final int VOCABULARY = 200_000;
  private static final int NAMES = 50_000;
  private static final int OUTLETS = 500;
  private static final int TOPICS = 200;
  private static final int EVENT = 25; // statements
  private static final String[] SYLLABLES = {"ba", "cor", "den", "fil", "gam", "hul", "jin", "kes", "lor", "mun", "nap",
      "pol", "rin", "sto", "tra", "vel", "wim", "yar", "zet", "och"};
  private static final long START = Instant.parse("2015-01-01T00:00:00Z").getEpochSecond();

  private final SplittableRandom asked = new SplittableRandom(7);

  /** An article's statements: those numbered from {@code (arrival - 1) * count + 1}. */
  List<Entry> article(long arrival, int count) {
    SplittableRandom random = new SplittableRandom(arrival);
    String outlet = "The " + name(zipf(random, OUTLETS)) + " Post";
    Optional<Instant> published = Optional.of(Instant.ofEpochSecond(START + arrival * 3_600 % 300_000_000L));
    Article article = new Article("a" + arrival, "", Optional.of(sentence(random, 8)), Optional.of(outlet),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("en"));
    ArticleKey key = new ArticleKey(String.format("%016d", arrival));
    Revision revision = new Revision(arrival, key, 1, article, new Origin(Origin.Kind.FILE, "/made/up"),
        Instant.ofEpochSecond(START), published);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String content = sentence(random, 10 + random.nextInt(20));
      PointSpan span = new PointSpan(0, content.length());
      boolean own = random.nextInt(2) == 0;
      long number = (arrival - 1) * count + i + 1;
      List<Step> chain = own ? List.of()
          : List.of(new Step(Optional.of(name(zipf(random, NAMES)) + " " + name(zipf(random, NAMES))),
              ActorKind.PERSON));
      Statement statement = new Statement(number, arrival, new StatementId(key, 1, (own ? "w" : "a") + i), content,
          List.of(span), span, own ? Optional.empty() : Optional.of(QuotationType.INDIRECT), chain, Act.STATEMENT,
          Mode.PLAIN, own ? Stance.Value.ENDORSED : Stance.Value.values()[random.nextInt(3)], 1, published);
      entries.add(new Entry(statement, revision, content + " said somebody.",
          vector(event(random, number), new SplittableRandom(-number))));
    }
    return entries;
  }

  /** An article of that place in the order of arrival, read: {@code count} sentences, every other one given to somebody. */
  static Reading reading(long arrival, int count) {
    SplittableRandom random = new SplittableRandom(arrival);
    StringBuilder text = new StringBuilder();
    List<Actor> actors = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String content = sentence(random, 10 + random.nextInt(20));
      if (i % 2 == 0) {
        String name = name(zipf(random, NAMES)) + " " + name(zipf(random, NAMES));
        int start = text.length();
        text.append(name).append(" said that ").append(content).append(". ");
        Span source = new Span(start, start + name.length());
        Span cue = new Span(source.end() + 1, source.end() + 10);
        String actor = "s" + (actors.size() + 1);
        actors.add(new Actor(actor, name, ActorKind.PERSON, Optional.empty(), Optional.empty(), List.of(source), 1));
        attributions.add(new Attribution("a" + (attributions.size() + 1), Optional.empty(), QuotationType.INDIRECT,
            List.of(source), List.of(cue), List.of(new Span(cue.end() + 1, cue.end() + 1 + content.length())),
            Optional.of(actor), Act.STATEMENT, Mode.PLAIN, new Stance(Stance.Value.NEUTRAL, List.of(), 1), 0.9));
      } else {
        text.append(Character.toUpperCase(content.charAt(0))).append(content.substring(1)).append(". ");
      }
    }
    Article article = new Article("a" + arrival, text.toString().strip(), Optional.of(sentence(random, 8)),
        Optional.of("The " + name(zipf(random, OUTLETS)) + " Post"), Optional.empty(),
        Optional.of(Instant.ofEpochSecond(START + arrival * 3_600 % 300_000_000L).toString()), Optional.empty(), Optional.of("en"));
    return new Reading(article, "made up", actors, attributions, List.of());
  }

  /** The vector of the statement of that number. */
  static float[] vectorOf(long number) {
    return vector(event(new SplittableRandom(number), number), new SplittableRandom(-number));
  }

  /** Another sentence each time. */
  String sentence() {
    return sentence(asked, 10 + asked.nextInt(20));
  }

  /** Another word each time, frequent ones more often. */
  String word() {
    return word(zipf(asked, VOCABULARY));
  }

  /** Two of the hundred most frequent words. */
  String commonWords() {
    return word(asked.nextInt(100)) + " " + word(asked.nextInt(100));
  }

  /** Another vector each time, of an event among the first {@code count} statements. */
  float[] vector(long count) {
    return vector(asked.nextLong(1 + count / EVENT), asked);
  }

  /** Statements come in the order of events, roughly. */
  private static long event(SplittableRandom random, long number) {
    return Math.max(0, number / EVENT - random.nextInt(20));
  }

  private static float[] vector(long event, SplittableRandom random) {
    SplittableRandom center = new SplittableRandom(event * 31);
    SplittableRandom topic = new SplittableRandom(event % TOPICS * 37 + 1);
    float[] vector = new float[LibraryIndex.DIMENSIONS];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (bell(topic) + bell(center) + bell(random));
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  /** Nearly normal, and quick. */
  private static double bell(SplittableRandom random) {
    long bits = random.nextLong();
    return (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48) - 131_070;
  }

  private static String sentence(SplittableRandom random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int kind = random.nextInt(20);
      sentence.append(i == 0 ? "" : " ").append(kind == 0 ? name(zipf(random, NAMES))
          : kind == 1 ? Integer.toString(zipf(random, 100_000)) : word(zipf(random, VOCABULARY)));
    }
    return sentence.toString();
  }

  private static int zipf(SplittableRandom random, int count) {
    return (int) Math.exp(random.nextDouble() * Math.log(count)) - 1 + (count == 1 ? 1 : 0);
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 1; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  private static String name(int rank) {
    String word = word(rank);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "ov";
  }
}
