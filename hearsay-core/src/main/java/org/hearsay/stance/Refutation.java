package org.hearsay.stance;

import java.util.List;
import java.util.Optional;
import org.hearsay.Stance;

/**
 * What the writer says against a content, in the same sentence (<i>which is untrue</i>, <i>without evidence</i>) or at the
 * beginning of the next (<i>That is false</i>).
 */
final class Refutation {
  private static final int REACH = 25;

  private static final List<List<String>> NEXT = List.of("that is false", "that is not true", "that is untrue",
      "that is wrong", "that is incorrect", "that was false", "that was not true", "that ' s false", "that ' s not true",
      "that ’ s false", "that ’ s not true", "that ' s wrong", "that ’ s wrong", "that isn ' t true", "that isn ’ t true",
      "this is false", "this is not true", "this is untrue", "this is wrong", "this was false", "this claim is false",
      "it is not true", "it is false", "not true", "the claim is false", "the claim is untrue", "the claim was false",
      "that claim is false", "that claim was false", "there is no evidence", "there was no evidence",
      "there ' s no evidence", "there ’ s no evidence", "no evidence").stream().map(p -> List.of(p.split(" "))).toList();

  private static final List<List<String>> PHRASES = List.of(
      "without evidence", "without any evidence", "without providing evidence", "without providing any evidence",
      "without offering evidence", "without offering any evidence", "without citing evidence", "without proof",
      "without citing any evidence", "with no evidence", "without basis", "with no basis", "without foundation",
      "despite no evidence", "offering no evidence", "providing no evidence", "citing no evidence",
      "a claim that has been", "a claim which has been", "a claim that", "a claim not supported", "a claim disputed",
      "a claim rejected", "a claim denied", "a charge that has been", "an allegation that has been",
      "which is untrue", "which is false", "which is not true", "which was untrue", "which was false",
      "which was not true", "which is incorrect", "which is wrong", "which he did not", "which isn ' t true",
      "which isn ’ t true", "that is untrue", "an untruth", "a falsehood", "a lie", "a debunked", "has been debunked",
      "have been debunked", "has been discredited", "have been discredited", "has been disproved", "has been disproven",
      "was debunked", "a discredited", "a false claim", "a baseless claim", "there is no evidence",
      "there was no evidence", "no evidence for").stream().map(p -> List.of(p.split(" "))).toList();

  private Refutation() {}

  static Optional<StanceRules.Finding> of(Passage passage) {
    StanceText text = passage.text();
    int end = passage.end();
    if (end < 1) {
      return Optional.empty();
    }
    int cueEnd = passage.cue().isEmpty() ? end : passage.cue().get(passage.cue().size() - 1).end();
    return within(passage, cueEnd, Math.min(cueEnd + REACH, text.sentenceEnd(cueEnd - 1)))
        .or(() -> within(passage, end, Math.min(end + REACH, text.sentenceEnd(end - 1))))
        .or(() -> at(passage, text.sentenceEnd(end - 1), NEXT));
  }

  private static Optional<StanceRules.Finding> within(Passage passage, int from, int to) {
    StanceText text = passage.text();
    for (int i = from; i < to; i++) {
      Optional<StanceRules.Finding> found = at(passage, i, PHRASES);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<StanceRules.Finding> at(Passage passage, int i, List<List<String>> phrases) {
    StanceText text = passage.text();
    if (text.quoted(i) || Passage.has(passage.content(), i)) {
      return Optional.empty();
    }
    for (List<String> phrase : phrases) {
      if (stands(text, i, phrase)) {
        return Optional.of(new StanceRules.Finding(Choice.decided(Stance.Value.DISTANCED, Confidences.REFUTED),
            List.of(text.span(i, i + phrase.size() - 1))));
      }
    }
    return Optional.empty();
  }

  private static boolean stands(StanceText text, int at, List<String> phrase) {
    for (int k = 0; k < phrase.size(); k++) {
      if (!text.word(at + k).equals(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }
}
