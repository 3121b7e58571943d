package org.hearsay.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Actor;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Summary;
import org.hearsay.format.SummarySentences;

/**
 * What the page of a reading shows. Immutable.
 *
 * @param article what was read
 * @param model name and version of the model
 * @param words how many words the text has
 * @param summary the summary in sentences
 * @param headline the title with its marks, where it is the text's first line; else empty
 * @param blocks the article's paragraphs with their marks
 * @param actors the ledger: actors with their shares, most words first
 * @param attributions every attribution
 * @param frames every frame
 */
public record ReadingView(Article article, String model, int words, List<List<Piece>> summary, Optional<Block> headline, List<Block> blocks,
    List<ActorRow> actors, List<AttributionCard> attributions, List<FrameCard> frames) {
  private static final int TINTS = 10;
  private static final int LONGEST_TITLE = 160;
  private static final Pattern ID = Pattern.compile("\\ba[0-9]{1,6}\\b");

  /** Copies the lists. */
  public ReadingView {
    summary = summary.stream().map(List::copyOf).toList();
    blocks = List.copyOf(blocks);
    actors = List.copyOf(actors);
    attributions = List.copyOf(attributions);
    frames = List.copyOf(frames);
  }

  /**
   * Words of the summary.
   *
   * @param id the attribution that they name; empty for other words
   */
  public record Piece(String words, Optional<String> id) {}

  /**
   * An actor's line in the ledger.
   *
   * @param tint the number of its tint
   * @param role what the text says it is; may be empty
   * @param reason why it is not named; may be empty
   * @param share of the attributed words, 0 to 1
   */
  public record ActorRow(String id, String name, String kind, int tint, String role, String reason, int statements, int words,
      double share, double confidence) {
    /** The share in percent, for people. */
    public String percent() {
      return Math.round(share * 100) + " %";
    }
  }

  /** A step of a chain: who says it, by which attribution. */
  public record Step(String id, String who) {}

  /**
   * What is known of an attribution.
   *
   * @param tint the number of its actor's tint; empty without an actor
   * @param who the actor's name, or the source's words, or that nobody is named
   * @param kind the actor's kind
   * @param chain from the writer inwards, this one last
   * @param evidence the words that show the stance; may be empty
   */
  public record AttributionCard(String id, Optional<Integer> tint, Optional<String> actor, String who, String source, String cue,
      String content, String kind, String type, String act, String mode, String stance, String evidence, List<Step> chain,
      double confidence) {
    /** Copies the list. */
    public AttributionCard {
      chain = List.copyOf(chain);
    }

    /** The number in its id. */
    public String number() {
      return id.replaceFirst("^[a-z]", "");
    }
  }

  /** What is known of a frame: who presents what as what. */
  public record FrameCard(String id, String who, String cue, String target, String frame, double confidence) {}

  /** The view of a reading. */
  public static ReadingView of(Reading reading) {
    Summary summary = reading.summary();
    Map<String, Integer> tints = tints(reading, summary);
    List<Block> blocks = MarkedArticle.of(reading, tints);
    boolean headed = !blocks.isEmpty() && isTitle(blocks.get(0), reading.article());
    return new ReadingView(reading.article(), reading.model(), summary.words(),
        SummarySentences.of(reading, summary).stream().map(sentence -> pieces(sentence, reading)).toList(),
        headed ? Optional.of(blocks.get(0)) : Optional.empty(), headed ? blocks.subList(1, blocks.size()) : blocks, actors(reading, summary, tints),
        reading.attributions().stream().map(a -> card(reading, a, tints)).toList(),
        reading.frames().stream().map(f -> card(reading, f)).toList());
  }

  /** A short first line is the title, unless the article states another. */
  private static boolean isTitle(Block first, Article article) {
    String words = first.words().strip();
    Optional<String> title = article.title().filter(t -> !t.isBlank());
    return title.isPresent() ? title.get().strip().equals(words) : words.length() <= LONGEST_TITLE && !words.matches("(?s).*[.!?…]");
  }

  private static List<Piece> pieces(String sentence, Reading reading) {
    List<Piece> pieces = new ArrayList<>();
    Matcher ids = ID.matcher(sentence);
    int at = 0;
    while (ids.find()) {
      if (reading.attribution(ids.group()).isPresent()) {
        pieces.add(new Piece(sentence.substring(at, ids.start()), Optional.empty()));
        pieces.add(new Piece(ids.group(), Optional.of(ids.group())));
        at = ids.end();
      }
    }
    pieces.add(new Piece(sentence.substring(at), Optional.empty()));
    return pieces;
  }

  /** The article's title, or its first words. */
  public String title() {
    return Articles.title(article);
  }

  /** The kinds of actors there are, in order. */
  public List<String> kinds() {
    return attributions.stream().map(AttributionCard::kind).distinct().sorted().toList();
  }

  /** The acts there are, in order. */
  public List<String> acts() {
    return attributions.stream().map(AttributionCard::act).distinct().sorted().toList();
  }

  private static Map<String, Integer> tints(Reading reading, Summary summary) {
    Map<String, Integer> tints = new LinkedHashMap<>();
    summary.actors().forEach(share -> tints.put(share.actor(), tints.size() % TINTS));
    reading.actors().forEach(actor -> tints.putIfAbsent(actor.id(), tints.size() % TINTS));
    return tints;
  }

  private static List<ActorRow> actors(Reading reading, Summary summary, Map<String, Integer> tints) {
    return summary.actors().stream().map(share -> {
      Actor actor = reading.actor(share.actor()).orElseThrow();
      return new ActorRow(actor.id(), actor.name(), actor.kind().word(), tints.get(actor.id()), words(reading, actor.role()),
          words(reading, actor.reason()), share.statements(), share.words(), summary.share(share), actor.confidence());
    }).toList();
  }

  private static String words(Reading reading, Optional<Span> span) {
    return span.map(s -> s.of(reading.article().text())).orElse("");
  }

  private static AttributionCard card(Reading reading, Attribution a, Map<String, Integer> tints) {
    return new AttributionCard(a.id(), a.actor().map(tints::get), a.actor(), who(reading, a), reading.words(a.source()),
        reading.words(a.cue()), reading.words(a.content()), reading.actor(a).map(s -> s.kind().word()).orElse("unknown"),
        a.type().word(), a.act().word(), a.mode().word(), a.stance().value().word(), reading.words(a.stance().evidence()),
        reading.chain(a).stream().map(step -> new Step(step.id(), who(reading, step))).toList(), a.confidence());
  }

  private static String who(Reading reading, Attribution a) {
    String source = reading.words(a.source());
    return reading.actor(a).map(Actor::name).orElse(source.isBlank() ? "no source named" : source);
  }

  private static FrameCard card(Reading reading, Frame f) {
    String framer = reading.words(f.framer());
    String who = f.actor().flatMap(reading::actor).map(Actor::name).orElse(framer.isBlank() ? "nobody named" : framer);
    return new FrameCard(f.id(), who, reading.words(f.cue()), reading.words(f.target()), reading.words(f.frame()), f.confidence());
  }
}
