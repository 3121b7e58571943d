package org.hearsay.collect;

/** What a source gave: an article, or the reason why there is none. */
public sealed interface Found permits Collected, Skipped {
  /** Where it was found. */
  Origin origin();
}
