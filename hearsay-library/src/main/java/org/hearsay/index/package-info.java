/**
 * The index over a library's statements: finding them by words and by likeness.
 *
 * <p>{@link org.hearsay.index.LibraryIndex} is the index; it lies in a folder beside the library and is made anew from
 * the store whenever that is needed. What goes in is an {@link org.hearsay.index.Entry}. There are three ways to ask:
 * {@link org.hearsay.index.LibraryIndex#find find} what people write as a {@link org.hearsay.index.Query},
 * {@link org.hearsay.index.LibraryIndex#near near} by vectors, and {@link org.hearsay.index.LibraryIndex#alike alike}
 * by the rarer words of a statement.
 *
 * <p>It is made with Lucene, none of whose types is in any public signature here.
 */
package org.hearsay.index;
