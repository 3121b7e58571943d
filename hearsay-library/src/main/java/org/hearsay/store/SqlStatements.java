package org.hearsay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Stance;

/** Statements in SQL. */
final class SqlStatements implements Statements {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, QuotationType> TYPES = worded(QuotationType.values(), QuotationType::word);
  private static final Map<String, ActorKind> KINDS = worded(ActorKind.values(), ActorKind::word);
  private static final Map<String, Act> ACTS = worded(Act.values(), Act::word);
  private static final Map<String, Mode> MODES = worded(Mode.values(), Mode::word);
  private static final Map<String, Stance.Value> STANCES = worded(Stance.Value.values(), Stance.Value::word);

  private static final String STATEMENTS = "SELECT s.*, r.number AS revision, a.key FROM statement s"
      + " JOIN revision r ON r.arrival = s.arrival JOIN article a ON a.number = r.article ";

  private final Connections connections;

  SqlStatements(Connections connections) {
    this.connections = connections;
  }

  /** Stores a revision's statements under the next numbers; gives the first of these. */
  static long insert(Sql sql, long arrival, List<Statement> statements) throws SQLException {
    long first = sql.next("statement", statements.size());
    List<Object[]> rows = new ArrayList<>();
    for (Statement s : statements) {
      Optional<Step> actor = s.actor();
      rows.add(new Object[] {first + rows.size(), arrival, s.id().part(), s.content(), spans(s.spans()),
          spans(List.of(s.sentence())), s.type().map(QuotationType::word), chain(s.chain()),
          actor.flatMap(Step::name), actor.map(step -> step.kind().word()), s.stance().word(), s.act().word(),
          s.mode().word(), s.confidence(), s.published()});
    }
    sql.batch("INSERT INTO statement (number, arrival, part, content, spans, sentence, type, chain, actor, actor_kind,"
        + " stance, act, mode, confidence, published_at) VALUES (" + Sql.marks(15) + ")", rows);
    return first;
  }

  @Override
  public Optional<Statement> statement(long number) throws StoreException {
    return connections.read(sql -> sql.one(STATEMENTS + "WHERE s.number = ?", SqlStatements::statement, number));
  }

  @Override
  public Optional<Statement> statement(StatementId id) throws StoreException {
    return connections.read(sql -> sql.one(STATEMENTS + "WHERE a.key = ? AND r.number = ? AND s.part = ?",
        SqlStatements::statement, id.article(), id.revision(), id.part()));
  }

  @Override
  public List<Statement> all(Collection<Long> numbers) throws StoreException {
    return connections.read(sql -> sql.among(STATEMENTS + "WHERE s.number IN", SqlStatements::statement, numbers))
        .stream().sorted(Comparator.comparing(Statement::number)).toList();
  }

  @Override
  public List<Statement> of(long arrival) throws StoreException {
    return connections.read(sql -> of(sql, arrival)).stream()
        .sorted(Comparator.comparing((Statement s) -> s.spans().get(0).start()).thenComparing(Statement::number))
        .toList();
  }

  static List<Statement> of(Sql sql, long arrival) throws SQLException {
    return sql.list(STATEMENTS + "WHERE s.arrival = ?", SqlStatements::statement, arrival);
  }

  @Override
  public List<Statement> after(long number, int limit) throws StoreException {
    return connections.read(sql -> sql.list(STATEMENTS + "WHERE s.number > ? ORDER BY s.number LIMIT ?",
        SqlStatements::statement, number, limit));
  }

  @Override
  public List<Statement> by(String actor, long number, int limit) throws StoreException {
    return connections.read(sql -> sql.list(STATEMENTS + "WHERE s.actor = ? AND s.number > ? ORDER BY s.number LIMIT ?",
        SqlStatements::statement, actor, number, limit));
  }

  @Override
  public List<ActorCount> actors(String words, int limit) throws StoreException {
    String pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    return connections.read(sql -> sql.list("SELECT actor, actor_kind, count(*) AS times FROM statement"
        + " WHERE lower(actor) LIKE ? ESCAPE '\\' GROUP BY actor, actor_kind ORDER BY times DESC, actor, actor_kind LIMIT ?",
        SqlStatements::actorCount, pattern, limit));
  }

