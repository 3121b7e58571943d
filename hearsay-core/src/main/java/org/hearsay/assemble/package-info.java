/** From scores to attributions, by plain functions that need no model. */
package org.hearsay.assemble;
