/**
 * From what was collected to the library. An {@link org.hearsay.intake.Intake} takes what a
 * {@link org.hearsay.collect.Collector} finds, passes over what the library has already, reads the rest on all cores, and
 * stores each article with its reading in the order in which they were found. Only what is on the disk is reported as
 * stored, and only after that counts its address as visited: a run that is killed at any moment loses nothing it has
 * reported, and stores nothing twice when it is run again.
 *
 * <p>A {@link org.hearsay.intake.Rereading} renews the readings that another model made.
 */
package org.hearsay.intake;
