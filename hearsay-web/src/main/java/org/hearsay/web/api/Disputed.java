package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.hearsay.store.Dispute;
import org.hearsay.trail.Told;
import org.hearsay.web.Library;

/** Disputes as JSON, as {@code hearsay disputes} writes them. */
final class Disputed {
  private final Library library;

  Disputed(Library library) {
    this.library = library;
  }

  /** Those that any of the statements is part of. */
  ArrayNode of(Collection<Long> statements) throws IOException {
    ArrayNode array = Answers.object().arrayNode();
    for (Dispute dispute : library.store().disputes().of(statements)) {
      array.add(json(dispute));
    }
    return array;
  }

  /** One with both statements. */
  ObjectNode json(Dispute dispute) throws IOException {
    ObjectNode node = Answers.object();
    node.put("dispute", dispute.number());
    node.put("kind", dispute.kind().word());
    node.put("score", Math.round(dispute.score() * 1000) / 1000.0);
    ArrayNode sides = node.putArray("sides");
    for (Told told : library.trails().told(library.store().statements().all(List.of(dispute.one(), dispute.other())))) {
      sides.add(StatementRoutes.withClaims(library, told)
          .put("differs", told.statement().number() == dispute.one() ? dispute.oneWords() : dispute.otherWords()));
    }
    return node;
  }
}
