package org.hearsay.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Summary;

/**
 * A reading's summary in at most five sentences: how much of the text rests on how many sources, how much of that on one
 * of them and on each kind, and what the writer endorses or keeps away from, each by the attribution's id and words.
 */
public final class SummarySentences {
  private static final int SHOWN = 6; // ids in one sentence; the lists have them all

  private final Reading reading;
  private final Summary summary;
  private final Map<String, Attribution> attributions;

  private SummarySentences(Reading reading, Summary summary) {
    this.reading = reading;
    this.summary = summary;
    this.attributions =
        reading.attributions().stream().collect(Collectors.toMap(Attribution::id, Function.identity()));
  }

  /** The sentences; none for a reading without attributions. Words of the article stand in them as they are. */
  public static List<String> of(Reading reading, Summary summary) {
    return reading.attributions().isEmpty() ? List.of() : new SummarySentences(reading, summary).sentences();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>(List.of(basis()));
    if (summary.attributed() > 0 && !summary.actors().isEmpty()) {
      sentences.add("Of the attributed words, " + Wording.percent(summary.reliance()) + " rest on one source: "
          + reading.actor(summary.actors().get(0).actor()).map(Actor::name).orElseThrow() + ".");
      sentences.add("By kind: " + kinds() + ".");
    }
    if (!summary.endorsed().isEmpty()) {
      sentences.add("Endorsed by the writer: " + listed(summary.endorsed(), this::withEvidence) + ".");
    }
    if (!summary.distanced().isEmpty()) {
      sentences.add("Held at a distance: " + listed(summary.distanced(), this::withEvidence) + ".");
    }
    return sentences;
  }

  /** On whom the text rests. */
  private String basis() {
    int sources = summary.actors().size();
    StringBuilder basis = new StringBuilder(Wording.percent(summary.share())).append(" of this text ")
        .append(sources == 0 ? "is attributed" : "rests on " + counted(sources, "source", "sources"));
    long anonymous = reading.actors().stream().filter(actor -> actor.kind() == ActorKind.ANONYMOUS)
        .filter(actor -> summary.actors().stream().anyMatch(share -> share.actor().equals(actor.id()))).count();
    if (anonymous > 0) {
      basis.append("; ").append(counted(anonymous, "is anonymous", "are anonymous"));
    }
    if (!summary.unsourced().isEmpty()) {
      basis.append("; ").append(counted(summary.unsourced().size(), "statement has", "statements have"))
          .append(" no source named (").append(listed(summary.unsourced(), Function.identity())).append(')');
    }
    return basis.append('.').toString();
  }

  private String kinds() {
    return summary.kinds().entrySet().stream().filter(kind -> kind.getValue() > 0)
        .sorted(Map.Entry.<ActorKind, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(kind -> (kind.getKey() == ActorKind.UNKNOWN ? "not known" : kind.getKey().word()) + " "
            + Wording.percent((double) kind.getValue() / summary.attributed()))
        .collect(Collectors.joining(", "));
  }

  private String withEvidence(String id) {
    String evidence = Wording.quoted(reading.words(attributions.get(id).stance().evidence()));
    return evidence.isEmpty() ? id : id + " " + evidence;
  }

  private static String listed(List<String> ids, Function<String, String> shown) {
    String listed = ids.stream().limit(SHOWN).map(shown).collect(Collectors.joining(", "));
    return ids.size() <= SHOWN ? listed : listed + " and " + (ids.size() - SHOWN) + " more";
  }

  private static String counted(long count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
