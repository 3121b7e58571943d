package org.hearsay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.hearsay.index.IndexException;
import org.hearsay.index.LibraryIndex;
import org.hearsay.link.Linker;
import org.hearsay.link.Linking;
import org.hearsay.store.Claim;
import org.hearsay.store.Member;
import org.hearsay.store.Store;
import org.hearsay.store.StoreContents;
import org.hearsay.store.StoreException;
import org.hearsay.store.StoreOptions.Access;
import org.hearsay.vector.SentenceEncoder;
import picocli.CommandLine;

/** Links a library's statements and keeps its index, for the commands that do. */
final class LinkingRun {
  private static final int PAGE = 500;

  private final CommandLine command;
  private final LibraryOptions library;

  LinkingRun(CommandLine command, LibraryOptions library) {
    this.command = command;
    this.library = library;
  }

  int link(boolean anew) throws IOException {
    try (StopSignal signal = new StopSignal(); Store store = Libraries.open(library, Access.EXISTING)) {
      if (anew) {
        forget(store);
      }
      link(store, signal::given);
      return signal.given() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }

  /** Links what is due; says how much that was. */
  void link(Store store, BooleanSupplier stopped) throws IOException {
    long count = linked(store, stopped);
    if (count > 0) {
      said("linked", count, store);
    }
  }

  /** Links what is due; how much that was. What another process is linking at the time is left to it. */
  long linked(Store store, BooleanSupplier stopped) throws IOException {
    long due = store.stages().left(Linker.STAGE);
    if (due == 0) {
      return 0;
    }
    Progress progress = new Progress("linking", due);
    try (LibraryIndex index = LibraryIndex.open(store.place().index()); SentenceEncoder encoder = SentenceEncoder.load()) {
      return new Linking(store, index, encoder).run(arrival -> progress.done(1), stopped);
    } catch (IndexException e) {
      if (e.fault() != IndexException.Fault.IN_USE) {
        throw e;
      }
      command.getErr().println("hearsay: another process is linking this library; 'hearsay library link' does what it leaves");
      return 0;
    } finally {
      progress.end();
    }
  }

  int rebuild() throws IOException {
    try (Store store = Libraries.open(library, Access.EXISTING)) {
      Progress progress = new Progress("indexing", store.contents().counts().get("revisions"));
      long count;
      try (LibraryIndex index = LibraryIndex.renew(store.place().index()); SentenceEncoder encoder = SentenceEncoder.load()) {
        count = new Linking(store, index, encoder).rebuild(arrival -> progress.done(1));
      } finally {
        progress.end();
      }
      said("indexed", count, store);
    }
    return CommandLine.ExitCode.OK;
  }

  private static void forget(Store store) throws StoreException {
    store.transaction(() -> {
      List<Claim> page;
      do {
        page = store.claims().after(0, 1, PAGE);
        for (Claim claim : page) {
          store.claims().leave(claim.number(), store.claims().members(claim.number()).stream().map(Member::statement).toList());
        }
      } while (!page.isEmpty());
      store.stages().reset(Linker.STAGE);
      return null;
    });
  }

  private void said(String what, long revisions, Store store) throws IOException {
    StoreContents contents = store.contents();
    long claims = contents.counts().get("claims");
    long disputes = contents.counts().get("disputes");
    if (library.format == Output.JSON) {
      command.getOut().println(Libraries.line(Libraries.object().put(what, revisions).put("claims", claims)
          .put("disputes", disputes)));
    } else {
      command.getOut().printf(Locale.US, "%s %,d · the library has %,d claims, %,d disputes%n", what, revisions, claims,
          disputes);
    }
    command.getOut().flush();
  }
}
