package org.hearsay.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hearsay.ReadingPool;
import org.hearsay.collect.Collected;
import org.hearsay.collect.Skipped;
import org.hearsay.collect.web.Visit;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Stored;

/**
 * What was found, waiting in the order in which it was found: articles until they are read, and what has to wait for them.
 * So many and no more are waiting at a time. One thread puts, another takes.
 */
final class Line {
  /** So many characters may wait, or one article of any length. */
  private static final long MOST_CHARACTERS = 16 << 20;
  private static final int MOST_AT_ONCE = 32;

  /** Something in the line. */
  sealed interface Item {}

  /** An article that is being read. */
  record Unread(Collected found, CollectedArticle article, CompletableFuture<ReadingPool.Result> reading)
      implements Item {}

  /** An article that the library has. */
  record Known(Stored stored, Collected found) implements Item {}

  /** Something that gave no article. */
  record NoArticle(Skipped skipped) implements Item {}

  /** An address that counts as visited when all before it is stored. */
  record Visited(String address, Visit visit) implements Item {}

  private enum State {
    OPEN, ENDED, STOPPED
  }

  private final int most = 4 * ReadingPool.ahead();
  private final Deque<Item> waiting = new ArrayDeque<>();
  private long characters;
  private int unread;
  private State state = State.OPEN;
  private Optional<Exception> failure = Optional.empty();

  /**
   * Puts something at the end, as soon as there is room.
   *
   * @throws IOException when the storing has failed, or was stopped
   */
  synchronized void put(Item item) throws IOException, InterruptedException {
    while (state == State.OPEN && isFull(item)) {
      wait();
    }
    throwFailure();
    if (state != State.OPEN) {
      throw new StoppedException();
    }
    waiting.add(item);
    characters += characters(item);
    unread += item instanceof Unread ? 1 : 0;
    if (item instanceof Unread article) {
      article.reading.whenComplete((result, error) -> wake());
    }
    notifyAll();
  }

  private boolean isFull(Item item) {
    return waiting.size() >= most || item instanceof Unread && unread > 0
        && (unread >= ReadingPool.ahead() || characters + characters(item) > MOST_CHARACTERS);
  }

  private static long characters(Item item) {
    return item instanceof Unread article ? article.article.article().text().length() : 0;
  }

  private synchronized void wake() {
    notifyAll();
  }

  /** Takes those from the begin of the line that need wait no longer, one at least; none when the line has ended. */
  synchronized List<Item> take() throws InterruptedException {
    while (state != State.STOPPED && !isReady() && !(state == State.ENDED && waiting.isEmpty())) {
      wait();
    }
    List<Item> taken = new ArrayList<>();
    while (taken.size() < MOST_AT_ONCE && isReady()) {
      Item item = waiting.remove();
      characters -= characters(item);
      unread -= item instanceof Unread ? 1 : 0;
      taken.add(item);
    }
    notifyAll();
    return taken;
  }

  private boolean isReady() {
    return !waiting.isEmpty() && (!(waiting.peek() instanceof Unread article) || article.reading.isDone());
  }

  /** Nothing more will be put. */
  synchronized void end() {
    state = state == State.OPEN ? State.ENDED : state;
    notifyAll();
  }

  /** What is ready is still taken, and nothing that is not. */
  synchronized void stop() {
    state = State.STOPPED;
    notifyAll();
  }

  /** The storing failed. */
  synchronized void fail(Exception e) {
    failure = Optional.of(e);
    stop();
  }

  /** Throws the failure, once: the one who meets it first is to tell. */
  synchronized void throwFailure() throws IOException {
    Optional<Exception> thrown = failure;
    failure = Optional.empty();
    if (thrown.isPresent()) {
      if (thrown.get() instanceof IOException e) {
        throw e;
      }
      throw new IllegalStateException(
          "storing failed by an error inside hearsay, please report it: " + thrown.get(), thrown.get());
    }
  }
}
