/**
 * Articles, readings, and the reader that makes the one into the other.
 *
 * <p>A {@link org.hearsay.Reader} takes an {@link org.hearsay.Article} through four stations, once and in one direction:
 * its text is cut into words and overlapping windows ({@code text}, {@code encode}); one pass of a small transformer
 * encoder scores each window ({@code encode}); plain functions turn scores into attributions ({@code assemble}). The
 * {@link org.hearsay.Reading} that comes out holds everything that was found, and needs the reader no more.
 */
package org.hearsay;
