package org.hearsay.web.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.collect.Progress;
import org.hearsay.intake.Totals;

/**
 * How far a run has come. Immutable.
 *
 * @param id its number on this server, from 1
 * @param phase what it is doing
 * @param sources what is collected: addresses, and names of files
 * @param asked when somebody asked for it
 * @param began when its turn came
 * @param ended when it ended
 * @param found how many things were found, articles or not
 * @param totals what became of those that were dealt with
 * @param progress how far the source at hand has come
 * @param skips what gave no article, the last {@value CollectingRun#SKIPS}
 * @param fault why it ended early; empty when it did not
 */
public record RunState(long id, Phase phase, List<String> sources, Instant asked, Optional<Instant> began,
    Optional<Instant> ended, long found, Totals totals, Optional<Progress> progress, List<Skip> skips, String fault) {

  /** What a run is doing. */
  public enum Phase {
    /** It waits for those before it. */
    WAITING,
    /** It collects. */
    COLLECTING,
    /** Everything is stored; statements are being linked. */
    LINKING,
    /** It is done. */
    DONE,
    /** Somebody stopped it. */
    STOPPED,
    /** It could not go on. */
    FAILED;

    /** Its name in every format. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean over() {
      return this == DONE || this == STOPPED || this == FAILED;
    }
  }

  /** Something that gave no article: where it is, and why. */
  public record Skip(String where, String reason) {}

  /** Copies the lists. */
  public RunState {
    sources = List.copyOf(sources);
    skips = List.copyOf(skips);
  }

  /** Articles stored in a second, up to the end or up to a moment; 0 before it began. */
  public double rate(Instant now) {
    double seconds = began.map(b -> Duration.between(b, ended.orElse(now)).toMillis() / 1000.0).orElse(0.0);
    return seconds <= 0 ? 0 : totals.stored() / seconds;
  }
}
