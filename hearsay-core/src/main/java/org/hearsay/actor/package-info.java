/** From mentions to actors: who a source, after resolving names, pronouns, titles and metonyms, turns out to be. */
package org.hearsay.actor;
