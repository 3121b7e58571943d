package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.Actor;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Span;
import org.hearsay.actor.Speakers.Speaker;
import org.hearsay.text.Words;

/**
 * Who appears in an article: the actors that its attributions lead to, and which mentions mean the same. Immutable,
 * safe to share between threads. Takes time in proportion to the length of the article.
 *
 * <pre>{@code
 * Words words = Words.of(article.text());
 * Cast cast = Cast.of(article, words, PlainMentions.of(article, words), attributions);
 * List<Attribution> resolved = cast.attributions(); // the same, each with the id of its actor
 * }</pre>
 */
public final class Cast {
  /**
   * Who an attribution or a span leads to.
   *
   * @param actor the actor
   * @param confidence a probability, 0 to 1, that it is this one
   */
  public record Part(Actor actor, double confidence) {}

  private final List<Actor> actors;
  private final List<Attribution> attributions;
  private final List<Optional<Part>> parts;
  private final Map<Span, Part> spans;
  private final List<Mention> mentions;
  private final int[] clusters;

  private Cast(List<Actor> actors, List<Attribution> attributions, List<Optional<Part>> parts, Map<Span, Part> spans,
      List<Mention> mentions, int[] clusters) {
    this.mentions = List.copyOf(mentions);
    this.actors = List.copyOf(actors);
    this.attributions = List.copyOf(attributions);
    this.parts = List.copyOf(parts);
    this.spans = Map.copyOf(spans);
    this.clusters = clusters;
  }

  /** Finds who speaks in the attributions; {@code mentions} are in the order of the text. */
  public static Cast of(Article article, Words words, List<Mention> mentions, List<Attribution> attributions) {
    return of(article, words, mentions, attributions, List.of());
  }

  /**
   * Finds who speaks in the attributions, and who is meant by other spans, such as those that frame something.
   *
   * @param article its text is what the words and spans count in
   * @param words the words of the article's text
   * @param mentions in the order of the text; those that lie outside it are left out
   * @param attributions in the order of the text
   * @param others words that name somebody without being a source
   */
  public static Cast of(Article article, Words words, List<Mention> mentions, List<Attribution> attributions,
      Collection<Span> others) {
    Layout layout = Layout.of(article.text(), words);
    return of(article, layout, mentions.stream().map(m -> Many.named(m, layout)).toList(), attributions, others);
  }

  private static Cast of(Article article, Layout layout, List<Mention> mentions, List<Attribution> attributions,
      Collection<Span> others) {
    List<Span> sources = new ArrayList<>();
    attributions.forEach(a -> sources.addAll(a.source()));
    List<Span> named = new ArrayList<>(sources);
    named.addAll(others);
    Turns turns = Turns.of(layout);
    named.addAll(turns.names());
    References references = References.of(layout, mentions, named);
    TreeMap<Integer, Span> about = new TreeMap<>();
    sources.forEach(s -> about.put(references.about(s), s));
    about.remove(-1);
    Coreference coreference = Coreference.of(layout, references, about.navigableKeySet());
    Speakers speakers = Speakers.of(layout, attributions, references, coreference.referents(),
        about.navigableKeySet(), turns);
    return new Casting(article, layout, references, coreference, speakers, about)
        .cast(mentions, attributions, others);
  }

  /** One referent, or two who speak together: the numbers of their first references, -1 for no second. */
  private record Who(int first, int fellow) implements Comparable<Who> {
    @Override
    public int compareTo(Who other) {
      int byFirst = Integer.compare(first, other.first);
      return byFirst != 0 ? byFirst : Integer.compare(fellow, other.fellow);
    }
  }

  /** Turns referents into actors; ids go by first mention. */
  private record Casting(Article article, Layout layout, References references, Coreference coreference,
      Speakers speakers, Map<Integer, Span> sources) {

    Cast cast(List<Mention> mentions, List<Attribution> attributions, Collection<Span> others) {
      Map<Span, Integer> otherReferences = new LinkedHashMap<>();
      for (Span other : others) {
        int about = references.about(other);
        if (about >= 0) {
          otherReferences.put(other, about);
        }
      }
      TreeMap<Who, List<Speaker>> everybody = new TreeMap<>();
      for (int i = 0; i < attributions.size(); i++) {
        speakers.of(i).ifPresent(s -> everybody.computeIfAbsent(who(s), k -> new ArrayList<>()).add(s));
      }
      otherReferences.values().forEach(r -> everybody.computeIfAbsent(new Who(first(r), -1), k -> new ArrayList<>()));
      Portraits portraits = new Portraits(article, layout, coreference, speakers, sources);
      Map<Who, Actor> actors = new LinkedHashMap<>();
      everybody.forEach((who, said) -> {
        String id = "s" + (actors.size() + 1);
        actors.put(who, who.fellow < 0 ? portraits.of(id, coreference.referents().of(who.first).orElseThrow())
            : portraits.pair(id, said, references.all()));
      });
      List<Optional<Part>> parts = new ArrayList<>();
      List<Attribution> resolved = new ArrayList<>();
      for (int i = 0; i < attributions.size(); i++) {
        Optional<Part> part = speakers.of(i).map(s -> new Part(actors.get(who(s)), s.confidence()));
        parts.add(part);
        resolved.add(attributed(attributions.get(i), part));
      }
      Map<Span, Part> spans = new HashMap<>();
      otherReferences.forEach((span, reference) -> spans.put(span,
          new Part(actors.get(new Who(first(reference), -1)), coreference.referents().confidence(reference))));
      return new Cast(List.copyOf(actors.values()), resolved, parts, spans, mentions,
          clusters(mentions.size()));
    }

    private Who who(Speaker s) {
      return new Who(first(s.reference()), s.fellow() < 0 ? -1 : first(s.fellow()));
    }

    private static Attribution attributed(Attribution a, Optional<Part> part) {
      return new Attribution(a.id(), a.parent(), a.type(), a.source(), a.cue(), a.content(),
          part.map(p -> p.actor().id()), a.act(), a.mode(), a.stance(), a.confidence());
    }

    /** The number of the first reference that means the same. */
    private int first(int reference) {
      return coreference.referents().firstOf(reference);
    }

    private int[] clusters(int mentions) {
      int[] clusters = new int[mentions];
      Map<Integer, Integer> numbers = new HashMap<>();
      for (int i = 0; i < mentions; i++) {
        int reference = references.ofMention(i);
        int number = numbers.size();
        clusters[i] = reference < 0 ? -1 : numbers.computeIfAbsent(first(reference), k -> number);
      }
      return clusters;
    }
  }

  /** Everybody that an attribution or one of the other spans leads to, in the order of first mention. */
  public List<Actor> actors() {
    return actors;
  }

  /** The attributions, each with the id of its actor where the text names one. */
  public List<Attribution> attributions() {
    return attributions;
  }

  /** Who speaks in attribution number {@code i}; empty when the text names nobody. */
  public Optional<Part> speaker(int i) {
    return parts.get(i);
  }

  /** Who is meant by one of the other spans that the cast was made with; empty when nobody can be told. */
  public Optional<Part> meant(Span other) {
    return Optional.ofNullable(spans.get(other));
  }

  /** The mentions that the cast was made with. */
  public List<Mention> mentions() {
    return mentions;
  }

  /**
   * For each mention the number of the cluster of those that mean the same, counted from 0; -1 for one that lies
   * outside the text.
   */
  public int[] clusters() {
    return Arrays.copyOf(clusters, clusters.length);
  }
}
