/** The text as the reader sees it: words, line breaks, quotation marks, and the two ways of counting characters. */
package org.hearsay.text;
