package org.hearsay.web.api;

import io.javalin.config.RoutesConfig;
import java.util.function.IntConsumer;
import org.hearsay.web.Keeping;
import org.hearsay.web.Later;
import org.hearsay.web.Library;
import org.hearsay.web.ReadingDesk;
import org.hearsay.web.Settings;
import org.hearsay.web.collecting.Collections;

/** The interface for programs: every address under {@value #ROOT}, and the page that says so to people. Thread-safe. */
public final class Api {
  /** Where it begins. */
  public static final String ROOT = "/api/v1";

  private final ArticleRoutes articles;
  private final StatementRoutes statements;
  private final ClaimRoutes claims;
  private final PeopleRoutes people;
  private final FindingRoutes findings;
  private final CorrectionRoutes corrections;
  private final ExportRoutes export;
  private final CollectionRoutes collecting;
  private final Description description = new Description();

  /**
   * The interface to a library.
   *
   * @param collections what collects for those who ask
   * @param read is told how many words were read for a client
   */
  public Api(Settings settings, Library library, ReadingDesk desk, Later later, Collections collections, IntConsumer read) {
    articles = new ArticleRoutes(library, desk, later, new Texts(settings), read);
    statements = new StatementRoutes(library);
    claims = new ClaimRoutes(library);
    people = new PeopleRoutes(library);
    findings = new FindingRoutes(library);
    corrections = new CorrectionRoutes(library, new Keeping(library, desk, later));
    export = new ExportRoutes(library);
    collecting = new CollectionRoutes(collections, settings.limits().upload());
  }

  /** Says which address is answered by what. */
  public void open(RoutesConfig routes) {
    articles.open(routes);
    statements.open(routes);
    claims.open(routes);
    people.open(routes);
    findings.open(routes);
    corrections.open(routes);
    export.open(routes);
    collecting.open(routes);
    description.open(routes);
  }
}
