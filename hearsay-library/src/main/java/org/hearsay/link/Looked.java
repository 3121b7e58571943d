package org.hearsay.link;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.compare.Subject;
import org.hearsay.compare.Wording;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/** What was looked at lately: statements' words, and what articles are about. For one thread. */
final class Looked {
  private static final int MOST = 20_000;
  private static final int MOST_ARTICLES = 2_000;

  private final Store store;
  private final Map<Long, Wording> wordings = bounded(MOST);
  private final Map<Long, float[]> vectors = bounded(MOST_ARTICLES);
  private final Map<Long, Subject> subjects = bounded(MOST_ARTICLES);
  private final Map<Long, Optional<Instant>> published = bounded(MOST_ARTICLES);

  Looked(Store store) {
    this.store = store;
  }

  private static <V> Map<Long, V> bounded(int most) {
    return new LinkedHashMap<>(64, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
        return size() > most;
      }
    };
  }

  /** The statement's words; denied when the source denies them or is said not to have said them. */
  Wording wording(Statement statement) {
    return wordings.computeIfAbsent(statement.number(), n -> Wording.of(statement.content(),
        (statement.act() == Act.DENIAL) != (statement.mode() == Mode.NEGATED)));
  }

  /** The statement's vector. */
  float[] vector(Statement statement, Function<String, float[]> encoder) {
    return vectors.computeIfAbsent(statement.number(), n -> encoder.apply(statement.content()));
  }

  Subject subject(long arrival) throws StoreException {
    Subject known = subjects.get(arrival);
    if (known == null) {
      known = Subject.of(store.articles().revision(arrival).orElseThrow().article().text());
      subjects.put(arrival, known);
    }
    return known;
  }

  /** When an article was published; empty when that is not known. */
  Optional<Instant> published(long arrival) throws StoreException {
    Optional<Instant> known = published.get(arrival);
    if (known == null) {
      known = store.articles().revision(arrival).orElseThrow().published();
      published.put(arrival, known);
    }
    return known;
  }
}
