package org.hearsay.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.brat.BratSettings;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.Standoff;

/**
 * Writes each reading into a folder as {@code NAME.txt} and {@code NAME.ann}, with the settings brat needs. NAME is the
 * article's id, with whatever file systems refuse replaced by {@code _}. Type and confidence stand in a note at each
 * attribution.
 *
 * <p>Work in the folder is never lost: a text, or annotations, that are there already and differ are not overwritten,
 * since a person may have corrected them. Settings that are there already stay.
 */
public final class BratWriter implements ReadingWriter {
  private final Path folder;

  /** @param folder where to write; made when it is missing */
  public BratWriter(Path folder) {
    this.folder = folder;
  }

  @Override
  public void begin() throws IOException {
    Files.createDirectories(folder);
    writeIfMissing("annotation.conf", BratSettings.annotation());
    writeIfMissing("visual.conf", BratSettings.visual());
  }

  /**
   * @throws IOException when a file cannot be written, or is there already with other contents; the message names it
   * @throws IllegalArgumentException when an attribution covers nothing but white space
   */
  @Override
  public void write(Reading reading) throws IOException {
    write(reading.article().id(), reading.article().text(), annotations(reading));
  }

  /**
   * Writes a text and its annotations.
   *
   * @param id what the two files are named after
   * @param standoff the lines of the .ann file
   * @throws IOException when a file cannot be written, or is there already with other contents; the message names it
   */
  public void write(String id, String words, String standoff) throws IOException {
    String name = name(id);
    byte[] text = words.getBytes(StandardCharsets.UTF_8);
    byte[] annotations = standoff.getBytes(StandardCharsets.UTF_8);
    Path textFile = folder.resolve(name + ".txt");
    Path annotationFile = folder.resolve(name + ".ann");
    refuseOther(textFile, text, "another text");
    if (Files.exists(annotationFile) && Files.size(annotationFile) > 0) {
      refuseOther(annotationFile, annotations, "other annotations, which may be a person's work");
    }
    Files.write(textFile, text);
    Files.write(annotationFile, annotations);
  }

  @Override
  public void end() {
    // each reading has its own files
  }

  private static String annotations(Reading reading) {
    List<Attribution> attributions = reading.attributions();
    StringBuilder lines = new StringBuilder(Standoff.of(reading.article().text(),
        attributions.stream().map(a -> new GoldAttribution(a.source(), a.cue(), a.content())).toList()));
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      lines.append('#').append(i + 1).append("\tAnnotatorNotes E").append(i + 1).append('\t')
          .append(attribution.type().word()).append(", confidence ").append(Fraction.of(attribution.confidence()))
          .append('\n');
    }
    return lines.toString();
  }

  private static String name(String id) {
    String name = id.replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]", "_").replaceAll("^[. ]|[. ]$", "_");
    return name.isEmpty() ? "article" : name;
  }

  private static void refuseOther(Path file, byte[] contents, String what) throws IOException {
    if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), contents)) {
      throw new IOException(file + " is there already and holds " + what
          + "; it is left as it is: choose another folder, or move the file away");
    }
  }

  private void writeIfMissing(String name, String contents) throws IOException {
    if (!Files.exists(folder.resolve(name))) {
      Files.writeString(folder.resolve(name), contents);
    }
  }
}
