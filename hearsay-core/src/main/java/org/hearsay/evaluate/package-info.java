/** How well readings agree with a person's annotations. */
package org.hearsay.evaluate;
