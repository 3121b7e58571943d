package org.hearsay.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Reader;
import org.hearsay.Span;
import org.hearsay.brat.GoldAttribution;

/**
 * Finds attributions inside contents with a model that knows outermost ones only: what is attributed is read as if it
 * were an article of its own. What the model is sure of becomes a label, where it hesitates nothing is known, and where
 * it finds nothing there is nothing.
 *
 * @param reader the model, or empty when there is none: then nothing is known of what stands inside contents
 */
record NestedTeacher(Optional<Reader> reader) {
  private static final double SURE = 0.65;
  private static final int FEWEST_CHARACTERS = 20;

  NestedLayer nested(String text, List<GoldAttribution> outermost) {
    List<Span> contents = outermost.stream().flatMap(a -> a.content().stream()).toList();
    if (reader.isEmpty()) {
      return new NestedLayer(List.of(), contents);
    }
    List<GoldAttribution> nested = new ArrayList<>();
    List<Span> unknown = new ArrayList<>();
    for (Span content : contents) {
      if (content.length() < FEWEST_CHARACTERS) {
        continue;
      }
      // parentheses and quotation marks stay: the model was trained with them
      for (Attribution a : reader.get().read(Article.of(content.of(text))).attributions()) {
        if (a.confidence() >= SURE && !a.cue().isEmpty()) {
          nested.add(new GoldAttribution(moved(a.source(), content), moved(a.cue(), content),
              moved(a.content(), content)));
        } else {
          unknown.addAll(moved(a.cue(), content));
        }
      }
    }
    nested.sort(Comparator.comparing(a -> a.cue().get(0)));
    return new NestedLayer(nested, unknown);
  }

  private static List<Span> moved(List<Span> spans, Span by) {
    return spans.stream().map(s -> new Span(s.start() + by.start(), s.end() + by.start())).toList();
  }
}
