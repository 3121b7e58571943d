package org.hearsay.collect;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.hearsay.input.ArticleSource;
import org.hearsay.input.UnreadableArticleException;

/** Collects from files and folders. For one thread. */
final class SourceFiles {
  private final Delivery delivery;
  private final WebPages web;
  private final Records records;

  SourceFiles(Delivery delivery, WebPages web, Records records) {
    this.delivery = delivery;
    this.web = web;
    this.records = records;
  }

  /** Whether a file was named itself, or found in a folder. */
  private enum Named {
    ITSELF, IN_FOLDER
  }

  void collect(Path path) throws IOException, InterruptedException {
    if (!Files.isDirectory(path)) {
      delivery.expect(Folder.size(path));
      file(path, Named.ITSELF);
      return;
    }
    delivery.expect(Folder.bytes(path));
    Folder folder = new Folder(path);
    Optional<Path> next = folder.next();
    if (next.isEmpty()) {
      delivery.skip(new Origin.InFile(path.toString()), "no articles in this folder");
    }
    while (next.isPresent()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      file(next.get(), Named.IN_FOLDER);
      next = folder.next();
    }
  }

  private void file(Path path, Named named) throws InterruptedException {
    Origin origin = new Origin.InFile(path.toString());
    try (Content content = Content.of(path.toString(), path)) {
      read(content, path, named);
    } catch (IOException e) {
      delivery.skip(origin, reason(e));
    }
    delivery.done(Folder.size(path));
  }

  private void read(Content content, Path path, Named named) throws IOException, InterruptedException {
    switch (content.kind()) {
      case WARC -> new WarcFile(path, content.name(), delivery).read();
      case FEED, OPML -> {
        if (named == Named.IN_FOLDER) {
          delivery.skip(new Origin.InFile(content.name()), "leads to the web; name it itself to have that fetched");
        } else if (content.kind() == Kind.FEED) {
          web.feed(content.name(), content.bytes(ArticleSource.LIMIT), Optional.empty(), Optional.empty());
        } else {
          web.list(content.name(), content.bytes(ArticleSource.LIMIT), Optional.empty());
        }
      }
      default -> {
        if (!Contents.read(content, records, delivery)) {
          delivery.give(Articles.of(content.kind(), content.name(), content.stem(), Optional.empty(),
              content.bytes(ArticleSource.LIMIT)), new Origin.InFile(content.name()));
        }
      }
    }
  }

  private static String reason(IOException e) {
    if (e instanceof UnreadableArticleException unreadable) {
      return unreadable.reason();
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read (permission denied)";
    }
    if (e instanceof EOFException || e instanceof ZipException) {
      return "is packed with gzip, and the packing is damaged or breaks off";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return "cannot be read: " + file.getReason();
    }
    return "cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }
}
