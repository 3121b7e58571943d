/** The articles collected, their readings, and the index over them. */
package org.hearsay.library;
