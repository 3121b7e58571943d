package org.hearsay.conll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.conll.GumDocument.Entity;
import org.hearsay.conll.GumDocument.Token;

/**
 * Reads GUM (Zeldes 2017) in CoNLL-U with entities in MISC: a folder with {@code splits.md} and {@code dep/*.conllu}.
 *
 * @see <a href="https://gucorpling.org/gum/">the corpus</a>
 */
public final class Gum {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\)?)|([^()]+)\\)");

  private static final String SPEAKER = "# speaker = ";

  private Gum() {}

  /**
   * The documents that the corpus' own list gives to training: neither dev nor test.
   *
   * @throws IOException when a file is missing or is not CoNLL-U; the message names file and line
   */
  public static List<GumDocument> train(Path folder) throws IOException {
    Set<String> held = listed(folder, "dev");
    held.addAll(listed(folder, "test"));
    return documents(folder, name -> !held.contains(name));
  }

  /**
   * The documents that the corpus' own list gives to development.
   *
   * @throws IOException when a file is missing or is not CoNLL-U; the message names file and line
   */
  public static List<GumDocument> dev(Path folder) throws IOException {
    return documents(folder, listed(folder, "dev")::contains);
  }

  private static List<GumDocument> documents(Path folder, Predicate<String> wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("dep"))) {
      files = all.filter(f -> f.getFileName().toString().endsWith(".conllu")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no .conllu files in " + folder.resolve("dep"));
    }
    List<GumDocument> documents = new ArrayList<>();
    for (Path file : files) {
      if (wanted.test(name(file))) {
        try {
          documents.add(parse(name(file), Files.readString(file)));
        } catch (IllegalArgumentException e) {
          throw new IOException(file.getParent() + ": " + e.getMessage(), e);
        }
      }
    }
    return documents;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".conllu", "");
  }

  private static Set<String> listed(Path folder, String part) throws IOException {
    Set<String> names = new HashSet<>();
    boolean inside = false;
    for (String line : Files.readAllLines(folder.resolve("splits.md"))) {
      if (line.startsWith("## ")) {
        inside = line.strip().equals("## " + part);
      } else if (inside && line.strip().startsWith("* ")) {
        names.add(line.strip().substring(2).strip());
      }
    }
    return names;
  }

  private record Open(String entity, String type, int first, String[] core, boolean single) {}

  /**
   * Reads one document. Where several people speak, which GUM keeps apart from the text, each turn begins with its
   * speaker's name and a colon, as transcripts print it.
   *
   * @throws IllegalArgumentException when a line is not CoNLL-U; the message names the line
   */
  public static GumDocument parse(String name, String conllu) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Entity> mentions = new ArrayList<>();
    Map<String, Deque<Open>> open = new HashMap<>();
    boolean space = false;
    boolean several = conllu.lines().filter(l -> l.startsWith(SPEAKER)).distinct().count() > 1;
    String floor = "";
    int sentence = 0; // the index of the sentence's first token
    int together = 0; // how many tokens still belong to a contraction
    boolean after = true;
    Span whole = new Span(0, 0);
    int number = 0;
    for (String line : conllu.split("\n")) {
      number++;
      if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && !text.isEmpty()) {
        text.append("\n\n");
        space = false;
      }
      if (several && line.startsWith(SPEAKER) && !line.equals(floor)) {
        floor = line;
        text.append(text.isEmpty() ? "" : "\n\n").append(printed(line.substring(SPEAKER.length()))).append(": ");
        space = false;
      }
      if (line.isBlank()) {
        sentence = tokens.size();
        continue;
      }
      String[] columns = line.split("\t");
      if (line.startsWith("#") || columns[0].contains(".")) {
        continue;
      }
      if (columns.length < 10) {
        throw new IllegalArgumentException(name + " line " + number + ": not CoNLL-U, ten columns are needed");
      }
      if (together == 0) {
        if (space) {
          text.append(' ');
        }
        int start = text.length();
        text.append(columns[1]);
        whole = new Span(start, text.length());
        space = !columns[9].contains("SpaceAfter=No");
      }
      if (columns[0].contains("-")) {
        int dash = columns[0].indexOf('-');
        together = number(columns[0].substring(dash + 1), name, number)
            - number(columns[0].substring(0, dash), name, number) + 1;
        after = true;
        continue;
      }
      Span span = whole;
      if (together > 0) { // a part of a contraction: don't is do and n't
        int from = after ? whole.start() : tokens.get(tokens.size() - 1).span().end();
        int to = Math.min(whole.end(), from + columns[1].length());
        span = from < to ? new Span(from, to) : whole;
        after = false;
        together--;
      }
      int governed = number(columns[6], name, number);
      int governor = governed == 0 ? -1 : sentence + governed - 1;
      tokens.add(new Token(span, columns[1], columns[2], columns[3], governor, columns[7].split(":")[0]));
      entities(columns[9], tokens.size() - 1, open, mentions, tokens);
    }
    List<Entity> complete = mentions.stream().map(m -> withHead(m, tokens)).toList();
    return new GumDocument(name, text.toString(), tokens,
        complete.stream().sorted(Comparator.comparingInt(Entity::head)).toList());
  }

  /** A speaker's name as a transcript prints it: <i>IsabelRuiz</i> is Isabel Ruiz. */
  private static String printed(String speaker) {
    return speaker.strip().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").replace('_', ' ');
  }

  private static int number(String cell, String name, int line) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " line " + line + ": not CoNLL-U, \"" + cell + "\" is no number", e);
    }
  }

  private static void entities(String misc, int token, Map<String, Deque<Open>> open, List<Entity> mentions,
      List<Token> tokens) {
    for (String field : misc.split("\\|")) {
      if (!field.startsWith("Entity=")) {
        continue;
      }
      Matcher bracket = BRACKET.matcher(field.substring("Entity=".length()));
      while (bracket.find()) {
        if (bracket.group(1) != null) {
          String[] parts = bracket.group(1).split("-");
          if (parts.length < 7) {
            continue;
          }
          Open opened = new Open(parts[0], parts[1], token, parts[5].split(","), parts[6].equals("sgl"));
          if (bracket.group(2).isEmpty()) {
            open.computeIfAbsent(parts[0], k -> new ArrayDeque<>()).push(opened);
          } else {
            mentions.add(mention(opened, token));
          }
        } else {
          Deque<Open> opened = open.get(bracket.group(3));
          if (opened != null && !opened.isEmpty()) {
            mentions.add(mention(opened.pop(), token));
          }
        }
      }
    }
  }

  private static Entity mention(Open open, int last) {
    List<Integer> core = new ArrayList<>();
    for (String index : open.core()) {
      if (index.matches("\\d+") && open.first() + Integer.parseInt(index) - 1 <= last) {
        core.add(open.first() + Integer.parseInt(index) - 1);
      }
    }
    if (core.isEmpty()) {
      core.add(last);
    }
    return new Entity(open.entity(), open.first(), last, core, core.get(0), Form.NOMINAL, type(open.type()),
        open.single());
  }

  private static Type type(String type) {
    return switch (type) {
      case "person" -> Type.PERSON;
      case "organization" -> Type.ORGANISATION;
      case "place" -> Type.PLACE;
      case "event" -> Type.EVENT;
      default -> Type.OTHER;
    };
  }

  private static Entity withHead(Entity m, List<Token> tokens) {
    boolean named = m.core().stream().anyMatch(i -> tokens.get(i).part().equals("PROPN"));
    int head = m.core().get(m.core().size() - 1);
    if (m.type() != Type.PERSON || !named) {
      for (int i : m.core()) {
        int governor = tokens.get(i).governor();
        if (governor < m.first() || governor > m.last()) {
          head = i;
          break;
        }
      }
    }
    Form form = tokens.get(head).part().equals("PRON") ? Form.PRONOUN : named ? Form.NAME : Form.NOMINAL;
    return new Entity(m.entity(), m.first(), m.last(), m.core(), head, form, m.type(), m.single());
  }
}
