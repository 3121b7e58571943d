package org.hearsay.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Mode;
import org.hearsay.Reading;
import org.hearsay.Stance;
import org.hearsay.brat.BratSettings;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.Standoff;

/**
 * Writes each reading into a folder as {@code NAME.txt} and {@code NAME.ann}, with the settings brat needs. NAME is the
 * article's id, with whatever file systems refuse replaced by {@code _}. Act, mode and stance are attributes of an
 * attribution where they are other than statement, plain and neutral; type, confidence, actor and the words that show the
 * stance stand in a note.
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
   * @throws IllegalArgumentException when an attribution or a frame covers nothing but white space
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

  /** The lines of the .ann file. */
  static String annotations(Reading reading) {
    Standoff standoff = new Standoff(reading.article().text());
    Map<String, String> events = new HashMap<>();
    for (Attribution a : reading.attributions()) {
      events.put(a.id(), standoff.attribution(new GoldAttribution(a.source(), a.cue(), a.content()),
          a.parent().map(events::get)));
    }
    for (Attribution attribution : reading.attributions()) {
      String event = events.get(attribution.id());
      if (attribution.act() != Act.STATEMENT) {
        standoff.attribute("Act", event, attribution.act().word());
      }
      if (attribution.mode() != Mode.PLAIN) {
        standoff.attribute("Mode", event, attribution.mode().word());
      }
      if (attribution.stance().value() != Stance.Value.NEUTRAL) {
        standoff.attribute("Stance", event, attribution.stance().value().word());
      }
      standoff.note(event, note(reading, attribution));
    }
    for (Frame frame : reading.frames()) {
      standoff.note(standoff.frame(frame), "confidence " + Fraction.of(frame.confidence())
          + frame.actor().flatMap(reading::actor).map(BratWriter::actor).orElse(""));
    }
    return standoff.lines();
  }

  private static String note(Reading reading, Attribution attribution) {
    Stance stance = attribution.stance();
    String evidence = stance.value() == Stance.Value.NEUTRAL ? "" : Wording.quoted(reading.words(stance.evidence()));
    return attribution.type().word() + ", confidence " + Fraction.of(attribution.confidence())
        + reading.actor(attribution).map(BratWriter::actor).orElse("")
        + (evidence.isEmpty() ? "" : "; " + stance.value().word() + " by " + evidence);
  }

  private static String actor(Actor actor) {
    return "; actor " + actor.name() + " (" + actor.kind().word() + ")";
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
