package org.hearsay.collect;

import java.io.IOException;
import java.io.Serial;
import java.util.OptionalLong;
import org.hearsay.Article;
import org.hearsay.collect.web.Time;

/** From the readers of sources to the sink: keeps apart what goes wrong on either side. For one thread. */
final class Delivery {
  private final Sink sink;
  private final Time time;
  private final String source;
  private long before;
  private long all;
  private int given;

  Delivery(Sink sink, Time time, String source) {
    this.sink = sink;
    this.time = time;
    this.source = source;
  }

  /** The sink's failure, on its way through readers that know how to deal with failures of sources only. */
  static final class SinkFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SinkFailure(IOException cause) {
      super(cause);
    }

    @Override
    public synchronized IOException getCause() {
      return (IOException) super.getCause();
    }
  }

  /** How many articles have been given. */
  int given() {
    return given;
  }

  void give(Article article, Origin origin) {
    give(new Collected(article, origin, time.now()));
  }

  void give(Collected collected) {
    accept(collected);
    given++;
  }

  void skip(Origin origin, String reason) {
    accept(new Skipped(origin, reason));
  }

  private void accept(Found found) {
    try {
      sink.accept(found);
    } catch (IOException e) {
      throw new SinkFailure(e);
    }
  }

  /** Says how many bytes of files there are in all. */
  void expect(long bytes) {
    all = bytes;
  }

  /** So many bytes of the file at hand are done. */
  void at(long bytes) {
    sink.progress(new Progress(source, Progress.Unit.BYTES, before + bytes,
        all > 0 ? OptionalLong.of(all) : OptionalLong.empty()));
  }

  /** The file at hand, of so many bytes, is done. */
  void done(long bytes) {
    before += bytes;
    at(0);
  }

  void entries(long done, long of) {
    sink.progress(new Progress(source, Progress.Unit.ENTRIES, done, OptionalLong.of(of)));
  }
}
