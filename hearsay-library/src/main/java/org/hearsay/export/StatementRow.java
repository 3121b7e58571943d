package org.hearsay.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A statement as a row. What is not known is null. Immutable.
 *
 * @param statement its name in every library
 * @param outlet who published the article
 * @param title the article's headline
 * @param address where it is, or where it was found
 * @param published when, as a point in time in UTC (ISO 8601)
 * @param content the words
 * @param start how many code points of the article's text lie before the content
 * @param end how many lie before its end
 * @param sentence the sentence around it
 * @param type direct, indirect, mixed; null in the writer's own voice
 * @param actor who said it; null in the writer's own voice and where the text names nobody
 * @param kind what kind of source it is
 * @param chain everybody through whom it came, outermost first, parted by " > "
 * @param act what the source does
 * @param mode plain, negated, asked, hypothetical
 * @param stance how far the writer stands behind it
 * @param confidence the attribution's, 0 to 1
 * @param claim the number of the claim it belongs to; null when it is in none
 * @param score how sure the linking to that claim was, 0 to 1; null when it is in none
 * @param original the statement's article has the text of this article, which was published first; null when it is no copy
 * @param model what read the article
 */
@JsonPropertyOrder({"statement", "outlet", "title", "address", "published", "content", "start", "end", "sentence", "type",
    "actor", "kind", "chain", "act", "mode", "stance", "confidence", "claim", "score", "original", "model"})
public record StatementRow(String statement, String outlet, String title, String address, String published, String content,
    int start, int end, String sentence, String type, String actor, String kind, String chain, String act, String mode,
    String stance, double confidence, Long claim, Double score, String original, String model) {}
