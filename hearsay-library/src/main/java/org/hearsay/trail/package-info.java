/**
 * A claim's way from article to article: who said it first, who carried it, where its attribution got lost, and where the
 * writer's stance changed. Plain functions on what the {@linkplain org.hearsay.store store} holds.
 */
package org.hearsay.trail;
