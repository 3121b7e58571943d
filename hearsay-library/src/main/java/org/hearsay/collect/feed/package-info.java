/**
 * RSS and Atom feeds, and OPML lists of feeds. They are read as leniently as browsers read pages, since many are not
 * well-formed, by jsoup's XML parser, which knows no external entities and expands no others than XML's and HTML's own.
 */
package org.hearsay.collect.feed;
