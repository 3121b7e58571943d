/** A library's statements for other tools: CSV, Parquet, and JSON-LD with the terms of PROV-O. */
package org.hearsay.export;
