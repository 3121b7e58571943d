package org.hearsay.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/** An index cannot be used as asked. The message is one line: what happened, to which index, and what to do. */
public final class IndexException extends IOException {
  private static final String REBUILD = "; make it anew with 'hearsay library rebuild'";

  /** What kind of fault it is. */
  public enum Fault {
    /** Another process, or another part of this one, writes the index. */
    IN_USE,
    /** There is no index in the folder. */
    MISSING,
    /** The folder holds something else. */
    FOREIGN,
    /** Another version of the program made the index, one whose form this one does not read. */
    OTHER_VERSION,
    /** The index is damaged. */
    DAMAGED,
    /** There is no room left on the disk. */
    FULL,
    /** The folder may not be written, or not be read. */
    FORBIDDEN,
    /** Anything else. */
    OTHER
  }

  private final Fault fault;

  IndexException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = Objects.requireNonNull(fault, "fault");
  }

  /** What kind of fault it is. */
  public Fault fault() {
    return fault;
  }

  /** What became of an index, from what its files' library or the system threw. */
  static IndexException of(Path folder, Exception e) {
    if (e instanceof IndexException known) {
      return known;
    }
    Throwable cause = cause(e);
    if (cause instanceof LockObtainFailedException) {
      return new IndexException(Fault.IN_USE, "the index " + folder + " is being written by another process or part of"
          + " the program; try again when that is done", e);
    }
    if (cause instanceof IndexNotFoundException) {
      return missing(folder, e);
    }
    if (cause instanceof IndexFormatTooNewException || cause instanceof IndexFormatTooOldException) {
      return otherVersion(folder, e);
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return new IndexException(Fault.FORBIDDEN, "the index " + folder + " may not be used: the system denies access"
          + " to " + (cause.getMessage() == null ? "it" : cause.getMessage()), e);
    }
    if (full(cause)) {
      return new IndexException(Fault.FULL, "no room is left on the disk of the index " + folder
          + "; free some and run the command again", e);
    }
    if (cause instanceof CorruptIndexException || cause instanceof EOFException
        || cause instanceof NoSuchFileException || cause instanceof FileNotFoundException
        || cause instanceof RuntimeException) {
      return damaged(folder, cause);
    }
    return new IndexException(Fault.OTHER, "the index " + folder + " cannot be used: " + line(cause), e);
  }

  static IndexException missing(Path folder, Throwable cause) {
    return new IndexException(Fault.MISSING, "there is no index in " + folder + REBUILD, cause);
  }

  static IndexException foreign(Path folder) {
    return new IndexException(Fault.FOREIGN, "the folder " + folder + " holds something else than a library's index;"
        + " move it away, or name another library", null);
  }

  static IndexException otherVersion(Path folder, Throwable cause) {
    return new IndexException(Fault.OTHER_VERSION, "the index " + folder + " was made by another version of the program"
        + REBUILD, cause);
  }

  static IndexException damaged(Path folder, Throwable cause) {
    return new IndexException(Fault.DAMAGED, "the index " + folder + " is damaged (" + line(cause) + ")" + REBUILD,
        cause);
  }

  /** A writer that failed is closed, and says so from then on; why it failed is behind that. */
  private static Throwable cause(Throwable e) {
    Throwable cause = e;
    for (int depth = 0; depth < 8 && cause.getCause() != null
        && (cause instanceof org.apache.lucene.store.AlreadyClosedException); depth++) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean full(Throwable cause) {
    String said = cause instanceof FileSystemException e && e.getReason() != null ? e.getReason()
        : String.valueOf(cause.getMessage());
    said = said.toLowerCase(Locale.ROOT);
    return cause instanceof IOException
        && (said.contains("no space left") || said.contains("not enough space") || said.contains("quota exceeded"));
  }

  private static String line(Throwable e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = said.replaceAll("\\s+", " ").strip();
    return line.length() <= 160 ? line : line.substring(0, 160) + "…";
  }
}
