package org.hearsay.link;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.compare.Comparison;
import org.hearsay.compare.Difference;
import org.hearsay.compare.Wording;
import org.hearsay.link.Neighbours.Neighbour;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairScorer;
import org.hearsay.store.Claim;
import org.hearsay.store.Decision;
import org.hearsay.store.Dispute;
import org.hearsay.store.Member;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.vector.SentenceEncoder;

/**
 * Puts statements into claims, one article after the other in the order of arrival. A statement joins the claim of the
 * earlier statement that most surely says the same, if the claim's first statement says the same too, so that claims do not
 * drift. A claim begins with its second statement: one that nobody repeats is no claim. What people decided about
 * statements goes before everything else.
 *
 * <p>The same articles in the same order make the same claims. For one thread.
 */
public final class Linker {
  /** The name of the stage in the store. */
  public static final String STAGE = "link";

  /** How many candidates each way of searching gives. */
  private static final int CANDIDATES = 16;
  private static final int MOST_DISPUTES = 3;

  /** An article has no more in common with itself than two that tell of one event: it says the same seldom twice. */
  private static final double WITHIN_ONE = 0.25;

  /** What is told of one event is mostly told within this time; what articles have in common counts less when they lie farther apart. */
  private static final Duration ONE_EVENT = Duration.ofDays(21);
  private static final double LATER = 0.75;

  /** How likely two names of what happens once are one occasion: set by hand, not measured. */
  private static final double TWO_NAMES = 0.6;
  private static final int MOST_QUOTATIONS = 8;

  private final Store store;
  private final Neighbours neighbours;
  private final Verifier verifier;
  private final Looked looked;
  private final Function<String, float[]> encoder;
  private final Judging judging;

  /**
   * Links a library's statements.
   *
   * @param neighbours finds candidates
   * @param encoder gives the vector of a statement's words
   * @param scorer reads two statements together, where words leave open what they are to each other
   */
  public Linker(Store store, Neighbours neighbours, Function<String, float[]> encoder, Verifier verifier, PairScorer scorer) {
    this.encoder = encoder;
    this.store = store;
    this.neighbours = neighbours;
    this.verifier = verifier;
    this.looked = new Looked(store);
    this.judging = new Judging(verifier, scorer);
  }

  /** A statement that one was compared with. */
  private record Compared(Statement statement, Verdict verdict) {}

