package org.hearsay.export;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hearsay.ActorKind;
import org.hearsay.store.Claim;
import org.hearsay.store.Member;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Step;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Trails;

/** A library's statements, one after the other, in the order of arrival. Memory does not grow with the library. */
final class StatementRows {
  private static final int PAGE = 1000;
  private static final int KEPT = 64;

  private final Store store;
  private final Map<Long, Source> sources = new LinkedHashMap<>(KEPT, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Source> eldest) {
      return size() > KEPT;
    }
  };

  StatementRows(Store store) {
    this.store = store;
  }

  /** What takes the rows. */
  @FunctionalInterface
  interface Sink {
    void accept(Statement statement, Source source, StatementRow row) throws IOException, StoreException;
  }

  /**
   * Where a statement stands.
   *
   * @param revision the article
   * @param original the article that it is a copy of
   * @param model what read it
   */
  record Source(Revision revision, Optional<Revision> original, String model) {}

  /** Gives every statement to the sink; returns how many. */
  long each(Sink sink) throws IOException, StoreException {
    long count = 0;
    long last = 0;
    List<Statement> page;
    do {
      page = new ArrayList<>(store.statements().after(last, PAGE));
      for (Statement statement : page) {
        Source source = source(statement.arrival());
        sink.accept(statement, source, row(statement, source));
        last = statement.number();
        count++;
      }
    } while (page.size() == PAGE);
    return count;
  }

  private Source source(long arrival) throws StoreException {
    Source known = sources.get(arrival);
    if (known == null) {
      Revision revision = store.articles().revision(arrival).orElseThrow();
      Long original = store.copies().originals(List.of(arrival)).get(arrival);
      known = new Source(revision, original == null || original == arrival ? Optional.empty()
          : store.articles().revision(original), store.readings().model(arrival).orElse(""));
      sources.put(arrival, known);
    }
    return known;
  }

  private StatementRow row(Statement s, Source source) throws StoreException {
    Revision revision = source.revision();
    List<Claim> claims = store.claims().of(s.number());
    Optional<Claim> claim = claims.stream().findFirst();
    OptionalDouble score = claim.isEmpty() ? OptionalDouble.empty() : store.claims().members(claim.get().number()).stream()
        .filter(m -> m.statement() == s.number()).mapToDouble(Member::score).findFirst();
    return new StatementRow(s.id().toString(), revision.article().outlet().orElse(null),
        revision.article().title().orElse(null), identity(revision),
        s.published().map(Object::toString).orElse(null), s.content(), s.spans().get(0).start(),
        s.spans().get(s.spans().size() - 1).end(), Trails.words(revision, s.sentence()),
        s.type().map(t -> word(t.name())).orElse(null), s.actor().flatMap(Step::name).orElse(null),
        word(s.actor().map(Step::kind).orElse(ActorKind.WRITER).name()),
        String.join(" > ", s.chain().stream().map(step -> step.name().orElse("?")).toList()), word(s.act().name()),
        word(s.mode().name()), word(s.stance().name()), s.confidence(), claim.map(Claim::number).orElse(null),
        score.isPresent() ? score.getAsDouble() : null, source.original().map(StatementRows::identity).orElse(null),
        source.model());
  }

  static String identity(Revision revision) {
    return revision.article().address().map(URI::toString).orElse(revision.origin().place());
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
