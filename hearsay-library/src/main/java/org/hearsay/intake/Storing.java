package org.hearsay.intake;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.Reading;
import org.hearsay.collect.Collected;
import org.hearsay.collect.Origin.InFeed;
import org.hearsay.collect.Origin.InRecord;
import org.hearsay.collect.Origin.OnWeb;
import org.hearsay.collect.Skipped;
import org.hearsay.input.UnreadableArticleException;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.CopyGroup;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.store.Stored;

/**
 * Takes from the line what has been read, stores it, and reports what is on the disk. Whatever waits at the moment is one
 * transaction, since each has to be written through to the disk.
 */
final class Storing implements Runnable {
  private final Store store;
  private final Line line;
  private final StoreVisits visits;
  private final Steps steps;
  private final IntakeReport report;
  private final Set<String> unread = new HashSet<>(); // addresses of articles that could not be read, and of their feeds
  private volatile Totals totals = Totals.none();

  Storing(Store store, Line line, StoreVisits visits, Steps steps, IntakeReport report) {
    this.store = store;
    this.line = line;
    this.visits = visits;
    this.steps = steps;
    this.report = report;
  }

  Totals totals() {
    return totals;
  }

  @Override
  public void run() {
    try {
      steps.all(); // what a process that was killed has left
      for (List<Line.Item> some = line.take(); !some.isEmpty(); some = line.take()) {
        take(some);
      }
    } catch (InterruptedException e) {
      line.stop();
    } catch (StoreException | RuntimeException e) {
      line.fail(e);
    } catch (Error e) { // whoever waits for this thread has to know
      line.fail(new IllegalStateException(e.toString(), e));
      throw e;
    }
  }

  private void take(List<Line.Item> items) throws StoreException {
    Map<Line.Unread, StoredArticle> stored = new LinkedHashMap<>();
    if (items.stream().anyMatch(i -> i instanceof Line.Unread || i instanceof Line.Visited)) {
      stored.putAll(store.transaction(() -> stored(items)));
    }
    items.forEach(item -> tell(item, stored));
    if (stored.values().stream().anyMatch(Storing::isNew)) {
      steps.rest();
    }
  }

  /** Stores what was read and what was visited, in its order, and finds the copies. */
  private Map<Line.Unread, StoredArticle> stored(List<Line.Item> items) throws StoreException {
    Map<Line.Unread, Stored> outcomes = new LinkedHashMap<>();
    for (Line.Item item : items) {
      if (item instanceof Line.Visited visited) {
        if (!unread.contains(visited.address())) {
          visits.keep(visited);
        }
      } else if (item instanceof Line.Unread article) {
        Optional<Reading> reading = article.reading().join().reading();
        if (reading.isPresent()) {
          outcomes.put(article, store.add(article.article(), reading.get()));
        } else {
          leaveUnvisited(article);
        }
      }
    }
    steps.copies();
    Map<Line.Unread, StoredArticle> stored = new LinkedHashMap<>();
    for (Map.Entry<Line.Unread, Stored> outcome : outcomes.entrySet()) {
      Line.Unread article = outcome.getKey();
      stored.put(article, new StoredArticle(outcome.getValue(), article.article(),
          article.reading().join().reading().orElseThrow(),
          StoredArticle.words(article.article().article().text()), copyOf(outcome.getValue().arrival())));
    }
    return stored;
  }

  /** An article that could not be read is to be fetched another time, and so is the feed that announced it. */
  private void leaveUnvisited(Line.Unread article) {
    article.article().article().address().map(URI::toString).ifPresent(unread::add);
    if (article.found().origin() instanceof OnWeb on) {
      unread.add(on.address().toString());
    } else if (article.found().origin() instanceof InFeed in) {
      unread.addAll(List.of(in.feed(), in.entry()));
    } else if (article.found().origin() instanceof InRecord in) {
      unread.add(in.file());
    }
  }

  private Optional<ArticleKey> copyOf(long arrival) throws StoreException {
    Optional<Long> like = store.copies().group(arrival).stream().flatMap(g -> g.copies().stream())
        .filter(c -> c.arrival() == arrival && c.like() != arrival).map(CopyGroup.Copy::like).findFirst();
    return like.isEmpty() ? Optional.empty() : store.articles().revision(like.get()).map(Revision::key);
  }

  private static boolean isNew(StoredArticle article) {
    return article.stored().outcome() != Stored.Outcome.KNOWN;
  }

  private void tell(Line.Item item, Map<Line.Unread, StoredArticle> stored) {
    if (item instanceof Line.Visited visited) {
      if (!unread.contains(visited.address())) {
        visits.kept(visited);
      }
    } else if (item instanceof Line.Known known) {
      known(known.stored(), known.found());
    } else if (item instanceof Line.NoArticle none) {
      skipped(none.skipped());
    } else if (item instanceof Line.Unread article) {
      Optional<StoredArticle> one = Optional.ofNullable(stored.get(article));
      if (one.isEmpty()) {
        skipped(new Skipped(article.found().origin(), reason(article)));
      } else if (isNew(one.get())) {
        totals = totals.and(one.get());
        report.stored(one.get());
      } else {
        known(one.get().stored(), article.found());
      }
    }
  }

  private void known(Stored stored, Collected found) {
    totals = totals.andKnown();
    report.known(stored, found.origin());
  }

  private void skipped(Skipped skipped) {
    totals = totals.andSkipped();
    report.skipped(skipped);
  }

  private static String reason(Line.Unread article) {
    return article.reading().join().error()
        .map(e -> e instanceof UnreadableArticleException unreadable ? unreadable.reason() : String.valueOf(e.getMessage()))
        .orElse("cannot be read");
  }
}
