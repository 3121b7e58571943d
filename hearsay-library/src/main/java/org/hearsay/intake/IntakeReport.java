package org.hearsay.intake;

import org.hearsay.collect.Origin;
import org.hearsay.collect.Progress;
import org.hearsay.collect.Skipped;
import org.hearsay.store.Stored;

/**
 * Is told what becomes of each thing that is found, in the order in which it was found, by one thread; of the progress by
 * another.
 */
public interface IntakeReport {
  /** An article is on the disk. */
  default void stored(StoredArticle article) {}

  /** The library had the same words of the same article already. */
  default void known(Stored stored, Origin origin) {}

  /** Something gave no article, or could not be read. */
  default void skipped(Skipped skipped) {}

  /** So far has the collecting come; a few articles may still be read or waiting to be stored. */
  default void progress(Progress made) {}
}
