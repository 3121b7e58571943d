/**
 * From sources to a stream of articles. A {@link org.hearsay.collect.Collector} takes what a user names (files, folders,
 * web addresses, feeds, lists of feeds, web archives, records) and gives each article, or the reason why there is none,
 * to a {@link org.hearsay.collect.Sink}, one at a time. Nothing is stored here.
 *
 * <p>What lies in a file is told by its content, and by its name only where content does not tell. Everything streams:
 * in memory there is one article at a time, whatever the size of its source.
 */
package org.hearsay.collect;
