/**
 * Readings written down: for programs (JSON, JSON Lines, CSV, Web Annotation), for annotators (brat) and for people
 * (text). Every offset that is written counts Unicode code points of the article's text. {@code docs/formats.md}
 * describes each format.
 */
package org.hearsay.format;
