package org.hearsay.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The articles a user names: files, folders, standard input. Nothing is opened here but folders. Stateless.
 *
 * <p>A folder stands for the texts and pages in it and in the folders below, in the order of their names: everything
 * that ends in .txt, .text, .md, .html, .htm or .xhtml, in capitals or not. Hidden files and folders are left out, and
 * a folder that can be reached in several ways through symbolic links is taken once. A file that is named itself is
 * taken whatever it is called.
 */
public final class ArticleFiles {
  private static final Set<String> ENDINGS = Set.of("txt", "text", "md", "html", "htm", "xhtml");

  private ArticleFiles() {}

  /**
   * What one argument of a command line stands for.
   *
   * @param argument a file, a folder, or {@code -} for standard input
   * @return at least one source
   * @throws UnreadableArticleException when there is no such file or folder, or no text in the folder
   */
  public static List<ArticleSource> of(String argument) throws UnreadableArticleException {
    if (argument.equals("-")) {
      return List.of(ArticleSource.standardInput());
    }
    if (argument.isEmpty()) {
      throw new UnreadableArticleException("\"\"", "an empty name names no file; give a file, a folder or -");
    }
    try {
      return of(Path.of(argument));
    } catch (InvalidPathException e) {
      throw new UnreadableArticleException(argument, "no file can have this name", e);
    }
  }

  /**
   * What a file or folder stands for.
   *
   * @return at least one source
   * @throws UnreadableArticleException when there is no such file or folder, or no text in the folder
   */
  public static List<ArticleSource> of(Path path) throws UnreadableArticleException {
    if (Files.isDirectory(path)) {
      return in(path);
    }
    if (Files.notExists(path)) {
      throw ArticleSource.missing(path.toString());
    }
    return List.of(ArticleSource.file(path));
  }

  private static List<ArticleSource> in(Path folder) throws UnreadableArticleException {
    List<ArticleSource> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Deque<Path> waiting = new ArrayDeque<>(List.of(folder));
    while (!waiting.isEmpty()) {
      Path next = waiting.pop();
      if (!Files.isDirectory(next)) {
        found.add(ArticleSource.file(next));
        continue;
      }
      try {
        if (seen.add(next.toRealPath())) {
          List<Path> entries = entries(next);
          for (int i = entries.size() - 1; i >= 0; i--) {
            waiting.push(entries.get(i));
          }
        }
      } catch (IOException e) {
        found.add(ArticleSource.file(next)); // loading it will say why this folder cannot be read
      }
    }
    if (found.isEmpty()) {
      throw new UnreadableArticleException(folder.toString(),
          "no articles in this folder (looked for .txt .text .md .html .htm .xhtml)");
    }
    return found;
  }

  /** The folders and articles directly in a folder, by name. */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path entry : all) {
        if (!Files.isHidden(entry) && (Files.isDirectory(entry) || isArticle(entry))) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    return entries;
  }

  /** A regular file, or what cannot be looked at, of which loading will say why; devices and pipes are left out. */
  private static boolean isArticle(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && ENDINGS.contains(ending) && (Files.isRegularFile(file) || !Files.exists(file));
  }
}
