package org.hearsay.page;

import java.util.List;
import java.util.Optional;

/**
 * A statement as one article tells it, for people. Immutable.
 *
 * @param id the statement's name in every library
 * @param pieces the words around it
 * @param content its own words
 * @param own whether the writer says it, and gives it to nobody
 * @param chain through whom it came, outermost first; empty in the writer's own voice
 * @param speaker who said it
 * @param kind what kind of source that is
 * @param how act, mode and type, parted by dots
 * @param outlet whose article it is
 * @param title what the article is called
 * @param time when it was published, for people
 * @param instant the same in ISO 8601; empty when it is not known
 * @param article the article's key
 * @param href where it can be read; empty when that is nowhere a browser could go
 * @param address the article's address, or where it was found
 * @param actor the page of whoever said it; empty where there is none
 * @param claims the claims it is in
 * @param copies whose articles have the same text
 */
public record ToldCard(String id, List<Piece> pieces, String content, boolean own, List<String> chain, String speaker, String kind,
    String passage, String how, String stance, String confidence, String outlet, String title, String time, String instant,
    String article, Optional<String> href, String address, Optional<String> actor, List<Long> claims, List<String> copies) {

  /** Copies the lists. */
  public ToldCard {
    pieces = List.copyOf(pieces);
    chain = List.copyOf(chain);
    claims = List.copyOf(claims);
    copies = List.copyOf(copies);
  }

  /** Its own words in quotation marks. */
  public String quoted() {
    return content.matches("(?s)[“\"].*[”\"]") ? content : "“" + content + "”";
  }

  /** Its name on a page. */
  public String anchor() {
    return "s-" + id.replace('.', '-');
  }
}
