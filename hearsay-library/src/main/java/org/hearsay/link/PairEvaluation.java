package org.hearsay.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.compare.Subject;
import org.hearsay.compare.Wording;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.vector.SentenceEncoder;

/**
 * Whether the verifier tells pairs of statements that say the same from others. The pairs are those of
 * {@code corpus/statement-pairs/pairs.tsv}, as offsets into the texts of BASIL and ECB+.
 */
public final class PairEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 4_000_000;

  private final Map<String, Path> corpora;
  private final Map<String, String> texts = new HashMap<>();
  private final List<Judged> judged = new ArrayList<>();

  /**
   * A pair with what was found.
   *
   * @param label same, differs or unrelated
   * @param kind in what the two differ, or -
   */
  record Judged(String label, String kind, String one, String other, Verdict verdict) {}

  private PairEvaluation(Map<String, Path> corpora) {
    this.corpora = Map.copyOf(corpora);
  }

  /**
   * Judges the pairs of a half.
   *
   * @param table the pairs
   * @param corpora where the texts are, by the corpus's name in the table
   * @param half {@code tuning} or {@code held-out}
   */
  public static PairEvaluation of(Path table, Map<String, Path> corpora, String half, SentenceEncoder encoder)
      throws IOException {
    return of(table, corpora, half, encoder, Verifier.shipped());
  }

  static PairEvaluation of(Path table, Map<String, Path> corpora, String half, SentenceEncoder encoder, Verifier verifier)
      throws IOException {
    PairEvaluation evaluation = new PairEvaluation(corpora);
    List<String> lines = Files.readAllLines(table);
    List<String> header = List.of(lines.get(0).split("\t"));
    for (String column : List.of("corpus", "document_a", "span_a", "document_b", "span_b", "label", "kind", "half")) {
      if (!header.contains(column)) {
        throw new IOException(table + ": no column \"" + column + "\"");
      }
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
        row.put(header.get(i), cells[i]);
      }
      if (row.getOrDefault("half", "").equals(half)) {
        evaluation.judge(row, encoder, verifier);
      }
    }
    return evaluation;
  }

  private void judge(Map<String, String> row, SentenceEncoder encoder, Verifier verifier) throws IOException {
    String textA = text(row.get("corpus"), row.get("document_a"));
    String textB = text(row.get("corpus"), row.get("document_b"));
    String one = words(textA, row.get("span_a"));
    String other = words(textB, row.get("span_b"));
    Verdict verdict = verifier.judge(Wording.of(one, false), Wording.of(other, false),
        SentenceEncoder.cosine(encoder.encode(one), encoder.encode(other)),
        Subject.of(textA).shared(Subject.of(textB)));
    judged.add(new Judged(row.get("label"), row.get("kind"), one, other, verdict));
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
      Path file = corpus.equals("basil") ? folder.resolve("articles").resolve(document + ".json")
          : folder.resolve(document + ".xml");
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(file + ": larger than any document of that corpus");
      }
      known = corpus.equals("basil") ? basil(file) : ecbPlus(file);
      texts.put(corpus + document, known);
    }
    return known;
  }

  private static String basil(Path file) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (JsonNode paragraph : JSON.readTree(file.toFile()).path("body-paragraphs")) {
      List<String> sentences = new ArrayList<>();
      paragraph.forEach(sentence -> sentences.add(sentence.asText()));
      paragraphs.add(String.join(" ", sentences));
    }
    return String.join("\n\n", paragraphs);
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

  List<Judged> judged() {
    return judged;
  }

  /** How many pairs there are. */
  public int pairs() {
    return judged.size();
  }

  private long count(String label, Relation relation) {
    return judged.stream().filter(j -> (label.isEmpty() || j.label.equals(label)) && j.verdict.relation() == relation).count();
  }

  /** Of the pairs joined, the share that says the same, 0 to 1. */
  public double precision() {
    long joined = count("", Relation.SAME);
    return joined == 0 ? 0 : (double) count("same", Relation.SAME) / joined;
  }

  /** Of the pairs that say the same, the share that is joined, 0 to 1. */
  public double recall() {
    long same = judged.stream().filter(j -> j.label.equals("same")).count();
    return same == 0 ? 0 : (double) count("same", Relation.SAME) / same;
  }

  /** The harmonic mean of both, 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** How many pairs of each label were taken for what, as {@code label relation number}. */
  public List<String> table() {
    List<String> rows = new ArrayList<>();
    for (String label : List.of("same", "differs", "unrelated")) {
      for (Relation relation : Relation.values()) {
        rows.add(label + " " + relation.name().toLowerCase(Locale.ROOT) + " " + count(label, relation));
      }
    }
    return rows;
  }

  /** Pairs that were taken for what they are not, a line each. */
  public List<String> errors() {
    return judged.stream().filter(j -> j.label.equals("same") != (j.verdict.relation() == Relation.SAME))
        .map(j -> String.format(Locale.ROOT, "%s %s %.2f: %s | %s", j.label, j.verdict.relation(), j.verdict.score(),
            j.one, j.other)).toList();
  }

  /** What linking could learn from these pairs: those that are about the same thing, and those that are not. */
  List<Weights.Example> examples() {
    return judged.stream().map(j -> new Weights.Example(j.verdict.evidence(), !j.label.equals("unrelated"))).toList();
  }
}
