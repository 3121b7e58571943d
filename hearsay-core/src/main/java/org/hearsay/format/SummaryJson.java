package org.hearsay.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Reading;
import org.hearsay.Summary;

/** A reading's summary as a JSON object, as {@code docs/reading.schema.json} describes it. */
final class SummaryJson {
  private SummaryJson() {}

  static void write(JsonGenerator json, Reading reading) throws IOException {
    Summary summary = reading.summary();
    json.writeStartObject();
    json.writeNumberField("words", summary.words());
    json.writeNumberField("attributed", summary.attributed());
    json.writeNumberField("share", Fraction.of(summary.share()));
    json.writeNumberField("reliance", Fraction.of(summary.reliance()));
    actors(json, reading, summary);
    json.writeObjectFieldStart("kinds");
    for (Map.Entry<ActorKind, Integer> kind : summary.kinds().entrySet()) {
      json.writeNumberField(kind.getKey().word(), kind.getValue());
    }
    json.writeEndObject();
    ids(json, "unsourced", summary.unsourced());
    ids(json, "anonymous", summary.anonymous());
    ids(json, "endorsed", summary.endorsed());
    ids(json, "distanced", summary.distanced());
    json.writeEndObject();
  }

  private static void actors(JsonGenerator json, Reading reading, Summary summary) throws IOException {
    Map<String, Actor> actors = reading.actors().stream().collect(Collectors.toMap(Actor::id, Function.identity()));
    json.writeArrayFieldStart("actors");
    for (Summary.Share share : summary.actors()) {
      Actor actor = actors.get(share.actor());
      json.writeStartObject();
      json.writeStringField("actor", actor.id());
      json.writeStringField("name", actor.name());
      json.writeStringField("kind", actor.kind().word());
      json.writeNumberField("statements", share.statements());
      json.writeNumberField("words", share.words());
      json.writeNumberField("share", Fraction.of(summary.share(share)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void ids(JsonGenerator json, String name, List<String> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }
}
