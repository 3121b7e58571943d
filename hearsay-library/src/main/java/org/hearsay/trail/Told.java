package org.hearsay.trail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Step;

/**
 * A statement as one article tells it. Immutable.
 *
 * @param statement the statement
 * @param revision the article it stands in
 * @param words the sentence or sentences around the statement, as they stand in the article
 * @param copies other articles with the same text, in the order of arrival; they tell it no second time
 * @param score how sure the linking was, 0 to 1
 * @param why why it is in the claim, a JSON object
 */
public record Told(Statement statement, Revision revision, String words, List<Revision> copies, double score,
    String why) {

  /** Copies the list. */
  public Told {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(why, "why");
    copies = List.copyOf(copies);
  }

  /** When it was published; empty when that is not known. */
  public Optional<Instant> published() {
    return revision.published();
  }

  /** Through whom it came. */
  public Passage passage() {
    return Passage.of(statement.chain());
  }

  /** Who said it; empty in the writer's own voice and where the text names nobody. */
  public Optional<String> speaker() {
    return statement.actor().flatMap(Step::name);
  }

  /** Whether it was published before another for certain: both times are known and differ. */
  public boolean before(Told other) {
    return published().isPresent() && other.published().isPresent() && published().get().isBefore(other.published().get());
  }

  /** Whether both stand in revisions of one article. */
  public boolean sameArticle(Told other) {
    return revision.key().equals(other.revision.key());
  }

  /** Whether both stand in articles of one outlet; articles whose outlet is not known are not of one. */
  public boolean sameOutlet(Told other) {
    Optional<String> outlet = revision.article().outlet();
    return outlet.isPresent() && outlet.equals(other.revision.article().outlet());
  }
}
