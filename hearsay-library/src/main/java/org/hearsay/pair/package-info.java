/** Reads two statements together and says whether they make the same claim, differing ones, or neither. */
package org.hearsay.pair;
