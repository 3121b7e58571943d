package org.hearsay.page;

/**
 * What a page says instead of what was asked for. Immutable.
 *
 * @param title what is wrong in general
 * @param detail what is wrong, and what to do
 * @param signIn whether signing in would help
 */
public record ErrorView(String title, String detail, boolean signIn) {}
