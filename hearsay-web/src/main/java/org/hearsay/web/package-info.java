/**
 * The server: pages for people, an interface for programs under {@code /api/v1}, and who may use them. What a request asks
 * for is found by {@link org.hearsay.web.Library} and {@link org.hearsay.web.ReadingDesk} and set by {@link org.hearsay.page}.
 */
package org.hearsay.web;
