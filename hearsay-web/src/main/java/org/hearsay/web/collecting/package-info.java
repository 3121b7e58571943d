/**
 * Collecting for those who ask a server: runs that wait their turn, tell how far they have come, and can be stopped; and the
 * files that were sent to be collected from, which are deleted when their run ends.
 */
package org.hearsay.web.collecting;
