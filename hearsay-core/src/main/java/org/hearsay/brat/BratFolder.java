package org.hearsay.brat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of articles with annotations in brat standoff. Two layouts are read: {@code text/NAME.txt} beside
 * {@code attributions/NAME_ANNOTATOR.ann} (several annotators may have read one article), and {@code NAME.txt} beside
 * {@code NAME.ann} in one folder.
 */
public final class BratFolder {
  private BratFolder() {}

  /**
   * An annotated article.
   *
   * @param name the text file's name without its ending
   * @param text the article's text
   * @param annotators each annotator's attributions, in the order of the files' names; never empty
   * @param frames the frames that the first annotator marked
   */
  public record Annotated(String name, String text, List<List<GoldAttribution>> annotators, List<GoldFrame> frames) {}

  /**
   * Reads every article that has a text and at least one annotation file, in the order of their names.
   *
   * @throws IOException when the folder or a file in it cannot be read, or a line in it is not standoff; the message
   *     says which
   */
  public static List<Annotated> read(Path folder) throws IOException {
    Path texts = folder.resolve("text");
    boolean twoFolders = Files.isDirectory(texts);
    Map<String, List<Path>> annotations = new TreeMap<>();
    Path from = twoFolders ? folder.resolve("attributions") : folder;
    if (!Files.isDirectory(from)) {
      throw new IOException(from + " is not a folder; expected text/*.txt with attributions/*.ann, or *.txt with *.ann");
    }
    try (Stream<Path> files = Files.list(from)) {
      files.filter(f -> f.getFileName().toString().endsWith(".ann")).sorted().forEach(f -> {
        String stem = stem(f);
        int cut = twoFolders ? stem.lastIndexOf('_') : -1;
        annotations.computeIfAbsent(cut < 0 ? stem : stem.substring(0, cut), k -> new ArrayList<>()).add(f);
      });
    }
    List<Annotated> read = new ArrayList<>();
    for (Map.Entry<String, List<Path>> entry : annotations.entrySet()) {
      Path textFile = (twoFolders ? texts : folder).resolve(entry.getKey() + ".txt");
      if (!Files.exists(textFile)) {
        continue;
      }
      String text = utf8(textFile);
      List<List<GoldAttribution>> annotators = new ArrayList<>();
      for (Path file : entry.getValue()) {
        annotators.add(Brat.read(file, text));
      }
      read.add(new Annotated(entry.getKey(), text, annotators, Brat.frames(entry.getValue().get(0), text)));
    }
    if (read.isEmpty()) {
      throw new IOException("no annotated articles in " + folder
          + "; expected text/*.txt with attributions/*.ann, or *.txt with *.ann");
    }
    return read;
  }

  /** All of a file; the message of a failure names it. */
  static String utf8(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8; save it as UTF-8", e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
