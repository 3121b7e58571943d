package org.hearsay.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.store.Claim;
import org.hearsay.store.Dispute;
import org.hearsay.store.Member;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Loss;
import org.hearsay.trail.Shift;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;

/**
 * The page of a claim: its trail from article to article. Immutable.
 *
 * @param number the claim's number
 * @param words the words of its first statement
 * @param span how many statements, in how many outlets, from when to when
 * @param summary what there is to say about its trail, in sentences
 * @param told its statements in order of time
 * @param losses where its attribution got lost
 * @param shifts where the writers' stance changes
 * @param disputes what cannot be true as well
 * @param passedOver how many disputes there are besides
 */
public record ClaimView(long number, String words, String span, List<String> summary, List<Telling> told, List<SideBySide> losses,
    List<SideBySide> shifts, List<SideBySide> disputes, int passedOver) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_DISPUTES = 30;
  private static final int COMPARED = 6;

  /** Copies the lists. */
  public ClaimView {
    summary = List.copyOf(summary);
    told = List.copyOf(told);
    losses = List.copyOf(losses);
    shifts = List.copyOf(shifts);
    disputes = List.copyOf(disputes);
  }

  /**
   * A statement on the trail.
   *
   * @param move what it does: first, carried, changed
   * @param score how sure the linking was
   * @param why why it is in the claim, in words
   */
  public record Telling(ToldCard card, String move, String score, String why) {}

  /** The view of a trail. */
  public static ClaimView of(Trail trail, Store store, Cards cards) throws StoreException {
    List<Telling> told = new ArrayList<>();
    for (Told one : trail.told()) {
      told.add(new Telling(cards.of(one), trail.move(one).word(), Words.probability(one.score()), why(one.why())));
    }
    long number = trail.claim().number();
    List<SideBySide> losses = new ArrayList<>();
    for (Loss loss : trail.losses()) {
      losses.add(SideBySide.of(loss, number, cards));
    }
    List<SideBySide> shifts = new ArrayList<>();
    for (Shift shift : trail.shifts()) {
      shifts.add(SideBySide.of(shift, number, cards));
    }
    List<Dispute> all = store.disputes().of(store.claims().members(number).stream().map(Member::statement).toList());
    List<SideBySide> disputes = new ArrayList<>();
    for (Dispute dispute : all.stream().sorted((a, b) -> Double.compare(b.score(), a.score())).limit(MOST_DISPUTES).toList()) {
      SideBySide.of(dispute, store, cards).ifPresent(disputes::add);
    }
    return new ClaimView(number, told.isEmpty() ? "" : told.get(0).card().content(), span(trail.claim()),
        summary(trail, told, losses, shifts, all.size()), told, losses, shifts, disputes,
        Math.max(0, all.size() - MOST_DISPUTES));
  }

  /** What the page is called: the words of its first statement. */
  public String heading() {
    return told.isEmpty() ? "A claim without statements" : told.get(0).card().quoted();
  }

  /** A claim's size: <i>6 statements in 5 outlets · 4 May 2031 – 2 Jun 2031</i>. */
  static String span(Claim claim) {
    return Words.counted(claim.statements(), "statement") + " in " + Words.counted(claim.outlets(), "outlet") + " · "
        + Words.days(claim.first(), claim.last());
  }

  private static List<String> summary(Trail trail, List<Telling> told, List<SideBySide> losses, List<SideBySide> shifts,
      int disputes) {
    List<String> sentences = new ArrayList<>();
    if (told.isEmpty()) {
      return List.of("No statement is left in this claim.");
    }
    ToldCard earliest = told.get(0).card();
    sentences.add(trail.first().isEmpty() ? "Who told it first is not known: "
        + (earliest.instant().isEmpty() ? "no time of publication is." : "articles share the earliest time.")
        : "First in " + earliest.outlet() + ", " + earliest.time() + ": "
            + (earliest.own() ? "in the writer's own voice." : earliest.passage() + ", by " + earliest.speaker() + "."));
    long unknown = told.stream().filter(t -> t.card().instant().isEmpty()).count();
    if (unknown > 0 && unknown < told.size()) {
      sentences.add(unknown == 1 ? "Of one statement the time is not known; it stands last."
          : "Of " + unknown + " statements the time is not known; they stand last.");
    }
    if (!losses.isEmpty()) {
      sentences.add("Its attribution got lost in " + losses.stream().map(l -> l.other().outlet()).distinct()
          .collect(Collectors.joining(", ")) + ".");
    }
    if (!shifts.isEmpty()) {
      sentences.add("The writer's stance shifts " + (shifts.size() == 1 ? "once." : shifts.size() + " times."));
    }
    if (disputes > 0) {
      sentences.add(disputes == 1 ? "One statement cannot be true together with one of these."
          : disputes + " pairs of statements cannot both be true.");
    }
    return sentences;
  }

  /** Why a statement is in a claim, in words. */
  static String why(String json) {
    JsonNode why;
    try {
      why = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return "not known";
    }
    if (why.path("founder").asBoolean()) {
      return "the claim began with it";
    }
    if (why.path("decided").asBoolean()) {
      return "put here by hand";
    }
    List<String> reasons = new ArrayList<>();
    if (why.has("like")) {
      reasons.add("like " + why.path("like").asText());
    }
    if (why.has("cosine")) {
      reasons.add(String.format(Locale.ROOT, "likeness of meaning %.2f", why.path("cosine").asDouble()));
    }
    if (why.has("words")) {
      reasons.add(Math.round(100 * why.path("words").asDouble()) + " % of the words in common");
    }
    Set<String> names = new LinkedHashSet<>();
    why.path("names").forEach(n -> names.add(n.asText()));
    if (!names.isEmpty()) {
      reasons.add("names in common: " + String.join(", ", names));
    }
    if (why.path("number").asBoolean()) {
      reasons.add("the same number");
    }
    return reasons.isEmpty() ? "not known" : String.join("; ", reasons);
  }

  /** Where its articles are compared. */
  public Optional<String> compareHref() {
    List<String> articles = told.stream().map(t -> t.card().article()).distinct().limit(COMPARED).toList();
    return articles.size() < 2 ? Optional.empty()
        : Optional.of("/compare?" + articles.stream().map(a -> "article=" + a).collect(Collectors.joining("&")));
  }

  /** The trail as CSV. */
  public String csv() {
    Csv csv = new Csv("claim", "statement", "published", "outlet", "title", "address", "move", "passage", "stance", "speaker",
        "kind", "chain", "content", "confidence", "score", "why");
    for (Telling one : told) {
      ToldCard card = one.card();
      csv.row(List.of(String.valueOf(number), card.id(), card.instant(), card.outlet(), card.title(), card.address(), one.move(),
          card.passage(), card.stance(), card.own() ? "" : card.speaker(), card.kind(), String.join(" > ", card.chain()),
          card.content(), card.confidence(), one.score(), one.why()));
    }
    return csv.toString();
  }
}
