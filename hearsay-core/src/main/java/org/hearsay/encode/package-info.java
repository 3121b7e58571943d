/** From words to scores: word pieces, word shapes, overlapping windows, and one pass of the model over each. */
package org.hearsay.encode;
