/**
 * Fetching from the web with manners and with care. A {@link org.hearsay.collect.web.Fetcher} asks each host's
 * robots.txt, waits between requests to one host, backs off when told to, asks only for what has changed, and bounds
 * size, time and redirects. {@link org.hearsay.collect.web.Addresses} say what may be reached at all.
 */
package org.hearsay.collect.web;
