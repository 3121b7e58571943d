package org.hearsay.web.collecting;

import java.io.IOException;
import org.hearsay.collect.Collected;
import org.hearsay.collect.Found;
import org.hearsay.collect.Origin;
import org.hearsay.collect.Origin.InFeed;
import org.hearsay.collect.Origin.InFile;
import org.hearsay.collect.Origin.InRecord;
import org.hearsay.collect.Progress;
import org.hearsay.collect.Sink;
import org.hearsay.collect.Skipped;

/** Gives on what was found, with places in the folder of sent files called so that the library can keep them. */
final class Renamed implements Sink {
  private final Sink sink;
  private final Uploads uploads;
  private final Runnable found;

  Renamed(Sink sink, Uploads uploads, Runnable found) {
    this.sink = sink;
    this.uploads = uploads;
    this.found = found;
  }

  @Override
  public void accept(Found one) throws IOException {
    found.run();
    if (one instanceof Collected collected) {
      sink.accept(new Collected(collected.article(), origin(collected.origin()), collected.at()));
    } else if (one instanceof Skipped skipped) {
      sink.accept(new Skipped(origin(skipped.origin()), uploads.shown(skipped.reason())));
    }
  }

  private Origin origin(Origin origin) {
    if (origin instanceof InFile in) {
      return new InFile(uploads.place(in.file()));
    }
    if (origin instanceof InRecord in) {
      return new InRecord(uploads.place(in.file()), in.unit(), in.position());
    }
    if (origin instanceof InFeed in) {
      return new InFeed(uploads.place(in.feed()), uploads.place(in.entry()));
    }
    return origin;
  }

  @Override
  public void progress(Progress made) {
    sink.progress(new Progress(uploads.shown(uploads.place(made.source())), made.unit(), made.done(), made.all()));
  }
}
