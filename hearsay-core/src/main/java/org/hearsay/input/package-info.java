/**
 * From files, folders, streams and web pages to articles. {@link org.hearsay.input.ArticleFiles} turns what a user names
 * into {@link org.hearsay.input.ArticleSource}s, each of which loads one {@link org.hearsay.Article} when asked.
 *
 * <p>What lies in a file is told by its content, never by its name: plain text stays exactly as it is given, so that
 * offsets hold for the file; of an HTML page the main text is taken, and what the page says of itself. What cannot be
 * read for certain is refused, in one line, by an {@link org.hearsay.input.UnreadableArticleException}.
 */
package org.hearsay.input;
