/** Who speaks in a library: actors across articles, and whom outlets give the word to. */
package org.hearsay.who;
