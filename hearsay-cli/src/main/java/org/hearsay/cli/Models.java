package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.Reader;

/** The reader that a command works with. */
final class Models {
  private Models() {}

  /** The reader with the model of a folder, or with the one for English that ships. */
  static Reader reader(Optional<Path> folder) throws IOException {
    return folder.isPresent() ? Reader.load(folder.get()) : Reader.load();
  }
}
