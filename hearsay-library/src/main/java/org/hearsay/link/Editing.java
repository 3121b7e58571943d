package org.hearsay.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearsay.store.Claim;
import org.hearsay.store.Decision;
import org.hearsay.store.Member;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/** What a person decides about claims: it changes them, and later linking respects it. As thread-safe as the store. */
public final class Editing {
  private static final String WHY = "{\"decided\":true}";

  private final Store store;

  /** Edits the claims of a library that is open for writing. */
  public Editing(Store store) {
    this.store = store;
  }

  /**
   * Takes statements out of a claim, since they say something else; two or more of them become a claim of their own.
   *
   * @param statements numbers of members of the claim
   * @return the numbers of the claims that there are now
   * @throws IllegalArgumentException when the claim has none of the statements, or no others
   */
  public List<Long> split(long claim, Collection<Long> statements, Instant made) throws StoreException {
    return split(claim, statements, made, "");
  }

  /** As {@link #split(long, Collection, Instant)}, with what the person writes about it; may be the empty string. */
  public List<Long> split(long claim, Collection<Long> statements, Instant made, String note) throws StoreException {
    return store.transaction(() -> {
      List<Long> members = members(claim);
      List<Long> out = members.stream().filter(statements::contains).toList();
      List<Long> rest = members.stream().filter(m -> !statements.contains(m)).toList();
      if (out.size() < statements.stream().distinct().count() || out.isEmpty() || rest.isEmpty()) {
        throw new IllegalArgumentException(rest.isEmpty() ? "nothing would be left of claim " + claim
            : "claim " + claim + " does not have all of these statements");
      }
      store.decisions().add(Decision.Kind.APART, out, rest, made, note);
      store.claims().leave(claim, out);
      List<Long> claims = new ArrayList<>(List.of(claim));
      if (out.size() > 1) {
        long founded = store.claims().found(out.get(0), WHY);
        for (long statement : out.subList(1, out.size())) {
          store.claims().join(new Member(founded, statement, 1, WHY));
        }
        claims.add(founded);
      }
      return claims;
    });
  }

  /**
   * Makes one claim of several, since they say the same.
   *
   * @param claims numbers of claims, two or more; the first takes the statements of the others
   * @throws IllegalArgumentException when there are fewer, or one has no statements
   */
  public void merge(List<Long> claims, Instant made) throws StoreException {
    merge(claims, made, "");
  }

  /** As {@link #merge(List, Instant)}, with what the person writes about it; may be the empty string. */
  public void merge(List<Long> claims, Instant made, String note) throws StoreException {
    List<Long> different = claims.stream().distinct().toList();
    if (different.size() < 2) {
      throw new IllegalArgumentException("two claims or more can be merged");
    }
    store.transaction(() -> {
      long first = different.get(0);
      for (long other : different.subList(1, different.size())) {
        store.decisions().add(Decision.Kind.TOGETHER, members(first), members(other), made, note);
        store.claims().merge(other, first, WHY);
      }
      return first;
    });
  }

  private List<Long> members(long claim) throws StoreException {
    List<Long> members = store.claims().members(claim).stream().map(Member::statement).toList();
    if (members.isEmpty()) {
      throw new IllegalArgumentException(store.claims().claim(claim).flatMap(Editing::merged)
          .map(into -> "claim " + claim + " was merged into claim " + into).orElse("there is no claim " + claim));
    }
    return members;
  }

  private static Optional<Long> merged(Claim claim) {
    return claim.mergedInto().isPresent() ? Optional.of(claim.mergedInto().getAsLong()) : Optional.empty();
  }
}
