package org.hearsay.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Claim;
import org.hearsay.store.Dispute;
import org.hearsay.store.Member;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trails;

/** Sets articles about one event beside each other, claim by claim. For one page; not thread-safe. */
public final class Comparing {
  /** How many articles stand beside each other at most. */
  public static final int MOST = 6;
  private static final int MOST_DISPUTES = 40;

  private final Store store;
  private final Cards cards;

  /** Compares articles of a library. */
  public Comparing(Store store, Cards cards) {
    this.store = store;
    this.cards = cards;
  }

  /**
   * The articles that share most claims with one, that one first; copies of it tell it no second time.
   *
   * @param first the latest revision of an article
   */
  public List<Revision> related(Revision first) throws StoreException {
    Map<Long, Set<Long>> claims = new LinkedHashMap<>(); // revision → claims it shares
    for (long claim : store.claims().having(numbers(store.statements().of(first.arrival())))) {
      List<Long> members = store.claims().members(claim).stream().map(Member::statement).toList();
      for (Statement statement : store.statements().all(members)) {
        claims.computeIfAbsent(statement.arrival(), a -> new HashSet<>()).add(claim);
      }
    }
    Map<Long, Long> originals = store.copies().originals(claims.keySet());
    Set<Object> seen = new HashSet<>(List.of(first.key(), originals.getOrDefault(first.arrival(), first.arrival())));
    List<Revision> related = new ArrayList<>(List.of(first));
    for (long arrival : claims.keySet().stream().sorted(Comparator.comparingInt((Long a) -> -claims.get(a).size())
        .thenComparing(Comparator.naturalOrder())).toList()) {
      Optional<Revision> found = latest(arrival);
      if (related.size() < MOST && found.isPresent() && !seen.contains(found.get().key())
          && seen.add(originals.getOrDefault(arrival, arrival))) {
        seen.add(found.get().key());
        related.add(found.get());
      }
    }
    return related;
  }

  /** The revision, unless a later one took its place. */
  private Optional<Revision> latest(long arrival) throws StoreException {
    Optional<Revision> revision = store.articles().revision(arrival);
    if (revision.isEmpty()) {
      return revision;
    }
    List<Revision> all = store.articles().revisions(revision.get().key());
    return revision.filter(r -> all.get(all.size() - 1).arrival() == r.arrival());
  }

  private static List<Long> numbers(Collection<Statement> statements) {
    return statements.stream().map(Statement::number).toList();
  }

  /** The articles beside each other. */
  public CompareView of(List<Revision> articles) throws StoreException {
    Map<Long, Integer> column = new HashMap<>(); // statement → article
    Map<Long, Told> told = new LinkedHashMap<>();
    Map<Long, TreeSet<Long>> claims = new LinkedHashMap<>(); // claim → statements, in the order in which articles have them
    for (int i = 0; i < articles.size(); i++) {
      for (Told one : new Trails(store).told(store.statements().of(articles.get(i).arrival()))) {
        long number = one.statement().number();
        column.put(number, i);
        told.put(number, one);
        for (Claim claim : store.claims().of(number)) {
          claims.computeIfAbsent(claim.number(), c -> new TreeSet<>()).add(number);
        }
      }
    }
    List<Dispute> disputes = disputes(column);
    List<CompareView.Row> rows = new ArrayList<>();
    Set<Long> used = new HashSet<>();
    Set<Set<Long>> shown = new HashSet<>();
    Map<Integer, Integer> shared = new HashMap<>();
    for (Map.Entry<Long, TreeSet<Long>> claim : claims.entrySet()) {
      List<Integer> having = claim.getValue().stream().map(column::get).distinct().toList();
      if (having.size() > 1 && shown.add(claim.getValue())) {
        rows.add(row(claim.getKey(), claim.getValue(), articles.size(), column, told, disputes));
        used.addAll(claim.getValue());
        having.forEach(i -> shared.merge(i, 1, Integer::sum));
      }
    }
    List<SideBySide> pairs = new ArrayList<>();
    for (Dispute dispute : disputes) {
      SideBySide.of(dispute, store, cards).ifPresent(pairs::add);
      used.addAll(List.of(dispute.one(), dispute.other()));
    }
    return new CompareView(columns(articles, shared), rows, pairs, alone(articles, column, told, used), List.of());
  }

  private List<Dispute> disputes(Map<Long, Integer> column) throws StoreException {
    Set<List<Long>> seen = new HashSet<>();
    return store.disputes().of(column.keySet()).stream()
        .filter(d -> column.containsKey(d.one()) && column.containsKey(d.other())
            && !column.get(d.one()).equals(column.get(d.other())))
        .sorted(Comparator.comparingDouble(Dispute::score).reversed().thenComparing(Dispute::number))
        .filter(d -> seen.add(List.of(d.one(), d.other()))).limit(MOST_DISPUTES).toList();
  }

  /** A claim's row: who says the same, and who says what cannot be true together with it. */
  private CompareView.Row row(long claim, Collection<Long> statements, int columns, Map<Long, Integer> column,
      Map<Long, Told> told, List<Dispute> disputes) throws StoreException {
    Set<Long> disputed = new HashSet<>();
    Set<Long> otherwise = new TreeSet<>();
    for (Dispute dispute : disputes) {
      disputed.addAll(List.of(dispute.one(), dispute.other()));
      if (statements.contains(dispute.one()) != statements.contains(dispute.other())) {
        otherwise.add(statements.contains(dispute.one()) ? dispute.other() : dispute.one());
      }
    }
    List<List<CompareView.Cell>> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(new ArrayList<>());
    }
    for (long number : statements) {
      cells.get(column.get(number)).add(new CompareView.Cell(cards.of(told.get(number)),
          disputed.contains(number) ? CompareView.Standing.DISPUTED : CompareView.Standing.SAME));
    }
    for (long number : otherwise) {
      List<CompareView.Cell> cell = cells.get(column.get(number));
      if (cell.stream().allMatch(CompareView.Cell::otherwise)) {
        cell.add(new CompareView.Cell(cards.of(told.get(number)), CompareView.Standing.OTHERWISE));
      }
    }
    return new CompareView.Row(claim, cells);
  }

  private List<CompareView.Column> columns(List<Revision> articles, Map<Integer, Integer> shared) throws StoreException {
    List<CompareView.Column> columns = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Revision one = articles.get(i);
      List<ArticleKey> others = articles.stream().map(Revision::key).filter(k -> !k.equals(one.key())).toList();
      String remove = others.size() < 2 ? "" : "/compare?"
          + String.join("&", others.stream().map(k -> "article=" + k).toList());
      columns.add(new CompareView.Column(one.key().toString(), Cards.outlet(one), Articles.title(one.article()),
          Words.time(one), cards.article(one), shared.getOrDefault(i, 0), remove));
    }
    return columns;
  }

  private List<CompareView.Alone> alone(List<Revision> articles, Map<Long, Integer> column, Map<Long, Told> told, Set<Long> used)
      throws StoreException {
    List<CompareView.Alone> alone = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      int here = i;
      List<Told> own = told.values().stream().filter(t -> column.get(t.statement().number()) == here
          && !used.contains(t.statement().number())).toList();
      alone.add(new CompareView.Alone(Cards.outlet(articles.get(i)),
          cards.all(own.stream().filter(t -> !t.statement().ownVoice()).toList()),
          own.stream().filter(t -> t.statement().ownVoice()).count()));
    }
    return alone;
  }
}
