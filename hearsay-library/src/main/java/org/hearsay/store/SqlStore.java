package org.hearsay.store;

/** The store in SQL, behind which SQLite and PostgreSQL are one. */
final class SqlStore {
  private SqlStore() {}

  static Store open(LibraryPlace place, StoreOptions options) throws StoreException {
    throw new StoreException(StoreException.Fault.OTHER, place + ": not built yet");
  }
}
