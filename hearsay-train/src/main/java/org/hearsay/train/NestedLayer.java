package org.hearsay.train;

import java.util.List;
import java.util.Random;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.brat.GoldAttribution;

/**
 * Attributions inside the contents of others.
 *
 * @param nested those that are known
 * @param unknown where there may be more
 */
record NestedLayer(List<GoldAttribution> nested, List<Span> unknown) implements Layer {

  @Override
  public void mark(Example.Draft draft, Random random) {
    byte[] known = draft.known(draft.nested());
    unknown.forEach(span -> draft.fill(known, span, Example.UNKNOWN));
    for (GoldAttribution attribution : nested) {
      byte[] own = AttributionLayer.own(draft, attribution);
      int[] at = AttributionLayer.positions(own, (byte) (Role.CUE.ordinal() + 1));
      for (int word : at) {
        known[word] = 1;
      }
      if (at.length > 0) {
        draft.links().add(new Example.Link(at, own));
      }
    }
  }
}
