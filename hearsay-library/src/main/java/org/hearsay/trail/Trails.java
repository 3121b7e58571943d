package org.hearsay.trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.store.Claim;
import org.hearsay.store.CopyGroup;
import org.hearsay.store.Member;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * Reads trails from a library. Texts that are copies of one another tell a claim once: in the one published first, or else
 * in whichever has it. Of an article's revisions the latest that has the claim counts. As thread-safe as the store.
 */
public final class Trails {
  private final Store store;

  /** Trails of a library. */
  public Trails(Store store) {
    this.store = store;
  }

  /** The trail of the claim of that number; empty when there is none. */
  public Optional<Trail> of(long claim) throws StoreException {
    Optional<Claim> found = store.claims().claim(claim);
    return found.isEmpty() ? Optional.empty() : Optional.of(of(found.get()));
  }

  /** The trail of a claim. */
  public Trail of(Claim claim) throws StoreException {
    Map<Long, Member> members = new LinkedHashMap<>();
    for (Member member : store.claims().members(claim.number())) {
      members.put(member.statement(), member);
    }
    List<Statement> statements = store.statements().all(members.keySet());
    Map<Long, Revision> revisions = revisions(statements.stream().map(Statement::arrival).distinct().toList());
    Map<Long, Long> originals = store.copies().originals(revisions.keySet());
    Map<Long, List<Statement>> byText = latest(statements, revisions).stream().collect(Collectors.groupingBy(
        s -> originals.getOrDefault(s.arrival(), s.arrival()), LinkedHashMap::new, Collectors.toList()));
    List<Told> told = new ArrayList<>();
    for (Map.Entry<Long, List<Statement>> text : byText.entrySet()) {
      List<Statement> all = text.getValue();
      long teller = all.stream().map(Statement::arrival).filter(text.getKey()::equals).findFirst()
          .orElseGet(() -> all.stream().map(s -> revisions.get(s.arrival())).min(Comparator
              .comparing((Revision r) -> r.published().isEmpty())
              .thenComparing(r -> r.published().orElse(r.collected())).thenComparing(Revision::arrival))
              .orElseThrow().arrival());
      List<Revision> copies = copies(teller);
      for (Statement statement : all) {
        if (statement.arrival() == teller) {
          Member member = members.get(statement.number());
          Revision revision = revisions.get(teller);
          told.add(new Told(statement, revision, words(revision, statement.sentence()), copies, member.score(),
              member.why()));
        }
      }
    }
    return new Trail(claim, told);
  }

  /** Statements as their articles tell them, in the given order; one whose article is gone is left out. */
  public List<Told> told(List<Statement> statements) throws StoreException {
    Map<Long, Revision> revisions = revisions(statements.stream().map(Statement::arrival).distinct().toList());
    List<Told> told = new ArrayList<>();
    for (Statement statement : statements) {
      Revision revision = revisions.get(statement.arrival());
      if (revision != null) {
        told.add(new Told(statement, revision, words(revision, statement.sentence()), copies(revision.arrival()), 1, "{}"));
      }
    }
    return told;
  }

  private static List<Statement> latest(List<Statement> statements, Map<Long, Revision> revisions) {
    Map<Object, Integer> last = new LinkedHashMap<>();
    for (Revision revision : revisions.values()) {
      last.merge(revision.key(), revision.number(), Math::max);
    }
    return statements.stream().filter(s -> {
      Revision revision = revisions.get(s.arrival());
      return revision != null && revision.number() == last.get(revision.key());
    }).toList();
  }

  private Map<Long, Revision> revisions(Collection<Long> arrivals) throws StoreException {
    Map<Long, Revision> revisions = new LinkedHashMap<>();
    for (long arrival : arrivals) {
      store.articles().revision(arrival).ifPresent(r -> revisions.put(arrival, r));
    }
    return revisions;
  }

  private List<Revision> copies(long teller) throws StoreException {
    Optional<CopyGroup> group = store.copies().group(teller);
    if (group.isEmpty()) {
      return List.of();
    }
    List<Long> others = group.get().copies().stream().map(CopyGroup.Copy::arrival).filter(a -> a != teller).toList();
    Map<Long, Revision> found = revisions(others);
    return others.stream().map(found::get).filter(r -> r != null).toList();
  }

  /** The words of a stretch of an article. */
  public static String words(Revision revision, PointSpan span) {
    String text = revision.article().text();
    int start = text.offsetByCodePoints(0, Math.min(span.start(), text.codePointCount(0, text.length())));
    int length = Math.min(span.length(), text.codePointCount(start, text.length()));
    return text.substring(start, text.offsetByCodePoints(start, length));
  }
}
