/** Corpora in columns: CoNLL-U with entities as GUM has them, and names in IOB columns. */
package org.hearsay.conll;
