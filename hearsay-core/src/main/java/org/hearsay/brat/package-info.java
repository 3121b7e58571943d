/**
 * Attributions as people annotate them, in brat's standoff format: reading a folder of annotated articles, and writing
 * what brat can open. Offsets in the files are Unicode code points; spans in memory are UTF-16 units.
 */
package org.hearsay.brat;
