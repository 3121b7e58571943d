package org.hearsay.conll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Type;

/**
 * Reads names from columns: a token and its label (IOB or IO) in a line, sentences parted by empty lines. The label is
 * the last column of two, or the third of more.
 */
public final class NameColumns {
  private static final int WORDS_IN_TEXT = 250;
  private static final Map<String, Type> TYPES = Map.ofEntries(Map.entry("person", Type.PERSON),
      Map.entry("per", Type.PERSON), Map.entry("organisation", Type.ORGANISATION),
      Map.entry("organization", Type.ORGANISATION), Map.entry("org", Type.ORGANISATION),
      Map.entry("group", Type.ORGANISATION), Map.entry("corporation", Type.ORGANISATION),
      Map.entry("location", Type.PLACE), Map.entry("loc", Type.PLACE), Map.entry("place", Type.PLACE),
      Map.entry("creative-work", Type.WORK), Map.entry("documentreference", Type.WORK), Map.entry("event", Type.EVENT));

  /** Labels of re3d, which marks descriptions and pronouns too: of these only what has a name in it is taken. */
  private static final Pattern DESCRIBING = Pattern.compile("[BI]-(?:Organisation|Person|Location)");

  private static final Pattern DETERMINED = Pattern.compile("(?i)(?:the|a|an|its|their|our|his|her|this|these)\\s+");
  private static final Pattern NAMED =
      Pattern.compile("\\b(?!(?:We|They|He|She|It|I|This|That|These|Those|Our|Their|His|Her)\\b)\\p{Lu}");

  private NameColumns() {}

  /**
   * A name in a text.
   *
   * @param span its words
   * @param type what it names; empty when the corpus does not say
   */
  public record Name(Span span, Optional<Type> type) {}

  /** A text put together from sentences, and the names in it. */
  public record Named(String text, List<Name> names) {
    /** Copies the list. */
    public Named {
      names = List.copyOf(names);
    }
  }

  /**
   * Reads a file as texts of some hundred words.
   *
   * @throws IOException when the file cannot be read or holds no labelled tokens
   */
  public static List<Named> read(Path file) throws IOException {
    List<Named> texts = new ArrayList<>();
    Draft draft = new Draft();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        draft.sentenceEnds();
        if (draft.words >= WORDS_IN_TEXT) {
          texts.add(draft.named());
          draft = new Draft();
        }
      } else if (!line.startsWith("# ") && !line.startsWith("-DOCSTART-")) {
        String[] columns = line.split("[\t ]");
        int label = columns.length > 2 ? 2 : 1;
        if (columns.length > 1) {
          draft.token(columns[columns.length > 2 ? 1 : 0], columns[label]);
        }
      }
    }
    texts.add(draft.named());
    if (texts.stream().allMatch(t -> t.text().isBlank())) {
      throw new IOException(file + " holds no tokens with labels; expected a token and a label in each line");
    }
    return texts.stream().filter(t -> !t.text().isBlank()).toList();
  }

  /** A text in the making. */
  private static final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final List<Name> names = new ArrayList<>();
    private String open = "";
    private int start;
    private int end;
    private int words;
    private boolean described;
    private boolean glue = true;

    void token(String token, String label) {
      String kind = label.length() > 2 && label.charAt(1) == '-' ? label.substring(2).toLowerCase(Locale.ROOT) : "";
      if (!kind.equals(open) || label.startsWith("B-")) {
        close();
      }
      boolean closes = token.matches("[,.;:!?)\\]}%]|'s|n't|’s|''|'|'(?:re|ve|ll|d|m)");
      if (!glue && !closes) {
        text.append(' ');
      }
      if (!kind.isEmpty() && open.isEmpty()) {
        open = kind;
        described = DESCRIBING.matcher(label).matches();
        start = text.length();
      }
      text.append(token);
      end = text.length();
      words++;
      glue = token.matches("[(\\[{]|``");
    }

    private void close() {
      if (TYPES.containsKey(open) || open.equals("misc")) {
        Matcher determined = DETERMINED.matcher(text.substring(start, end));
        int from = determined.lookingAt() ? start + determined.end() : start;
        if (!described || NAMED.matcher(text.substring(from, end)).find()) {
          names.add(new Name(new Span(from, end), Optional.ofNullable(TYPES.get(open))));
        }
      }
      open = "";
    }

    void sentenceEnds() {
      close();
    }

    Named named() {
      close();
      return new Named(text.toString(), names);
    }
  }
}
