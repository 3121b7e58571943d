/** Sentences as vectors: near where they say similar things. */
package org.hearsay.vector;