  /**
   * Links one revision's statements, in the order of the text, as one transaction.
   *
   * @param statements the revision's statements
   * @param vectors of the statements, by number
   */
  public void link(long arrival, List<Statement> statements, Map<Long, float[]> vectors) throws IOException {
    Map<Long, List<Compared>> found = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (saysEnough(statement)) {
        found.put(statement.number(), compared(statement, statements, vectors));
      }
    }
    store.transaction(() -> {
      unlink(statements);
      for (Statement statement : statements) {
        place(statement, found.getOrDefault(statement.number(), List.of()), vectors.get(statement.number()));
      }
      store.stages().done(STAGE, arrival);
      return arrival;
    });
  }

  /** A few words in the writer's own voice are mostly what is left of a sentence: <i>In a statement on Friday</i>. */
  private boolean saysEnough(Statement statement) {
    Wording wording = looked.wording(statement);
    return wording.saysEnough() && !(statement.ownVoice() && (wording.isShort() || wording.isOccasionOfSpeech()));
  }

  private void unlink(List<Statement> statements) throws StoreException {
    List<Long> numbers = statements.stream().map(Statement::number).toList();
    for (long claim : store.claims().having(numbers)) {
      store.claims().leave(claim, numbers);
    }
    store.disputes().forget(numbers);
  }

  /** The earlier statements that a statement is like, with what was found, the most like first. */
  private List<Compared> compared(Statement statement, List<Statement> own, Map<Long, float[]> vectors)
      throws IOException {
    float[] vector = vectors.get(statement.number());
    Map<Long, Float> candidates = new TreeMap<>();
    for (Neighbour neighbour : neighbours.of(statement, vector, CANDIDATES)) {
      candidates.merge(neighbour.statement(), neighbour.cosine(), (a, b) -> Float.isNaN(a) ? b : a);
    }
    own.forEach(s -> candidates.remove(s.number()));
    Map<Long, Statement> statements = store.statements().all(candidates.keySet()).stream()
        .collect(Collectors.toMap(Statement::number, s -> s));
    List<Judging.Question> questions = new ArrayList<>();
    for (Map.Entry<Long, Statement> candidate : new TreeMap<>(statements).entrySet()) {
      float cosine = candidates.get(candidate.getKey());
      questions.add(question(statement, candidate.getValue(), Float.isNaN(cosine) ? 0 : cosine));
    }
    for (Statement other : own) {
      if (other.number() < statement.number() && saysEnough(other) && !overlap(statement, other)) {
        questions.add(question(statement, other, SentenceEncoder.cosine(vector, vectors.get(other.number()))));
      }
    }
    List<Compared> compared = new ArrayList<>();
    List<Verdict> verdicts = judging.judge(questions);
    for (int i = 0; i < verdicts.size(); i++) {
      Statement other = questions.get(i).other();
      compared.add(new Compared(other, insideOne(statement, other, verdicts.get(i))));
    }
    return compared.stream().filter(c -> c.verdict.relation() != Relation.UNRELATED)
        .sorted(Comparator.comparingDouble((Compared c) -> -c.verdict.score()).thenComparing(c -> c.statement.number()))
        .toList();
  }

  /** One article that refers to what happens once by two names may contradict itself, whatever else it says of it. */
  private Verdict insideOne(Statement one, Statement other, Verdict verdict) {
    Optional<Difference> names = one.arrival() != other.arrival() || verdict.relation() == Relation.DIFFER ? Optional.empty()
        : Comparison.twoNamesOfOne(looked.wording(one), looked.wording(other));
    return names.isEmpty() ? verdict
        : new Verdict(Relation.DIFFER, TWO_NAMES, verdict.evidence(), List.of(names.get()));
  }

  /** Whether the one's content stands in the other's: an attribution inside another. */
  private static boolean overlap(Statement one, Statement other) {
    return one.spans().stream().anyMatch(a -> other.spans().stream()
        .anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
  }

  private Judging.Question question(Statement one, Statement other, double cosine) throws StoreException {
    double context = one.arrival() == other.arrival() ? WITHIN_ONE
        : looked.subject(one.arrival()).shared(looked.subject(other.arrival())) * nearness(one.arrival(), other.arrival());
    return new Judging.Question(one, other, looked.wording(one), looked.wording(other), cosine, context, saysEnough(other));
  }

  /** Articles of weeks apart that name the same people mostly tell of different events: they have less in common. */
  private double nearness(long one, long other) throws StoreException {
    Optional<Instant> first = looked.published(one);
    Optional<Instant> second = looked.published(other);
    boolean far = first.isPresent() && second.isPresent()
        && Duration.between(first.get(), second.get()).abs().compareTo(ONE_EVENT) > 0;
    return far ? LATER : 1;
  }

  private void place(Statement statement, List<Compared> compared, float[] vector) throws StoreException {
    List<Long> together = store.decisions().togetherWith(statement.number());
    for (long with : together) {
      if (join(statement, with, 1, "{\"decided\":\"together\"}")) {
        disputes(statement, compared);
        return;
      }
    }
    boolean joined = false;
    int quotations = 0;
    for (Compared c : compared) {
      if (c.verdict.relation() == Relation.SAME && c.verdict.score() >= 1 && quotations < MOST_QUOTATIONS) {
        quote(statement, c, vector); // each quotation of the same words is in a claim with it, even if that makes several
        joined = true;
        quotations++;
      } else if (c.verdict.relation() == Relation.SAME && !joined && mayJoin(statement, c, vector)) {
        joined = join(statement, c.statement.number(), c.verdict.score(), why(c));
      }
    }
    disputes(statement, compared);
  }

  private void quote(Statement statement, Compared c, float[] vector) throws StoreException {
    List<Long> own = store.claims().of(statement.number()).stream().map(Claim::number).toList();
    boolean together = store.claims().of(c.statement.number()).stream().anyMatch(claim -> own.contains(claim.number()));
    if (!together && !(mayJoin(statement, c, vector) && join(statement, c.statement.number(), 1, why(c)))) {
      found(statement, c.statement.number(), 1, why(c));
    }
  }

  /** Whether the claim's first statement says the same too, as nearly. */
  private boolean mayJoin(Statement statement, Compared c, float[] vector) throws StoreException {
    Optional<Claim> claim = store.claims().of(c.statement.number()).stream().findFirst();
    if (claim.isEmpty()) {
      return true;
    }
    Optional<Long> founder = store.claims().members(claim.get().number()).stream().map(Member::statement)
        .min(Comparator.naturalOrder());
    if (founder.isEmpty() || founder.get() == c.statement.number()) {
      return true;
    }
    Statement first = store.statements().statement(founder.get()).orElseThrow();
    Judging.Question question = question(statement, first, SentenceEncoder.cosine(vector, looked.vector(first, encoder)));
    return judging.judge(List.of(question)).get(0).relation() == Relation.SAME;
  }

  private boolean join(Statement statement, long with, double score, String why) throws StoreException {
    Optional<Claim> claim = store.claims().of(with).stream().findFirst();
    if (claim.isPresent()) {
      if (!store.decisions().apartFrom(statement.number(), claim.get().number()).isEmpty()) {
        return false;
      }
      store.claims().join(new Member(claim.get().number(), statement.number(), score, why));
      return true;
    }
    return found(statement, with, score, why);
  }

  /** Founds a claim of both; the earlier one may be in another, too, where it says more than the two have in common. */
  private boolean found(Statement statement, long with, double score, String why) throws StoreException {
    if (apart(statement.number(), with)) {
      return false;
    }
    long founded = store.claims().found(with, "{\"founder\":true}");
    store.claims().join(new Member(founded, statement.number(), score, why));
    return true;
  }

  private boolean apart(long one, long other) throws StoreException {
    return store.decisions().on(one).stream().filter(d -> d.one().contains(one) && d.other().contains(other)
        || d.one().contains(other) && d.other().contains(one)).reduce((a, b) -> b)
        .filter(d -> d.kind() == Decision.Kind.APART).isPresent();
  }

  private void disputes(Statement statement, List<Compared> compared) throws StoreException {
    int kept = 0;
    for (Compared c : compared) {
      if (c.verdict.relation() == Relation.DIFFER && kept < MOST_DISPUTES) {
        for (Difference difference : c.verdict.differences()) {
          store.disputes().add(new Dispute(0, difference.kind(), c.statement.number(), statement.number(),
              difference.other(), difference.one(), c.verdict.score()));
        }
        kept++;
      }
    }
  }

  private static String why(Compared c) {
    Evidence evidence = c.verdict.evidence();
    ObjectNode why = JsonNodeFactory.instance.objectNode();
    why.put("like", c.statement.id().toString());
    why.put("cosine", rounded(evidence.cosine()));
    why.put("words", rounded(evidence.comparison().overlap()));
    why.put("order", rounded(evidence.comparison().order()));
    why.put("context", rounded(evidence.context()));
    evidence.read().ifPresent(r -> why.put("readSame", rounded(r.same())).put("readDiffers", rounded(r.differs())));
    names(why.putArray("names"), evidence.comparison().sharedNames());
    if (evidence.comparison().numbers() > 0) {
      why.put("number", true);
    }
    return why.toString();
  }

  private static void names(ArrayNode array, Collection<String> names) {
    names.forEach(array::add);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
