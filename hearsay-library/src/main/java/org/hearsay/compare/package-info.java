/** Two statements' words against each other: what they share, and what they differ in. */
package org.hearsay.compare;
