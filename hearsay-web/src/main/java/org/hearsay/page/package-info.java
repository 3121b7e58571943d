/**
 * Pages as people see them: readings, claims, searches. Views are records that say what a page shows; templates set them as
 * HTML, with everything that comes from articles escaped. A page is either served, and names its styles and scripts by
 * address, or stands alone in one file. Nothing here knows of HTTP.
 */
package org.hearsay.page;