  @Override
  public List<Tally> tallies(CopyCounting copies) throws StoreException {
    return connections.read(sql -> sql.list("SELECT coalesce(r.outlet, '') AS name, coalesce(s.actor_kind, 'writer') AS kind,"
        + " s.stance, count(*) " + counted(copies) + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        row -> new Tally(row.getString(1), KINDS.get(row.getString(2)), STANCES.get(row.getString(3)), row.getLong(4))));
  }

  @Override
  public List<ActorCount> quotedBy(String outlet, CopyCounting copies, int limit) throws StoreException {
    return connections.read(sql -> sql.list("SELECT s.actor, s.actor_kind, count(*) AS times " + counted(copies)
        + " AND COALESCE(r.outlet, '') = ? AND s.actor IS NOT NULL GROUP BY s.actor, s.actor_kind ORDER BY times DESC, s.actor,"
        + " s.actor_kind LIMIT ?", SqlStatements::actorCount, outlet, limit));
  }

  /** Statements in articles' latest revisions. */
  private static String counted(CopyCounting copies) {
    return "FROM statement s JOIN revision r ON r.arrival = s.arrival WHERE NOT EXISTS (SELECT 1 FROM revision l"
        + " WHERE l.article = r.article AND l.number > r.number)" + (copies == CopyCounting.EACH ? ""
        : " AND NOT EXISTS (SELECT 1 FROM same_text t JOIN copy_group g ON g.number = t.copy_group"
        + " WHERE t.arrival = r.arrival AND g.original <> r.arrival)");
  }

  private static ActorCount actorCount(ResultSet row) throws SQLException {
    return new ActorCount(row.getString(1), KINDS.get(row.getString(2)), row.getLong(3));
  }

  @Override
  public long count() throws StoreException {
    return connections.read(sql -> sql.number("SELECT count(*) FROM statement"));
  }

  /** A row of {@link #STATEMENTS}. */
  private static Statement statement(ResultSet row) throws SQLException {
    try {
      return new Statement(row.getLong("number"), row.getLong("arrival"),
          new StatementId(new ArticleKey(row.getString("key")), row.getInt("revision"), row.getString("part")),
          row.getString("content"), spans(row.getString("spans")), spans(row.getString("sentence")).get(0),
          Sql.text(row, "type").map(TYPES::get), chain(row.getString("chain")), ACTS.get(row.getString("act")),
          MODES.get(row.getString("mode")), STANCES.get(row.getString("stance")), row.getDouble("confidence"),
          Sql.time(row, "published_at"));
    } catch (IllegalArgumentException | JsonProcessingException | NullPointerException e) {
      throw new DamagedRowException("statement " + row.getLong("number") + " cannot be understood", e);
    }
  }

  private static String spans(List<PointSpan> spans) {
    return spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(","));
  }

  private static List<PointSpan> spans(String written) {
    return Arrays.stream(written.split(",")).map(span -> {
      int dash = span.indexOf('-');
      return new PointSpan(Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1)));
    }).toList();
  }

  private static String chain(List<Step> chain) {
    ArrayNode steps = JSON.createArrayNode();
    for (Step step : chain) {
      var object = steps.addObject();
      step.name().ifPresent(name -> object.put("name", name));
      object.put("kind", step.kind().word());
    }
    return steps.toString();
  }

  private static List<Step> chain(String written) throws JsonProcessingException {
    List<Step> chain = new ArrayList<>();
    for (JsonNode step : JSON.readTree(written)) {
      chain.add(new Step(Optional.ofNullable(step.get("name")).map(JsonNode::asText),
          KINDS.get(step.path("kind").asText())));
    }
    return chain;
  }

  private static <T> Map<String, T> worded(T[] values, Function<T, String> word) {
    return Arrays.stream(values).collect(Collectors.toMap(word, Function.identity()));
  }
}
