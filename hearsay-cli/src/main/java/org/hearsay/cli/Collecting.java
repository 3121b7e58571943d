package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.Reader;
import org.hearsay.ReadingPool;
import org.hearsay.cli.IntakePrinter.Each;
import org.hearsay.collect.Collector;
import org.hearsay.collect.Mapping;
import org.hearsay.collect.Sink;
import org.hearsay.collect.Watch;
import org.hearsay.collect.web.Addresses;
import org.hearsay.collect.web.Fetcher;
import org.hearsay.collect.web.Limits;
import org.hearsay.collect.web.Time;
import org.hearsay.intake.AfterStoring;
import org.hearsay.intake.Intake;
import org.hearsay.intake.StoppedException;
import org.hearsay.intake.Totals;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.store.StoreOptions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Collects into a library, for the commands that do. */
final class Collecting {
  private final PrintWriter out;
  private final PrintWriter err;
  private final LibraryOptions library;
  private final IntakeOptions options;
  private final Collector collector;
  private final LinkingRun linking;

  Collecting(CommandLine command, LibraryOptions library, IntakeOptions options, List<String> mapping) {
    this.out = command.getOut();
    this.err = command.getErr();
    this.library = library;
    this.options = options;
    this.linking = new LinkingRun(command, library);
    Collector standard = Collector.standard();
    if (!mapping.isEmpty()) {
      try {
        standard = standard.withMapping(Mapping.parse(String.join(",", mapping)));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(command, "--map: " + e.getMessage(), e);
      }
    }
    this.collector = options.allowPrivate
        ? standard.withFetcher(new Fetcher(Addresses.anywhere(), Limits.standard(), Time.system())) : standard;
  }

  /** The steps that follow storing: whoever keeps watching links at once, others when everything is stored. */
  private List<AfterStoring> steps(boolean watching) {
    return watching && !options.noLink ? List.of(this::link) : List.of();
  }

  private void link(Store store) throws StoreException {
    try {
      linking.linked(store, () -> false);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      err.println(Hearsay.line(e)); // the article is stored; it stays due
    }
  }

  /** What gives the articles to an intake. */
  private interface Work {
    void give(Collector collector, Sink sink, IntakeProgress progress) throws IOException, InterruptedException;
  }

  int collect(List<String> sources) throws IOException {
    return take(sources.size(), Each.NOTHING, false, (collecting, sink, progress) -> {
      for (String source : sources) {
        progress.next();
        collecting.collect(source, sink);
      }
    });
  }

  int askOnce(List<String> named) throws IOException {
    Set<URI> feeds = new LinkedHashSet<>();
    return take(1, Each.LINE, false, (collecting, sink, progress) -> {
      for (String source : named) {
        feeds.addAll(Watch.feeds(source, sink));
      }
      for (URI feed : feeds) {
        collecting.collect(feed, sink);
      }
    });
  }

  int watch(List<String> named, Duration every) throws IOException {
    Set<URI> feeds = new LinkedHashSet<>();
    return take(1, Each.LINE, true, (collecting, sink, progress) -> {
      for (String source : named) {
        feeds.addAll(Watch.feeds(source, sink));
      }
      new Watch(collecting, List.copyOf(feeds), every).run(sink);
    });
  }

  private int take(int sources, Each inText, boolean watching, Work work) throws IOException {
    IntakeProgress progress = new IntakeProgress(sources);
    IntakePrinter printer =
        new IntakePrinter(out, err, library.format == Output.JSON ? Each.JSON : inText, progress);
    try (StopSignal signal = new StopSignal();
        Store store = Libraries.open(library, StoreOptions.Access.WRITE);
        Reader reader = Models.reader(options.model);
        ReadingPool pool = new ReadingPool(reader::read);
        Intake intake = new Intake(store, pool, steps(watching), printer)) {
      signal.stops(intake::stop);
      try {
        run(work, intake, progress);
      } finally {
        printer.sum(intake.totals(), store.place().toString());
      }
      if (!options.noLink && !signal.given()) {
        linking.link(store, signal::given);
      }
      return intake.totals().skipped() == 0 && !signal.given() ? CommandLine.ExitCode.OK
          : CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** Gives the articles to the intake, until there are no more or the process is told to end. */
  private void run(Work work, Intake intake, IntakeProgress progress) throws IOException {
    try {
      work.give(collector.withVisits(intake.visits()), intake, progress);
    } catch (InterruptedException | StoppedException e) {
      progress.clear();
    }
    Thread.interrupted(); // what was taken is to be stored in peace
    intake.finish();
  }
}
