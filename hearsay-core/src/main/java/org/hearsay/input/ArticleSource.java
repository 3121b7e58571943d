package org.hearsay.input;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.Article;

/**
 * Where one article can be loaded from: a file, a stream or bytes at hand. Nothing is opened before {@link #load()}.
 *
 * <p>Plain text is kept exactly as given but for a byte order mark, which is no part of it. Of an HTML page, told by its
 * content, the main text is taken; paragraphs are parted by an empty line. Encodings are recognised in this order: byte
 * order mark, UTF-8, what was told of the source, what an HTML page declares, UTF-16 without a mark, and a legacy
 * encoding if there is no doubt.
 *
 * <pre>{@code
 * Article article = ArticleSource.file(Path.of("river-town.txt")).load();
 * }</pre>
 *
 * <p>Immutable. A source of a file or of bytes may be loaded often and from many threads; a source of a stream once.
 */
public final class ArticleSource {
  /** The most bytes an article may have unless {@link #withLimit} says otherwise: 64 MiB. */
  public static final int LIMIT = 64 << 20;

  private static final int MEBIBYTE = 1 << 20;

  private final String name;
  private final String id;
  private final Opening opening;
  private final int limit;
  private final Optional<Charset> told;

  private ArticleSource(String name, String id, Opening opening) {
    this(name, id, opening, LIMIT, Optional.empty());
  }

  private ArticleSource(String name, String id, Opening opening, int limit, Optional<Charset> told) {
    this.name = Objects.requireNonNull(name, "name");
    this.id = Objects.requireNonNull(id, "id");
    this.opening = opening;
    this.limit = limit;
    this.told = told;
  }

  private interface Opening {
    InputStream open(String name, int limit) throws IOException;
  }

  /** A file; the article's id is the file's name without its ending. */
  public static ArticleSource file(Path file) {
    return new ArticleSource(file.toString(), stem(file), (name, limit) -> open(file, name, limit));
  }

  /**
   * A stream, read to its end or to the limit and left open.
   *
   * @param name what to call the stream in messages; also the article's id
   */
  public static ArticleSource stream(String name, InputStream stream) {
    Objects.requireNonNull(stream, "stream");
    return new ArticleSource(name, name, (n, limit) -> new Unclosed(stream));
  }

  /** The process's standard input; the article's id is {@code stdin}. */
  public static ArticleSource standardInput() {
    return new ArticleSource("standard input", "stdin", (n, limit) -> new Unclosed(System.in));
  }

  /**
   * Bytes at hand, such as those of a page that was fetched.
   *
   * @param name what to call them in messages; also the article's id
   */
  public static ArticleSource bytes(String name, byte[] bytes) {
    byte[] own = bytes.clone();
    return new ArticleSource(name, name, (n, limit) -> new ByteArrayInputStream(own));
  }

  /**
   * The same source with another limit.
   *
   * @param bytes the most bytes it may have, at least 1
   * @throws IllegalArgumentException when the limit is below 1
   */
  public ArticleSource withLimit(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("a limit is at least 1 byte, not " + bytes);
    }
    return new ArticleSource(name, id, opening, bytes, told);
  }

  /**
   * The same source in an encoding that was told from outside, as by a web server; what is certainly UTF-8 or has a byte
   * order mark is read as that all the same.
   */
  public ArticleSource withCharset(Charset charset) {
    return new ArticleSource(name, id, opening, limit, Optional.of(charset));
  }

  /** The source as the user named it: a path, or {@code standard input}. */
  public String name() {
    return name;
  }

  /**
   * Opens, reads and closes the source.
   *
   * @throws UnreadableArticleException when it is missing, may not be read, is a folder, is empty, is larger than the
   *     limit, is binary, is in no certain encoding, is a page without an article, or breaks off while it is read; the
   *     message is one line for users
   */
  public Article load() throws UnreadableArticleException {
    byte[] bytes;
    try (InputStream in = opening.open(name, limit)) {
      bytes = in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    } catch (UnreadableArticleException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableArticleException(name, "cannot be read: " + reason(e), e);
    }
    if (bytes.length > limit) {
      throw tooLarge(name, limit);
    }
    return ArticleBytes.article(name, id, bytes, told);
  }

  /** The source's name. */
  @Override
  public String toString() {
    return name;
  }

  private static InputStream open(Path file, String name, int limit) throws IOException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableArticleException(name, Files.isReadable(file)
            ? "is a folder, not a file" : "this folder may not be read (permission denied)");
      }
      if (Files.isRegularFile(file) && Files.size(file) > limit) {
        throw tooLarge(name, limit);
      }
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw missing(name);
    } catch (AccessDeniedException e) {
      throw new UnreadableArticleException(name, "may not be read (permission denied)", e);
    }
  }

  static UnreadableArticleException missing(String name) {
    return new UnreadableArticleException(name, "no such file or folder");
  }

  private static UnreadableArticleException tooLarge(String name, int limit) {
    String most = limit % MEBIBYTE == 0 ? limit / MEBIBYTE + " MiB" : limit + " bytes";
    return new UnreadableArticleException(name, "larger than " + most + ", too large for one article; split it");
  }

  /** An exception's own words, or its kind when it has none. */
  private static String reason(IOException e) {
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A stream that belongs to the caller, who closes it. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
