package org.hearsay.format;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Summary;
import org.hearsay.format.WriterOptions.Marking;

/**
 * Writes each reading for a person: the article set in lines, with source, cue and content of each attribution marked
 * in it, then the attributions, the actors and the frames in lists, then the summary in sentences. The small number
 * after a content is its attribution's in the list.
 *
 * <p>Control characters and escape sequences in the article are shown as pictures ({@code ␛}), so that an article
 * cannot command the terminal it is read on.
 */
public final class TextWriter implements ReadingWriter {
  private final Writer out;
  private final WriterOptions options;
  private Optional<String> separator = Optional.empty();

  /** @param out where to write; to be encoded in UTF-8 */
  public TextWriter(Writer out, WriterOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() {
    separator = Optional.empty();
  }

  @Override
  public void write(Reading reading) throws IOException {
    if (separator.isPresent()) {
      lines(List.of("", separator.get(), ""));
    }
    separator = Optional.of("─".repeat(options.width()));
    Article article = reading.article();
    lines(heading(article));
    Marks marks = Marks.of(reading, options.marking());
    lines(Typesetter.lines(article.text(), marks, options.marking(), options.width()));
    lines(List.of(""));
    lines(key(reading));
    lines(new AttributionList(reading, options).lines());
    Summary summary = reading.summary();
    below(new ActorList(reading, summary, options).lines());
    below(new FrameList(reading, options).lines());
    List<String> sentences = SummarySentences.of(reading, summary);
    below(IntStream.range(0, sentences.size()).boxed()
        .flatMap(i -> set(sentences.get(i), i == 0 ? Style.TITLE : Style.PLAIN)).toList());
    out.flush();
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private List<String> heading(Article article) {
    String known = article.title().orElse(article.id());
    String title = article.text().stripLeading().startsWith(known) ? "" : known; // plain text has its headline in it
    String published = Stream.of(article.outlet(), article.author(), article.published()).flatMap(Optional::stream)
        .filter(s -> !s.isBlank()).collect(Collectors.joining(" · "));
    List<String> lines = Stream.concat(
        set(title, Style.TITLE),
        Stream.of(published, article.address().map(URI::toString).orElse("")).flatMap(line -> set(line, Style.PLAIN)))
        .toList();
    return lines.isEmpty() ? lines : Stream.concat(lines.stream(), Stream.of("")).toList();
  }

  private Stream<String> set(String words, Style style) {
    return Typesetter.lines(Terminal.line(words), options.width()).stream()
        .map(line -> style.applied(line, options.marking()));
  }

  /** How many attributions there are, how they are marked, and who found them. */
  private List<String> key(Reading reading) {
    int count = reading.attributions().size();
    String model = Terminal.line(reading.model());
    String counted = count == 0 ? "No attributions found" : count == 1 ? "1 attribution" : count + " attributions";
    String key = legend(Role.SOURCE, "who") + " " + legend(Role.CUE, "cue") + " " + legend(Role.CONTENT, "what") + "¹";
    if (count == 0) {
      return List.of(Terminal.shortened(counted + " · " + model, options.width()));
    }
    if (options.width() < Table.NARROW) {
      return List.of(Terminal.shortened(counted + " · " + model, options.width()), key, "");
    }
    int left = options.width() - Terminal.columns(counted + " ·  · [who] _cue_ ‹what›¹");
    return List.of(counted + " · " + key + " · " + Terminal.shortened(model, left), "");
  }

  private String legend(Role role, String word) {
    return options.marking() == Marking.COLOUR ? Style.of(role).applied(word, Marking.COLOUR)
        : Marks.open(role) + word + Marks.close(role);
  }

  /** Lines with an empty one before them. */
  private void below(List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      lines(List.of(""));
      lines(lines);
    }
  }

  private void lines(List<String> lines) throws IOException {
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
  }
}
