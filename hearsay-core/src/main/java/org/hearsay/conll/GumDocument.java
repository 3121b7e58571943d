package org.hearsay.conll;

import java.util.List;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;

/**
 * A document of GUM (Zeldes 2017): its text put together from its tokens, their syntax, and its mentions. Immutable.
 *
 * @param name as in {@code GUM_news_iodine}
 * @param text the tokens with the spaces between them; paragraphs are an empty line apart, and turns of several speakers
 *     begin with the speaker's name and a colon, which are no tokens
 * @param tokens in the order of the text
 * @param mentions in the order of their heads
 */
public record GumDocument(String name, String text, List<Token> tokens, List<Entity> mentions) {

  /** Copies the lists. */
  public GumDocument {
    tokens = List.copyOf(tokens);
    mentions = List.copyOf(mentions);
  }

  /**
   * A syntactic word.
   *
   * @param span where it stands in the text; the parts of a contraction may share one
   * @param form the word
   * @param lemma its dictionary form
   * @param part its part of speech, universal
   * @param governor the index of the token that governs it; −1 for a root
   * @param relation the dependency relation, without subtype after the colon
   */
  public record Token(Span span, String form, String lemma, String part, int governor, String relation) {}

  /**
   * A mention.
   *
   * @param entity the number of what it means within the document
   * @param first its first token
   * @param last its last token, included
   * @param core the tokens that would do for it, see the corpus' <i>minspan</i>; at least one
   * @param head the token that carries the meaning
   * @param form name, description or pronoun
   * @param type what kind of thing is meant
   * @param single whether nothing else in the document means the same
   */
  public record Entity(String entity, int first, int last, List<Integer> core, int head, Form form, Type type,
      boolean single) {}

  /** The genre in the document's name, as {@code news}. */
  public String genre() {
    String[] parts = name.split("_");
    return parts.length > 1 ? parts[1] : "";
  }

  /** The part of a mention that is a name: its core, from first to last token, without titles. */
  public Span nameOf(Entity mention) {
    int first = mention.core().get(0);
    int last = mention.core().get(mention.core().size() - 1);
    while (first > mention.first() && tokens.get(first - 1).part().equals("PROPN")) {
      first--;
    }
    while (first < last && Titles.isTitle(tokens.get(first).form())) {
      first++;
    }
    return new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
  }
}
