/** Answers about a library in JSON: each with article, address, time and exact words. */
package org.hearsay.answer;
