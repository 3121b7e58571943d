package org.hearsay.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.Reading;
import org.hearsay.format.ReadingWriter;

/** Writes readings into a folder, a page for each. Pages that are there already are written anew. Not thread-safe. */
public final class HtmlFolder implements ReadingWriter {
  private static final int LONGEST = 100;

  private final Path folder;
  private final Map<String, Integer> used = new HashMap<>();

  /** @param folder where; made when there is none */
  public HtmlFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public void begin() throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void write(Reading reading) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(name(reading)), StandardCharsets.UTF_8)) {
      new HtmlWriter(out).write(reading);
    }
  }

  /** The article's id, as a name that every system takes and that no other page of this folder has. */
  private String name(Reading reading) {
    String id = reading.article().id().replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "");
    String name = id.isEmpty() ? "article" : id.substring(0, Math.min(LONGEST, id.length()));
    int before = used.merge(name, 1, Integer::sum) - 1;
    return (before == 0 ? name : name + "-" + before) + ".html";
  }

  @Override
  public void end() {}
}
