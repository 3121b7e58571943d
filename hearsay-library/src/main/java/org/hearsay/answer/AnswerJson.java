package org.hearsay.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.store.Claim;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Statements.ActorCount;
import org.hearsay.trail.Loss;
import org.hearsay.trail.Shift;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;
import org.hearsay.who.KnownActor;
import org.hearsay.who.OutletProfile;
import org.hearsay.who.Share;

/**
 * The JSON of answers. What is not known is left out; offsets count code points of the article's text; confidences have
 * three digits after the point. Plain functions.
 */
public final class AnswerJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AnswerJson() {}

  /** A statement as an article tells it. */
  public static ObjectNode told(Told told) {
    Statement statement = told.statement();
    ObjectNode node = NODES.objectNode();
    node.put("statement", statement.id().toString());
    node.set("article", article(told.revision()));
    node.put("content", statement.content());
    ArrayNode spans = node.putArray("spans");
    for (PointSpan span : statement.spans()) {
      spans.addObject().put("start", span.start()).put("end", span.end());
    }
    node.put("sentence", told.words());
    ArrayNode chain = node.putArray("chain");
    statement.chain().forEach(step -> {
      ObjectNode one = chain.addObject();
      step.name().ifPresent(name -> one.put("actor", name));
      one.put("kind", word(step.kind()));
    });
    node.put("passage", told.passage().word());
    statement.type().ifPresent(type -> node.put("type", word(type)));
    node.put("act", word(statement.act()));
    node.put("mode", word(statement.mode()));
    node.put("stance", word(statement.stance()));
    node.put("confidence", rounded(statement.confidence()));
    if (!told.copies().isEmpty()) {
      ArrayNode copies = node.putArray("copies");
      told.copies().forEach(copy -> copies.add(article(copy)));
    }
    return node;
  }

  /** An article. */
  public static ObjectNode article(Revision revision) {
    ObjectNode node = NODES.objectNode();
    node.put("id", revision.key().toString());
    node.put("revision", revision.number());
    put(node, "outlet", revision.article().outlet());
    put(node, "title", revision.article().title());
    put(node, "address", revision.article().address().map(Object::toString));
    node.put("found", revision.origin().place());
    put(node, "published", revision.published().map(Object::toString));
    return node;
  }

  /** A claim, without its statements. */
  public static ObjectNode claim(Claim claim) {
    ObjectNode node = NODES.objectNode();
    node.put("claim", claim.number());
    claim.mergedInto().ifPresent(into -> node.put("mergedInto", into));
    node.put("statements", claim.statements());
    node.put("outlets", claim.outlets());
    put(node, "first", claim.first().map(Object::toString));
    put(node, "last", claim.last().map(Object::toString));
    return node;
  }

  /** A claim with its statements in order of time, losses and shifts. */
  public static ObjectNode trail(Trail trail) {
    ObjectNode node = claim(trail.claim());
    ArrayNode statements = node.putArray("trail");
    for (Told told : trail.told()) {
      ObjectNode one = told(told);
      one.put("move", trail.move(told).word());
      one.put("score", rounded(told.score()));
      one.putRawValue("why", new RawValue(told.why()));
      statements.add(one);
    }
    ArrayNode losses = node.putArray("losses");
    trail.losses().forEach(loss -> losses.add(loss(loss)));
    ArrayNode shifts = node.putArray("shifts");
    trail.shifts().forEach(shift -> shifts.add(shift(shift)));
    return node;
  }

  /** A lost attribution, with both statements. */
  public static ObjectNode loss(Loss loss) {
    ObjectNode node = NODES.objectNode();
    node.set("attributed", told(loss.attributed()));
    node.set("asserted", told(loss.asserted()));
    node.put("confidence", rounded(loss.confidence()));
    return node;
  }

  /** A shift of stance, with both statements. */
  public static ObjectNode shift(Shift shift) {
    ObjectNode node = NODES.objectNode();
    node.set("earlier", told(shift.earlier()));
    node.set("later", told(shift.later()));
    node.put("confidence", rounded(shift.confidence()));
    return node;
  }

  /** An actor across articles, with what it said. */
  public static ObjectNode actor(KnownActor actor, List<Told> said) {
    ObjectNode node = NODES.objectNode();
    node.put("actor", actor.name());
    node.put("kind", word(actor.kind()));
    node.put("statements", actor.statements());
    ArrayNode names = node.putArray("names");
    actor.namings().forEach(n -> names.addObject().put("name", n.name()).put("statements", n.statements())
        .put("why", n.why()));
    ArrayNode doubts = node.putArray("doubts");
    actor.doubts().forEach(doubts::add);
    ArrayNode statements = node.putArray("said");
    said.forEach(told -> statements.add(told(told)));
    return node;
  }

  /** An outlet's profile. */
  public static ObjectNode outlet(OutletProfile profile) {
    ObjectNode node = NODES.objectNode();
    node.put("outlet", profile.outlet());
    node.put("statements", profile.statements());
    node.set("attributed", share(profile.attributed()));
    node.set("anonymous", share(profile.anonymous()));
    ObjectNode kinds = node.putObject("kinds");
    profile.kinds().forEach((kind, share) -> kinds.set(word(kind), share(share)));
    ObjectNode stances = node.putObject("stances");
    profile.stances().forEach((stance, share) -> stances.set(word(stance), share(share)));
    ArrayNode quoted = node.putArray("quoted");
    for (ActorCount count : profile.quoted()) {
      quoted.addObject().put("actor", count.name()).put("kind", word(count.kind())).put("statements", count.statements());
    }
    return node;
  }

  private static ObjectNode share(Share share) {
    return NODES.objectNode().put("count", share.count()).put("of", share.of()).put("share", rounded(share.value()))
        .put("low", rounded(share.low())).put("high", rounded(share.high()));
  }

  private static void put(ObjectNode node, String field, Optional<String> value) {
    value.ifPresent(v -> node.put(field, v));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
