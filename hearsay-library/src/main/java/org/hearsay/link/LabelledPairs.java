package org.hearsay.link;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Labelled pairs of statements, as offsets into the texts of BASIL, ECB+ and PolNeAR: {@code corpus/statement-pairs}. */
public final class LabelledPairs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 4_000_000;

  private final Map<String, Path> corpora;
  private final Map<String, String> texts = new HashMap<>();

  private LabelledPairs(Map<String, Path> corpora) {
    this.corpora = Map.copyOf(corpora);
  }

  /**
   * A pair.
   *
   * @param corpus basil, ecbplus or polnear
   * @param event what both tell of; of PolNeAR the day or both days
   * @param label same, differs or unrelated
   * @param kind in what the two differ, or -
   * @param one the words of the one statement
   * @param other those of the other
   * @param textOne the text in which the one stands
   * @param textOther the text in which the other stands
   */
  public record LabelledPair(String corpus, String event, String label, String kind, String one, String other, String textOne,
      String textOther) {}

  /**
   * Reads the pairs of a half.
   *
   * @param table the pairs
   * @param corpora where the texts are, by the corpus's name in the table
   * @param half {@code tuning} or {@code held-out}
   * @throws IOException when the table or a text cannot be read
   */
  public static List<LabelledPair> read(Path table, Map<String, Path> corpora, String half) throws IOException {
    return read(table, corpora, half, corpus -> true);
  }

  /** As {@link #read(Path, Map, String)}, of some corpora alone. */
  public static List<LabelledPair> read(Path table, Map<String, Path> corpora, String half, Predicate<String> wanted)
      throws IOException {
    LabelledPairs reading = new LabelledPairs(corpora);
    List<String> lines = Files.readAllLines(table);
    List<String> header = List.of(lines.get(0).split("\t"));
    for (String column : List.of("corpus", "event", "document_a", "span_a", "document_b", "span_b", "label", "kind", "half")) {
      if (!header.contains(column)) {
        throw new IOException(table + ": no column \"" + column + "\"");
      }
    }
    List<LabelledPair> pairs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
        row.put(header.get(i), cells[i]);
      }
      if (row.getOrDefault("half", "").equals(half) && wanted.test(row.get("corpus"))) {
        pairs.add(reading.pair(row));
      }
    }
    return pairs;
  }

  private LabelledPair pair(Map<String, String> row) throws IOException {
    String textA = text(row.get("corpus"), row.get("document_a"));
    String textB = text(row.get("corpus"), row.get("document_b"));
    return new LabelledPair(row.get("corpus"), row.get("event"), row.get("label"), row.get("kind"), words(textA, row.get("span_a")),
        words(textB, row.get("span_b")), textA, textB);
  }

  private static String words(String text, String span) {
    String[] ends = span.split("-");
    int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
    int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
    return text.substring(start, end);
  }

  private String text(String corpus, String document) throws IOException {
    Path folder = corpora.get(corpus);
    if (folder == null) {
      throw new IOException("the texts of " + corpus + " are needed: say where they are");
    }
    String known = texts.get(corpus + document);
    if (known == null) {
      known = switch (corpus) {
        case "basil" -> BasilArticles.text(JSON.readTree(small(folder.resolve("articles").resolve(document + ".json")).toFile()));
        case "polnear" -> Files.readString(small(folder.resolve("train").resolve("text").resolve(document + ".txt")));
        default -> ecbPlus(small(folder.resolve(document + ".xml")));
      };
      texts.put(corpus + document, known);
    }
    return known;
  }

  private static Path small(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + ": larger than any document of that corpus");
    }
    return file;
  }

  private static String ecbPlus(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    StringBuilder text = new StringBuilder();
    try (var in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String sentence = "";
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("token")) {
          String of = String.valueOf(xml.getAttributeValue(null, "sentence"));
          text.append(text.isEmpty() ? "" : of.equals(sentence) ? " " : "\n").append(xml.getElementText());
          sentence = of;
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(file + ": no document of ECB+: " + e.getMessage().lines().findFirst().orElse(""), e);
    }
    return text.toString();
  }
}
