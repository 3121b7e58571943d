package org.hearsay.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where a library is. Immutable. */
public sealed interface LibraryPlace {
  /** The environment variable that says where the library is. */
  String VARIABLE = "HEARSAY_LIBRARY";

  /**
   * A library in a file.
   *
   * @param file the file, absolute
   */
  record InFile(Path file) implements LibraryPlace {
    /** Makes the path absolute. */
    public InFile {
      file = file.toAbsolutePath().normalize();
    }

    @Override
    public Path index() {
      return file.resolveSibling(file.getFileName() + ".index");
    }

    /** The file's path. */
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * A library in a database on a PostgreSQL server.
   *
   * @param url {@code jdbc:postgresql://HOST/DATABASE?user=…}; it may hold a password
   * @param index the folder of this computer where the index is
   */
  record OnServer(String url, Path index) implements LibraryPlace {
    /** @throws IllegalArgumentException when it is no such address */
    public OnServer {
      Objects.requireNonNull(index, "index");
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException("a library on a server is named jdbc:postgresql://HOST/DATABASE, not "
            + hidden(url));
      }
    }

    /** The address without what comes after a question mark, since that may be secret. */
    @Override
    public String toString() {
      return hidden(url);
    }

    private static String hidden(String url) {
      return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
  }

  /** What decides where a library is when nothing is said: the computer's conventions. */
  record Surroundings(Map<String, String> environment, String system, Path home) {
    /** Copies the map. */
    public Surroundings {
      environment = Map.copyOf(environment);
      Objects.requireNonNull(system, "system");
      Objects.requireNonNull(home, "home");
    }

    /** Those of this process. */
    public static Surroundings here() {
      return new Surroundings(System.getenv(), System.getProperty("os.name", ""),
          Path.of(System.getProperty("user.home", ".")));
    }

    private Optional<String> variable(String name) {
      return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The user's folder for programs' data: of XDG, macOS or Windows. */
    Path data() {
      String name = system.toLowerCase(Locale.ROOT);
      if (name.startsWith("windows")) {
        return variable("LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData").resolve("Local"))
            .resolve("Hearsay");
      }
      if (name.startsWith("mac")) {
        return home.resolve("Library").resolve("Application Support").resolve("Hearsay");
      }
      // the XDG base directory specification has relative paths ignored
      return variable("XDG_DATA_HOME").map(Path::of).filter(Path::isAbsolute)
          .orElse(home.resolve(".local").resolve("share")).resolve("hearsay");
    }
  }

  /** The folder of the library's index on this computer; whatever is in it can be made anew from the store. */
  Path index();

  /**
   * The library that {@code given} names, else the one that {@value #VARIABLE} names, else the one in the user's data
   * folder.
   *
   * @param given what the user said: a file's path or {@code jdbc:postgresql:…}
   * @throws StoreException when that names no place
   */
  static LibraryPlace find(Optional<String> given) throws StoreException {
    return find(given, Surroundings.here());
  }

  /** The same in given surroundings. */
  static LibraryPlace find(Optional<String> given, Surroundings surroundings) throws StoreException {
    Optional<String> said = given.or(() -> surroundings.variable(VARIABLE));
    if (said.isEmpty()) {
      return new InFile(surroundings.data().resolve("library.db"));
    }
    String place = said.get();
    if (place.startsWith("jdbc:")) {
      try {
        String name = HexFormat.of().formatHex(Hash.of(place.replaceFirst("\\?.*", "")), 0, 8);
        return new OnServer(place, surroundings.data().resolve("index-" + name));
      } catch (IllegalArgumentException e) {
        throw new StoreException(StoreException.Fault.REFUSED, e.getMessage(), e);
      }
    }
    try {
      return new InFile(Path.of(place));
    } catch (InvalidPathException e) {
      throw new StoreException(StoreException.Fault.REFUSED, "no library can be at '" + place + "': " + e.getReason(), e);
    }
  }
}
