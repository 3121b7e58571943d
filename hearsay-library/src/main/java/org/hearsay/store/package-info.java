/**
 * Where articles, their readings and what was found across them are kept.
 *
 * <p>A {@link org.hearsay.store.LibraryPlace} says where a library is: a file (SQLite) or a database on a server
 * (PostgreSQL). {@link org.hearsay.store.Store#open} opens it, makes it when it is new and migrates it when it is old.
 * Both kinds behave alike, since one code base speaks to both.
 *
 * <p>What is kept:
 * <ul>
 * <li>{@link org.hearsay.store.Articles}: every {@link org.hearsay.store.Revision} of every article. Revisions are
 *     numbered in the order of arrival, 1, 2, 3 and so on; that number is how every other part names a revision.
 * <li>{@link org.hearsay.store.Readings}: the reading of each revision, and the model that made it.
 * <li>{@link org.hearsay.store.Statements}: the statements of each reading, attributed ones and those in the writer's
 *     own voice.
 * <li>{@link org.hearsay.store.Copies}: which revisions are the same text again.
 * <li>{@link org.hearsay.store.Claims} and {@link org.hearsay.store.Decisions}: which statements say the same thing, why,
 *     and what people decided about it.
 * <li>{@link org.hearsay.store.Stages}: how far each step that follows storing (copies, linking, the index) has come.
 * <li>{@link org.hearsay.store.Feeds}: what is known of the feeds that are polled and of the pages that were fetched.
 * </ul>
 *
 * <p>Whatever writes is one transaction, and durable when the call returns; {@link org.hearsay.store.Store#transaction}
 * makes several calls one.
 *
 * <pre>{@code
 * try (Store store = Store.open(LibraryPlace.find(Optional.empty()))) {
 *   CollectedArticle collected = new CollectedArticle(article, new Origin(Origin.Kind.FILE, file), Instant.now());
 *   if (store.articles().known(collected).isEmpty()) {
 *     Stored stored = store.add(collected, reader.read(article));
 *   }
 * }
 * }</pre>
 */
package org.hearsay.store;
