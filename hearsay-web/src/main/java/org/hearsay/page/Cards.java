package org.hearsay.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ActorKind;
import org.hearsay.Mode;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Claim;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Step;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Told;

/** Sets statements for people: one for each page, since it keeps what it looked up. Not thread-safe. */
public final class Cards {
  private final Store store;
  private final Assets assets;
  private final Map<ArticleKey, Integer> latest = new HashMap<>();

  /** @param assets whether the page is served, and so links to the server's other pages, or stands alone */
  public Cards(Store store, Assets assets) {
    this.store = store;
    this.assets = assets;
  }

  /** Statements, each with its claims. */
  public List<ToldCard> all(List<Told> told) throws StoreException {
    List<ToldCard> cards = new ArrayList<>();
    for (Told one : told) {
      cards.add(of(one));
    }
    return cards;
  }

  /** A statement. */
  public ToldCard of(Told told) throws StoreException {
    return of(told, "");
  }

  /**
   * A statement with words marked.
   *
   * @param differing words by which it differs from another; may be empty
   */
  public ToldCard of(Told told, String differing) throws StoreException {
    Statement s = told.statement();
    Revision revision = told.revision();
    List<String> chain = s.chain().stream().map(Cards::name).toList();
    Optional<Step> actor = s.actor();
    String how = s.ownVoice() ? "in the writer's own voice" : Words.word(s.act())
        + (s.mode() == Mode.PLAIN ? "" : ", " + Words.word(s.mode())) + s.type().map(t -> ", " + t.word()).orElse("");
    return new ToldCard(s.id().toString(), Piece.of(told, differing), s.content(), s.ownVoice(), chain,
        actor.map(Cards::name).orElse("The writer"), Words.word(actor.map(Step::kind).orElse(ActorKind.WRITER)),
        told.passage().word(), how, s.stance().word(), s.ownVoice() ? "" : Words.probability(s.confidence()), outlet(revision),
        Articles.cut(Articles.title(revision.article())), Words.time(revision), told.published().map(Object::toString).orElse(""),
        revision.key().toString(), href(told), address(revision),
        actor.flatMap(Step::name).filter(n -> assets == Assets.SERVED).map(n -> Href.of("/actors", "name", n)),
        store.claims().of(s.number()).stream().map(Claim::number).toList(),
        told.copies().stream().map(Cards::outlet).distinct().toList());
  }

  private Optional<String> href(Told told) throws StoreException {
    if (assets == Assets.INLINE) {
      return Href.outside(told.revision().article().address());
    }
    return Optional.of(article(told.revision()) + told.statement().attribution().map(a -> "#" + a).orElse(""));
  }

  /** The page of a revision, on the server. */
  String article(Revision revision) throws StoreException {
    Integer last = latest.get(revision.key());
    if (last == null) {
      last = store.articles().revisions(revision.key()).stream().mapToInt(Revision::number).max().orElse(revision.number());
      latest.put(revision.key(), last);
    }
    return "/articles/" + revision.key() + (last == revision.number() ? "" : "/revisions/" + revision.number());
  }

  /** Whose article it is, as far as that is known. */
  static String outlet(Revision revision) {
    return revision.article().outlet().filter(o -> !o.isBlank()).or(() -> revision.article().address().map(URI::getHost))
        .orElse("outlet not known");
  }

  /** Where the article is, or was found. */
  static String address(Revision revision) {
    return revision.article().address().map(URI::toString).orElse(revision.origin().place());
  }

  private static String name(Step step) {
    return step.name().orElse("somebody not named");
  }
}
