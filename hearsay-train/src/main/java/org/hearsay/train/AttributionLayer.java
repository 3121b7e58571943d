package org.hearsay.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.brat.GoldAttribution;

/**
 * The attributions in the writer's own voice.
 *
 * @param annotators each annotator's; one is chosen each time
 */
record AttributionLayer(List<List<GoldAttribution>> annotators) implements Layer {

  @Override
  public void mark(Example.Draft draft, Random random) {
    byte[] anchors = draft.known(draft.anchors());
    byte[] roles = draft.known(draft.roles());
    for (GoldAttribution attribution : annotators.get(random.nextInt(annotators.size()))) {
      byte[] own = own(draft, attribution);
      int[] at = positions(own, (byte) (Role.CUE.ordinal() + 1));
      byte anchorClass = 1;
      if (attribution.cue().isEmpty() && !attribution.content().isEmpty()) {
        int first = draft.at(attribution.content().get(0));
        at = draft.inside(first) && own[first] == Role.CONTENT.ordinal() + 1 ? new int[] {first} : new int[0];
        anchorClass = 2;
      }
      for (int word : at) {
        anchors[word] = anchorClass;
      }
      for (int w = 0; w < own.length; w++) {
        roles[w] = own[w] != 0 ? own[w] : roles[w];
      }
      if (at.length > 0) {
        draft.links().add(new Example.Link(at, own));
      }
    }
  }

  /** For each word of the window its role in the attribution. */
  static byte[] own(Example.Draft draft, GoldAttribution attribution) {
    byte[] own = new byte[draft.size()];
    for (Role role : new Role[] {Role.CONTENT, Role.SOURCE, Role.CUE}) {
      for (Span span : attribution.pieces(role)) {
        draft.fill(own, span, (byte) (role.ordinal() + 1));
      }
    }
    return own;
  }

  static int[] positions(byte[] values, byte wanted) {
    int[] found = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == wanted) {
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }
}
