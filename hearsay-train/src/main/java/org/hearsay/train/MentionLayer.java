package org.hearsay.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Mentions of every form, and which of them mean the same.
 *
 * @param heads for each word of the article its class, see {@link org.hearsay.encode.WindowScores#HEAD_CLASSES}
 * @param entities for each word that heads a mention the number of what it means, from 1; 0 for other words
 */
@SuppressWarnings("ArrayRecordComponent")
record MentionLayer(byte[] heads, int[] entities) implements Layer {

  @Override
  public void mark(Example.Draft draft, Random random) {
    int first = draft.window().first();
    System.arraycopy(heads, first, draft.heads(), 0, draft.size());
    List<Integer> earlier = new ArrayList<>();
    for (int w = 0; w < draft.size(); w++) {
      int entity = entities[first + w];
      if (entity == 0) {
        continue;
      }
      int[] candidates = earlier.stream().mapToInt(Integer::intValue).toArray();
      int[] same = earlier.stream().filter(e -> entities[first + e] == entity).mapToInt(Integer::intValue).toArray();
      draft.references().add(new Example.Reference(w, candidates, same));
      earlier.add(w);
    }
  }
}
