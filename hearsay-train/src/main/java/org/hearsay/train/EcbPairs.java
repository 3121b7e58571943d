package org.hearsay.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pairs of sentences of different documents on one event with a weak label, from the coreference of happenings and
 * participants that ECB+ annotates (Cybulska and Vossen 2014): sentences that share most of their happenings and somebody or
 * something in them likely make the same claim; those that share somebody or something but no happening do not. Only topics
 * of the half for tuning are read, see {@code corpus/statement-pairs/README.md}.
 */
final class EcbPairs {
  private static final long MOST_BYTES = 4_000_000;
  private static final int LEAST_WORDS = 6;
  private static final int MOST_WORDS = 45;

  /** So many pairs of each kind of one event at most. */
  private static final int MOST = 40;

  private static final double MOST_OF_THE_SHORTER = 0.75;
  private static final double MUCH_OF_THE_LONGER = 0.5;

  /** A sentence with the happenings and the participants that it mentions. */
  private record Sentence(String document, List<String> words, Set<String> happenings, Set<String> others) {
    String text() {
      return String.join(" ", words);
    }

    Set<String> digits() {
      Set<String> digits = new TreeSet<>();
      words.stream().filter(w -> w.chars().anyMatch(Character::isDigit)).forEach(digits::add);
      return digits;
    }
  }

  private EcbPairs() {}

  /** The pairs of all topics for tuning, in the order of the topics; the same each time. */
  static List<PairExample> read(Path folder) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    Map<String, List<Sentence>> events = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      files = walk.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
    for (Path file : files) {
      String topic = String.valueOf(file.getParent().getFileName());
      if (tuning(topic)) {
        boolean plus = file.toString().endsWith("plus.xml");
        events.computeIfAbsent(topic + (plus ? "+" : ""), k -> new ArrayList<>()).addAll(sentences(file));
      }
    }
    events.forEach((event, sentences) -> pairs.addAll(pairs(group(event.replace("+", "")), sentences)));
    return pairs;
  }

  /** The group of a topic. */
  static String group(String topic) {
    return "ecb " + topic;
  }

  static boolean tuning(String topic) {
    try {
      return (MessageDigest.getInstance("SHA-256").digest(topic.getBytes(StandardCharsets.UTF_8))[0] & 1) == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<PairExample> pairs(String group, List<Sentence> sentences) {
    List<PairExample> same = new ArrayList<>();
    List<PairExample> unrelated = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (int j = i + 1; j < sentences.size(); j++) {
        Sentence a = sentences.get(i);
        Sentence b = sentences.get(j);
        if (!a.document.equals(b.document) && !a.text().equals(b.text())) {
          int happenings = shared(a.happenings, b.happenings);
          int others = shared(a.others, b.others);
          int fewer = Math.min(a.happenings.size(), b.happenings.size());
          int more = Math.max(a.happenings.size(), b.happenings.size());
          boolean digits = a.digits().isEmpty() || b.digits().isEmpty() || shared(a.digits(), b.digits()) > 0;
          if (happenings >= MOST_OF_THE_SHORTER * fewer && happenings >= MUCH_OF_THE_LONGER * more && others > 0 && digits) {
            same.add(new PairExample(group, a.text(), b.text(), PairExample.SAME));
          } else if (happenings == 0 && others > 0) {
            unrelated.add(new PairExample(group, a.text(), b.text(), PairExample.UNRELATED));
          }
        }
      }
    }
    List<PairExample> some = new ArrayList<>(some(same));
    some.addAll(some(unrelated));
    return some;
  }

  /** Some of many, evenly. */
  private static List<PairExample> some(List<PairExample> all) {
    List<PairExample> some = new ArrayList<>();
    int n = Math.min(MOST, all.size());
    for (int i = 0; i < n; i++) {
      some.add(all.get((int) ((long) i * all.size() / n)));
    }
    return some;
  }

  private static int shared(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  private static List<Sentence> sentences(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + ": larger than any document of that corpus");
    }
    Map<String, List<String>> words = new TreeMap<>();
    Map<String, String> sentenceOf = new HashMap<>();
    Map<String, Set<String>> mentions = new HashMap<>();
    Set<String> actions = new HashSet<>();
    Map<String, String> chains = new HashMap<>();
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String mention = "";
      List<String> sources = new ArrayList<>();
      String note = "";
      while (xml.hasNext()) {
        int event = xml.next();
        String name = event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT ? xml.getLocalName() : "";
        if (event == XMLStreamReader.START_ELEMENT) {
          switch (name) {
            case "token" -> {
              String sentence = xml.getAttributeValue(null, "sentence");
              sentenceOf.put(xml.getAttributeValue(null, "t_id"), sentence);
              words.computeIfAbsent(sentence, k -> new ArrayList<>()).add(xml.getElementText());
            }
            case "token_anchor" ->
                mentions.computeIfAbsent(mention, k -> new HashSet<>()).add(xml.getAttributeValue(null, "t_id"));
            case "CROSS_DOC_COREF" -> {
              note = String.valueOf(xml.getAttributeValue(null, "note"));
              sources.clear();
            }
            case "source" -> sources.add(xml.getAttributeValue(null, "m_id"));
            default -> {
              mention = String.valueOf(xml.getAttributeValue(null, "m_id"));
              if (name.startsWith("ACTION") || name.startsWith("NEG_ACTION")) {
                actions.add(mention);
              }
            }
          }
        } else if (name.equals("CROSS_DOC_COREF")) {
          for (String source : sources) {
            chains.put(source, note);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(file + ": no document of ECB+: " + e.getMessage().lines().findFirst().orElse(""), e);
    }
    List<Sentence> sentences = new ArrayList<>();
    words.forEach((number, of) -> {
      Sentence sentence = new Sentence(String.valueOf(file.getFileName()), of, new TreeSet<>(), new TreeSet<>());
      mentions.forEach((mention, tokens) -> {
        if (tokens.stream().anyMatch(t -> number.equals(sentenceOf.get(t)))) {
          (actions.contains(mention) ? sentence.happenings : sentence.others).add(chains.getOrDefault(mention, file + mention));
        }
      });
      if (of.size() >= LEAST_WORDS && of.size() <= MOST_WORDS && !sentence.happenings.isEmpty()) {
        sentences.add(sentence);
      }
    });
    return sentences;
  }
}
