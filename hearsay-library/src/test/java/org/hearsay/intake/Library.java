package org.hearsay.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.ReadingPool;
import org.hearsay.collect.Collector;
import org.hearsay.collect.Origin;
import org.hearsay.collect.Skipped;
import org.hearsay.collect.web.Addresses;
import org.hearsay.collect.web.Fetcher;
import org.hearsay.collect.web.Limits;
import org.hearsay.collect.web.Time;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.store.StoreOptions;
import org.hearsay.store.Stored;

/** A library for tests, and what was said while articles were taken into it. Its reader finds nothing, quickly. */
final class Library implements IntakeReport {
  static final String MODEL = "reader 1";

  final LibraryPlace place;
  final List<StoredArticle> stored = new ArrayList<>();
  final List<String> known = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();
  final List<AfterStoring> after = new ArrayList<>();
  Function<Article, Reading> reader = article -> Reading.of(article, MODEL, List.of());
  StoreOptions options = StoreOptions.standard();
  Consumer<StoredArticle> onStored = article -> {};

  Library(Path folder) {
    place = new LibraryPlace.InFile(folder.resolve("library.db"));
  }

  @Override
  public void stored(StoredArticle article) {
    stored.add(article);
    onStored.accept(article);
  }

  @Override
  public void known(Stored known, Origin origin) {
    this.known.add(origin.toString());
  }

  @Override
  public void skipped(Skipped skipped) {
    this.skipped.add(skipped.toString());
  }

  /** A collector that may ask this machine, without a pause. */
  static Collector collector() {
    return Collector.standard().withFetcher(
        new Fetcher(Addresses.anywhere(), Limits.standard().withDelay(Duration.ZERO), Time.system()));
  }

  /** What is done with an intake. */
  interface Work {
    void with(Collector collector, Intake intake) throws IOException, InterruptedException;
  }

  Totals take(Work work) throws IOException, InterruptedException {
    try (Store store = Store.open(place, options); ReadingPool pool = new ReadingPool(reader);
        Intake intake = new Intake(store, pool, after, this)) {
      work.with(collector().withVisits(intake.visits()), intake);
      intake.finish();
      return intake.totals();
    }
  }

  Totals collect(String source) throws IOException, InterruptedException {
    return take((collector, intake) -> collector.collect(source, intake));
  }

  Totals collect(Path source) throws IOException, InterruptedException {
    return collect(source.toString());
  }

  List<String> titles() {
    return stored.stream().map(s -> s.collected().article().title().orElse("")).toList();
  }

  /** Whether something is visited, as another process would see it. */
  boolean hasVisited(String address) throws StoreException {
    try (Store store = Store.open(place)) {
      return store.feeds().of(address).isPresent();
    }
  }

  /** A record of a JSONL file. */
  static String record(String title, String text) {
    return "{\"title\": \"" + title + "\", \"text\": \"" + text + "\"}\n";
  }

  static Path file(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

}
