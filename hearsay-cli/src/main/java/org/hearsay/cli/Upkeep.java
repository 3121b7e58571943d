package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hearsay.Reader;
import org.hearsay.Reading;
import org.hearsay.ReadingPool;
import org.hearsay.intake.Rereading;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.hearsay.store.StoreCheck;
import org.hearsay.store.StoreContents;
import org.hearsay.store.StoreOptions.Access;
import picocli.CommandLine;

/** The upkeep of a library, for the command that does it. */
final class Upkeep {
  private final PrintWriter out;
  private final PrintWriter err;
  private final LibraryOptions library;

  Upkeep(CommandLine command, LibraryOptions library) {
    this.out = command.getOut();
    this.err = command.getErr();
    this.library = library;
  }

  private boolean inJson() {
    return library.format == Output.JSON;
  }

  int info() throws IOException {
    try (Store store = Libraries.open(library, Access.READ)) {
      StoreContents contents = store.contents();
      OptionalLong bytes = bytes(store.place());
      if (inJson()) {
        ObjectNode info = Libraries.object().put("library", store.place().toString()).put("schema", contents.schema());
        bytes.ifPresent(b -> info.put("bytes", b));
        info.set("counts", object(contents.counts()));
        info.set("models", object(contents.models()));
        out.println(Libraries.line(info));
      } else {
        out.println("library     " + Hearsay.shown(store.place().toString())
            + (bytes.isEmpty() ? "" : String.format(Locale.US, " (%,.1f MB)", bytes.getAsLong() / 1e6)));
        out.println("schema      " + contents.schema());
        counts(contents.counts());
        contents.models().forEach((model, readings) -> out.printf(Locale.US, "%,11d  read by %s%n", readings,
            Hearsay.shown(model)));
      }
      return CommandLine.ExitCode.OK;
    }
  }

  private void counts(Map<String, Long> counts) {
    counts.forEach((name, count) -> out.printf(Locale.US, "%,11d  %s%n", count, name));
  }

  private static ObjectNode object(Map<String, Long> numbers) {
    ObjectNode object = Libraries.object();
    numbers.forEach(object::put);
    return object;
  }

  /** How much room a library in a file takes, with its log. */
  private static OptionalLong bytes(LibraryPlace place) throws IOException {
    if (!(place instanceof LibraryPlace.InFile in)) {
      return OptionalLong.empty();
    }
    Path log = Path.of(in.file() + "-wal");
    return OptionalLong.of(Files.size(in.file()) + (Files.exists(log) ? Files.size(log) : 0));
  }

  int check() throws IOException {
    try (Store store = Libraries.open(library, Access.READ)) {
      StoreCheck check = store.check();
      if (inJson()) {
        ObjectNode report = Libraries.object().put("library", store.place().toString()).put("schema", check.schema())
            .put("sound", check.sound());
        report.set("counts", object(check.counts()));
        check.faults().forEach(report.putArray("faults")::add);
        out.println(Libraries.line(report));
      } else {
        check.faults().forEach(fault -> out.println(Hearsay.shown(fault)));
        counts(check.counts());
        out.println(Hearsay.shown(store.place().toString()) + ": " + (check.sound() ? "nothing is wrong"
            : check.faults().size() + " faults; put a backup in its place"));
      }
      return check.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  int backup(Path file) throws IOException {
    try (Store store = Libraries.open(library, Access.READ)) {
      store.backup(file.toAbsolutePath());
      if (inJson()) {
        out.println(Libraries.line(Libraries.object().put("library", store.place().toString())
            .put("backup", file.toAbsolutePath().toString()).put("bytes", Files.size(file))));
      } else {
        out.printf(Locale.US, "%s: backed up to %s (%,.1f MB)%n", Hearsay.shown(store.place().toString()),
            Hearsay.shown(file.toString()), Files.size(file) / 1e6);
      }
      return CommandLine.ExitCode.OK;
    }
  }

  int reread(Optional<Path> model) throws IOException {
    try (StopSignal signal = new StopSignal();
        Store store = Libraries.open(library, Access.EXISTING);
        Reader reader = Models.reader(model);
        ReadingPool pool = new ReadingPool(reader::read)) {
      Progress progress = new Progress("reading again", outdated(store, reader.model()));
      Rereading rereading = new Rereading(store, pool, reader.model(), List.of(), new Rereading.Report() {
        @Override
        public void renewed(Revision revision, Reading reading) {
          progress.done(1);
        }

        @Override
        public void failed(Revision revision, IOException why) {
          progress.end();
          err.println(Hearsay.line(why));
          err.flush();
        }
      });
      signal.stops(rereading::stop);
      try {
        rereading.run();
      } finally {
        progress.end();
        sum(store, rereading, reader.model());
      }
      return rereading.failed() == 0 && !signal.given() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private void sum(Store store, Rereading rereading, String model) throws IOException {
    long left = outdated(store, model) - rereading.failed();
    if (inJson()) {
      out.println(Libraries.line(Libraries.object().put("library", store.place().toString()).put("model", model)
          .put("renewed", rereading.renewed()).put("failed", rereading.failed()).put("left", left)));
    } else {
      out.printf(Locale.US, "read again %,d, failed %,d, left %,d · %s · %s%n", rereading.renewed(), rereading.failed(),
          left, Hearsay.shown(model), Hearsay.shown(store.place().toString()));
    }
    out.flush();
  }

  /** How many revisions another model has read, or none. */
  private static long outdated(Store store, String model) throws IOException {
    StoreContents contents = store.contents();
    return contents.counts().get("revisions") - contents.models().getOrDefault(model, 0L);
  }
}
