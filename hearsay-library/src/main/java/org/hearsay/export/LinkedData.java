package org.hearsay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.store.Claim;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Step;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Move;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;
import org.hearsay.trail.Trails;

/**
 * A library as JSON-LD, with the terms of PROV-O (W3C 2013) and schema.org. A statement is an entity: quoted from its
 * article, attributed to its actor (an agent within the article), a specialisation of its claim. A copy is derived from
 * the article that was published first. Of statements in nearly the same words the later is derived from the first: that
 * it came later is known, how it came there is not.
 */
final class LinkedData {
  private static final int PAGE = 200;

  private final Store store;

  LinkedData(Store store) {
    this.store = store;
  }

  long write(OutputStream out) throws IOException, StoreException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("", "\n"))
          .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance));
      json.writeStartObject();
      context(json);
      json.writeArrayFieldStart("@graph");
      long[] last = {0};
      long count = new StatementRows(store).each((statement, source, row) -> {
        if (statement.arrival() != last[0]) {
          article(json, source);
          last[0] = statement.arrival();
        }
        statement(json, statement, row);
      });
      claims(json);
      json.writeEndArray();
      json.writeEndObject();
      return count;
    }
  }

  private static void context(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("@context");
    json.writeStringField("prov", "http://www.w3.org/ns/prov#");
    json.writeStringField("schema", "https://schema.org/");
    json.writeStringField("xsd", "http://www.w3.org/2001/XMLSchema#");
    json.writeStringField("hearsay", "urn:hearsay:");
    json.writeEndObject();
  }

  private static String articleId(Revision revision) {
    return "hearsay:article:" + revision.key() + "." + revision.number();
  }

  private static String statementId(Statement statement) {
    return "hearsay:statement:" + statement.id();
  }

  private static void reference(JsonGenerator json, String field, String id) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("@id", id);
    json.writeEndObject();
  }

  private static void types(JsonGenerator json, String... types) throws IOException {
    json.writeArrayFieldStart("@type");
    for (String type : types) {
      json.writeString(type);
    }
    json.writeEndArray();
  }

  private static void time(JsonGenerator json, String field, Optional<?> time) throws IOException {
    if (time.isPresent()) {
      json.writeObjectFieldStart(field);
      json.writeStringField("@type", "xsd:dateTime");
      json.writeStringField("@value", time.get().toString());
      json.writeEndObject();
    }
  }

  private static void optional(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    }
  }

  private static void article(JsonGenerator json, StatementRows.Source source) throws IOException {
    Revision revision = source.revision();
    json.writeStartObject();
    json.writeStringField("@id", articleId(revision));
    types(json, "prov:Entity", "schema:NewsArticle");
    optional(json, "schema:headline", revision.article().title());
    optional(json, "schema:publisher", revision.article().outlet());
    json.writeStringField("schema:url", StatementRows.identity(revision));
    time(json, "schema:datePublished", revision.published());
    if (source.original().isPresent()) {
      reference(json, "prov:wasDerivedFrom", articleId(source.original().get()));
    }
    json.writeEndObject();
  }

  private static void statement(JsonGenerator json, Statement statement, StatementRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", statementId(statement));
    types(json, "prov:Entity", "hearsay:Statement");
    json.writeStringField("prov:value", statement.content());
    reference(json, "prov:wasQuotedFrom", "hearsay:article:" + statement.id().article() + "." + statement.id().revision());
    agents(json, statement);
    json.writeStringField("hearsay:act", row.act());
    json.writeStringField("hearsay:mode", row.mode());
    json.writeStringField("hearsay:stance", row.stance());
    json.writeNumberField("hearsay:confidence", row.confidence());
    json.writeNumberField("hearsay:start", row.start());
    json.writeNumberField("hearsay:end", row.end());
    if (row.claim() != null) {
      reference(json, "prov:specializationOf", "hearsay:claim:" + row.claim());
    }
    json.writeEndObject();
  }

  /** Whom the statement is attributed to; those through whom it came delegated nothing, so each is the next one's chain. */
  private static void agents(JsonGenerator json, Statement statement) throws IOException {
    if (statement.ownVoice()) {
      return;
    }
    json.writeObjectFieldStart("prov:wasAttributedTo");
    agent(json, statement.chain().get(statement.chain().size() - 1));
    json.writeEndObject();
    if (statement.chain().size() > 1) {
      json.writeArrayFieldStart("hearsay:through");
      for (Step step : statement.chain().subList(0, statement.chain().size() - 1)) {
        json.writeStartObject();
        agent(json, step);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void agent(JsonGenerator json, Step step) throws IOException {
    json.writeStringField("@type", "prov:Agent");
    optional(json, "schema:name", step.name());
    json.writeStringField("hearsay:kind", step.kind().name().toLowerCase(Locale.ROOT));
  }

  private void claims(JsonGenerator json) throws IOException, StoreException {
    Trails trails = new Trails(store);
    List<Claim> page;
    long last = 0;
    do {
      page = new ArrayList<>(store.claims().after(last, 1, PAGE));
      for (Claim claim : page) {
        claim(json, trails.of(claim));
        last = claim.number();
      }
    } while (page.size() == PAGE);
  }

  private static void claim(JsonGenerator json, Trail trail) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", "hearsay:claim:" + trail.claim().number());
    types(json, "prov:Entity", "hearsay:Claim");
    json.writeNumberField("hearsay:statements", trail.claim().statements());
    json.writeNumberField("hearsay:outlets", trail.claim().outlets());
    time(json, "hearsay:first", trail.claim().first());
    time(json, "hearsay:last", trail.claim().last());
    json.writeEndObject();
    Optional<Told> first = trail.first();
    if (first.isEmpty()) {
      return;
    }
    for (Told told : trail.told()) {
      if (trail.move(told) == Move.CARRIED && first.get().before(told)) {
        json.writeStartObject();
        json.writeStringField("@id", statementId(told.statement()));
        reference(json, "prov:wasDerivedFrom", statementId(first.get().statement()));
        json.writeEndObject();
      }
    }
  }
}
