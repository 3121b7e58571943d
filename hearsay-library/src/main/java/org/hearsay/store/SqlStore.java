package org.hearsay.store;

import static org.hearsay.store.StoreException.Fault.MISSING;
import static org.hearsay.store.StoreException.Fault.NOT_A_LIBRARY;
import static org.hearsay.store.StoreException.Fault.READ_ONLY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.Reading;

/** The store in SQL, behind which SQLite and PostgreSQL are one. */
final class SqlStore implements Store {
  private final LibraryPlace place;
  private final Connections connections;
  private final SqlArticles articles;
  private final SqlReadings readings;
  private final SqlStatements statements;
  private final SqlCopies copies;
  private final SqlClaims claims;
  private final SqlDecisions decisions;
  private final SqlDisputes disputes;
  private final SqlCorrections corrections;
  private final SqlStages stages;
  private final SqlFeeds feeds;

  private SqlStore(LibraryPlace place, Dialect dialect) {
    this.place = place;
    connections = new Connections(dialect, place);
    articles = new SqlArticles(connections);
    readings = new SqlReadings(connections);
    statements = new SqlStatements(connections);
    copies = new SqlCopies(connections);
    claims = new SqlClaims(connections);
    decisions = new SqlDecisions(connections);
    disputes = new SqlDisputes(connections);
    corrections = new SqlCorrections(connections);
    stages = new SqlStages(connections);
    feeds = new SqlFeeds(connections);
  }

  static Store open(LibraryPlace place, StoreOptions options) throws StoreException {
    if (place instanceof LibraryPlace.InFile in) {
      prepare(in.file(), options.access());
    }
    Dialect dialect = dialect(place, options);
    new Schema(dialect, place).bring(options.access());
    return new SqlStore(place, dialect);
  }

  static Dialect dialect(LibraryPlace place, StoreOptions options) {
    if (place instanceof LibraryPlace.InFile in) {
      return new Sqlite(in.file(), options);
    }
    return new Postgres((LibraryPlace.OnServer) place, options);
  }

  private static void prepare(Path file, StoreOptions.Access access) throws StoreException {
    if (Files.isDirectory(file)) {
      throw new StoreException(NOT_A_LIBRARY, file + ": this is a folder; a library is a file: name one with --library");
    }
    if (Files.exists(file)) {
      return;
    }
    if (access != StoreOptions.Access.WRITE) {
      throw new StoreException(MISSING, file + ": there is no library; collect articles first, or name another with"
          + " --library");
    }
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new StoreException(READ_ONLY, file + ": the library's folder cannot be made (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public LibraryPlace place() {
    return place;
  }

  @Override
  public Stored add(CollectedArticle collected, Reading reading) throws StoreException {
    SqlReadings.requireSameText(collected.article(), reading);
    return connections.write(sql -> {
      Stored stored = articles.add(sql, collected);
      boolean unread = !sql.any("SELECT 1 FROM reading WHERE arrival = ?", stored.arrival());
      if (unread) { // new, or stored without a reading before
        readings.put(sql, stored.arrival(), reading);
      }
      return stored;
    });
  }

  @Override
  public <T> T transaction(Work<T> work) throws StoreException {
    return connections.write(sql -> work.run());
  }

  @Override
  public Articles articles() {
    return articles;
  }

  @Override
  public Readings readings() {
    return readings;
  }

  @Override
  public Statements statements() {
    return statements;
  }

  @Override
  public Copies copies() {
    return copies;
  }

  @Override
  public Claims claims() {
    return claims;
  }

  @Override
  public Decisions decisions() {
    return decisions;
  }

  @Override
  public Disputes disputes() {
    return disputes;
  }

  @Override
  public Corrections corrections() {
    return corrections;
  }

  @Override
  public Stages stages() {
    return stages;
  }

  @Override
  public Feeds feeds() {
    return feeds;
  }

  @Override
  public StoreContents contents() throws StoreException {
    return new StoreContents(Integer.toString(Schema.VERSION), connections.read(Inspection::counts), readings.models());
  }

  @Override
  public StoreCheck check() throws StoreException {
    return connections.read(sql -> new Inspection(sql, connections.dialect()).report());
  }

  @Override
  public void backup(Path file) throws StoreException {
    connections.read(sql -> {
      connections.dialect().backup(sql, file);
      return file;
    });
  }

  @Override
  public void close() throws StoreException {
    connections.close();
  }
}
