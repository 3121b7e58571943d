package org.hearsay.cli;

import java.util.Optional;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.store.StoreOptions;
import org.hearsay.store.StoreOptions.Access;
import picocli.CommandLine.Option;

/** Which library a command is about. */
final class LibraryOption {
  @Option(names = "--library", paramLabel = "PLACE", description = "The library: a file, or jdbc:postgresql:… "
      + "(default: what HEARSAY_LIBRARY says, else library.db in the user's data folder).")
  private Optional<String> library = Optional.empty();

  /** Where the library is. */
  LibraryPlace place() throws StoreException {
    return LibraryPlace.find(library);
  }

  /** The library, opened for reading only. */
  Store read() throws StoreException {
    return Store.open(place(), StoreOptions.standard().with(Access.READ));
  }

  /** The library, opened for changes. */
  Store write() throws StoreException {
    return Store.open(place());
  }
}
