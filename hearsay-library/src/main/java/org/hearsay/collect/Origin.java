package org.hearsay.collect;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Where something was found; {@code toString} says it as users read it. Immutable. */
public sealed interface Origin {
  /** What positions in a file count. */
  enum Unit {
    /** Bytes from the file's begin, the first is 0; of a compressed file those as they are on disk. */
    BYTE,
    /** Lines, the first is 1. */
    LINE,
    /** Records or items, the first is 1. */
    RECORD
  }

  /**
   * A file as a whole.
   *
   * @param file its name, as the user gave it or below the folder that the user gave
   */
  record InFile(String file) implements Origin {
    /** @throws NullPointerException when the name is null */
    public InFile {
      Objects.requireNonNull(file, "file");
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /**
   * One record of a file or page that holds many.
   *
   * @param file the file's name or the page's address
   * @param unit what the position counts
   * @param position where the record begins
   */
  record InRecord(String file, Unit unit, long position) implements Origin {
    /** @throws NullPointerException when any part is null */
    public InRecord {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(unit, "unit");
    }

    @Override
    public String toString() {
      return file + " at " + unit.name().toLowerCase(Locale.ROOT) + " " + position;
    }
  }

  /**
   * A page of the web.
   *
   * @param address the address that was asked for
   */
  record OnWeb(URI address) implements Origin {
    /** @throws NullPointerException when the address is null */
    public OnWeb {
      Objects.requireNonNull(address, "address");
    }

    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * An entry of a feed.
   *
   * @param feed the feed's address, or its file's name
   * @param entry the entry's address, or what the feed calls it
   */
  record InFeed(String feed, String entry) implements Origin {
    /** @throws NullPointerException when any part is null */
    public InFeed {
      Objects.requireNonNull(feed, "feed");
      Objects.requireNonNull(entry, "entry");
    }

    @Override
    public String toString() {
      return entry + " (in " + feed + ")";
    }
  }
}
