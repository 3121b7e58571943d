package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.Attribution;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;

/**
 * Whose words the contents of attributions are: whom the source means; for quotations without source, whom a reader
 * would take them to be from. Then whom <i>I</i> means: inside a quotation its speaker, in a transcript whoever has the
 * floor, elsewhere the writer.
 */
final class Speakers {
  /**
   * Who speaks in one attribution.
   *
   * @param reference the number of the reference that says so
   * @param fellow the number of another one that shares in it (<i>Vale and Dee said</i>), or -1
   * @param confidence a probability, 0 to 1, that it is so
   */
  record Speaker(int reference, int fellow, double confidence) {
    Speaker(int reference, double confidence) {
      this(reference, NOBODY, confidence);
    }
  }

  private static final int NOBODY = -1;
  private static final Set<String> BEING = Set.of("be", "been", "being", "is", "are", "was", "were");
  private static final int MOST_PARAGRAPHS_BACK = 2;
  /** The most words before an <i>I</i> within its quotation that are looked at for an attribution. */
  private static final int FARTHEST = 200;

  private final Layout layout;
  private final List<Attribution> attributions;
  private final References references;
  private final Referents referents;
  private final Turns turns;
  private final Authors authors;
  private final Speaker[] speakers;
  private final int[] attributionAt;
  private int writer = NOBODY;
  private int writers = NOBODY;

  private Speakers(Layout layout, List<Attribution> attributions, References references, Referents referents,
      Authors authors, Turns turns) {
    this.layout = layout;
    this.attributions = attributions;
    this.references = references;
    this.referents = referents;
    this.authors = authors;
    this.turns = turns;
    speakers = new Speaker[attributions.size()];
    attributionAt = new int[layout.size()];
    Arrays.fill(attributionAt, NOBODY);
  }

  /**
   * Finds every speaker; joins references of the first person to whom they mean. {@code sources} are the numbers of the
   * references that sources are about.
   */
  static Speakers of(Layout layout, List<Attribution> attributions, References references, Referents referents,
      NavigableSet<Integer> sources, Turns turns) {
    Speakers s = new Speakers(layout, attributions, references, referents,
        new Authors(layout, references, referents, sources), turns);
    s.markContents();
    s.withSource();
    s.withoutSource();
    s.firstPersons();
    return s;
  }

  /** Who speaks in attribution number {@code i}; empty when the text names nobody. */
  Optional<Speaker> of(int i) {
    return Optional.ofNullable(speakers[i]);
  }

  /** Whether a reference means the writer of the article. */
  boolean isWriter(int reference) {
    return writer != NOBODY && referents.of(reference).equals(referents.of(writer))
        || writers != NOBODY && referents.of(reference).equals(referents.of(writers));
  }

  /** Notes for each word the attribution with the shortest content around it. */
  private void markContents() {
    List<Integer> longestFirst = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      longestFirst.add(i);
    }
    longestFirst.sort(Comparator.comparingInt((Integer i) -> attributions.get(i).content().stream()
        .mapToInt(Span::length).sum()).reversed());
    for (int i : longestFirst) {
      for (Span piece : attributions.get(i).content()) {
        int first = layout.firstWord(piece);
        Arrays.fill(attributionAt, first, Math.max(first, layout.endWord(piece)), i);
      }
    }
  }

  private void withSource() {
    for (int i = 0; i < attributions.size(); i++) {
      int about = about(attributions.get(i).source());
      if (about != NOBODY) {
        int fellow = fellow(about, attributions.get(i).source());
        speakers[i] = fellow != NOBODY
            ? new Speaker(about, fellow, referents.confidence(about) * referents.confidence(fellow))
            : authors.of(about).orElse(new Speaker(about, referents.confidence(about)));
      }
    }
  }

  /** The reference that pieces of a source are about. */
  private int about(List<Span> pieces) {
    for (Span piece : pieces) {
      int about = references.about(piece);
      if (about != NOBODY) {
        return about;
      }
    }
    return NOBODY;
  }

  /** The name or description that <i>and</i> joins to a reference within the same piece of a source. */
  private int fellow(int about, List<Span> pieces) {
    int and = layout.endWord(references.all().get(about).span());
    if (!layout.lower(and).equals("and") || and + 1 >= layout.size()) {
      return NOBODY;
    }
    int next = references.nameAt(and + 1) != NOBODY ? references.nameAt(and + 1) : references.beginningAt(and + 1);
    boolean inside = next != NOBODY && next != about
        && (references.all().get(about).form() != Form.NOMINAL || references.all().get(next).form() != Form.NOMINAL)
        && pieces.stream().anyMatch(p -> p.contains(references.all().get(next).span()));
    return inside ? next : NOBODY;
  }

  private void withoutSource() {
    TreeMap<Integer, Integer> byPosition = new TreeMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (speakers[i] != null && layout.firstWord(attributions.get(i).extent()) < layout.size()) {
        byPosition.merge(position(i), i, (old, now) -> old);
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (speakers[i] == null && layout.firstWord(attributions.get(i).content().get(0)) < layout.size()) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingInt(this::position));
    for (int i : order) {
      speakers[i] = beside(i).or(() -> fromNeighbours(i, byPosition)).orElse(null);
      if (speakers[i] != null) {
        byPosition.putIfAbsent(position(i), i);
      }
    }
  }

  private int position(int i) {
    return layout.firstWord(attributions.get(i).content().get(0));
  }

  /** A name or pronoun right beside the cue that the reader did not take for the source. */
  private Optional<Speaker> beside(int i) {
    for (Span cue : attributions.get(i).cue()) {
      int first = layout.firstWord(cue);
      int end = layout.endWord(cue);
      if (first >= end || passive(first, end) || !Lexicon.SPEAKING.has(layout.lower(end - 1)) && !Lexicon.SPEAKING.has(layout.lower(first))) {
        continue;
      }
      int before = first > 0 ? references.withHead(first - 1) : NOBODY;
      int after = end < layout.size() ? references.nameAt(end) : NOBODY;
      int beside = before != NOBODY && references.all().get(before).form() != Form.NOMINAL ? before : after;
      if (beside != NOBODY && attributionAt[references.all().get(beside).mention().head()] != i) {
        return Optional.of(new Speaker(beside, Ground.SAME_PARAGRAPH.confidence() * referents.confidence(beside)));
      }
    }
    return Optional.empty();
  }

  /** <i>Had been told</i>: who stands beside it hears and does not speak. */
  private boolean passive(int first, int end) {
    for (int w = first; w < end; w++) {
      if (BEING.contains(layout.lower(w))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Speaker> fromNeighbours(int i, TreeMap<Integer, Integer> byPosition) {
    Attribution a = attributions.get(i);
    int first = position(i);
    boolean quoted = layout.quotation(first) != Layout.OUTSIDE;
    Optional<Speaker> announced = announced(i, byPosition);
    if (announced.isPresent()) {
      return announced;
    }
    var before = byPosition.lowerEntry(first);
    var after = byPosition.higherEntry(first);
    if (!quoted) {
      if (before == null || !sameSentence(first, before.getValue())) {
        return subject(a);
      }
      return !a.cue().isEmpty() && active(a.cue().get(0)) ? from(before.getValue(), Ground.SAME_PARAGRAPH)
          : Optional.empty();
    }
    int paragraph = layout.paragraph(first);
    Optional<Speaker> subject = subject(a);
    if (subject.isPresent()) {
      return subject;
    }
    if (before != null && paragraphs(before.getValue(), paragraph) == 0) {
      return from(before.getValue(), Ground.SAME_PARAGRAPH);
    }
    if (after != null && paragraphs(after.getValue(), paragraph) == 0
        && layout.quotation(position(after.getValue())) != Layout.OUTSIDE) {
      return from(after.getValue(), Ground.SAME_PARAGRAPH);
    }
    if (before != null && paragraphs(before.getValue(), paragraph) == 1) {
      return from(before.getValue(), Ground.NEXT_PARAGRAPH);
    }
    return Optional.empty();
  }

  /** Whoever spoke last, when the cue only announces an utterance: <i>Read the full statement:</i> */
  private Optional<Speaker> announced(int i, TreeMap<Integer, Integer> byPosition) {
    Attribution a = attributions.get(i);
    var before = byPosition.lowerEntry(position(i));
    if (a.cue().isEmpty() || before == null
        || paragraphs(before.getValue(), layout.paragraph(layout.firstWord(a.cue().get(0)))) > MOST_PARAGRAPHS_BACK) {
      return Optional.empty();
    }
    for (Span cue : a.cue()) {
      for (int w = layout.firstWord(cue); w < layout.endWord(cue); w++) {
        if (Authors.isUtterance(layout.lower(w))) {
          return from(before.getValue(), Ground.NEXT_PARAGRAPH);
        }
      }
    }
    return Optional.empty();
  }

  /** What opens the sentence, when the cue is a participle: <i>Vale released a statement saying</i>. */
  private Optional<Speaker> subject(Attribution a) {
    if (a.cue().isEmpty()) {
      return Optional.empty();
    }
    int cue = layout.firstWord(a.cue().get(0));
    if (cue >= layout.size() || !layout.lower(cue).endsWith("ing")) {
      return Optional.empty();
    }
    int first = cue;
    while (first > 0 && layout.sentence(first - 1) == layout.sentence(cue)) {
      first--;
    }
    int name = references.nameAt(first);
    int opens = name != NOBODY ? name : references.beginningAt(first);
    return opens == NOBODY || !references.all().get(opens).inWritersVoice() ? Optional.empty()
        : Optional.of(new Speaker(opens, Ground.SAME_PARAGRAPH.confidence() * referents.confidence(opens)));
  }

  private Optional<Speaker> from(int attribution, Ground ground) {
    Speaker s = speakers[attribution];
    return Optional.of(new Speaker(s.reference(), s.fellow(), ground.confidence() * s.confidence()));
  }

  /** How many paragraphs lie between the nearest part of an attribution and a paragraph. */
  private int paragraphs(int attribution, int paragraph) {
    Span extent = attributions.get(attribution).extent();
    int from = layout.paragraph(layout.firstWord(extent));
    int to = layout.paragraph(Math.max(0, layout.endWord(extent) - 1));
    return paragraph < from ? from - paragraph : Math.max(0, paragraph - to);
  }

  private boolean sameSentence(int word, int attribution) {
    Span extent = attributions.get(attribution).extent();
    return layout.sentence(word) == layout.sentence(layout.firstWord(extent));
  }

  /** A cue whose subject may be that of the clause before: <i>adding</i>, <i>and added</i>. */
  private boolean active(Span cue) {
    int first = layout.firstWord(cue);
    return layout.lower(first).endsWith("ing")
        || Lexicon.SPEAKING.has(layout.lower(first)) && (layout.lower(first - 1).equals("and")
            || layout.lower(first - 1).equals("but"));
  }

  private void firstPersons() {
    Map<Integer, List<Integer>> bySource = new HashMap<>();
    for (int i = 0; i < speakers.length; i++) {
      if (speakers[i] != null) {
        bySource.computeIfAbsent(speakers[i].reference(), k -> new ArrayList<>()).add(i);
      }
    }
    for (Reference r : references.all()) {
      if (!r.firstPerson()) {
        continue;
      }
      int means = whoeverSays(r);
      if (means == NOBODY || means == r.index()) {
        continue;
      }
      if (one(r)) {
        referents.merge(referents.of(means).orElseThrow(), referents.of(r.index()).orElseThrow());
      }
      for (int i : bySource.getOrDefault(r.index(), List.of())) {
        speakers[i] = new Speaker(means, Ground.GRAMMAR.confidence() * referents.confidence(means));
      }
    }
  }

  private static boolean one(Reference r) {
    return !r.noun().equals("we") && !r.noun().startsWith("us") && !r.noun().startsWith("our");
  }

  /** The reference to whoever says <i>I</i>. */
  private int whoeverSays(Reference r) {
    int word = r.mention().head();
    if (r.quotation() != Layout.OUTSIDE) {
      int i = NOBODY;
      int farthest = Math.max(0, word - FARTHEST);
      for (int w = word; i == NOBODY && w >= farthest && layout.quotation(w) == r.quotation(); w--) {
        i = attributionAt[w];
      }
      return i == NOBODY || speakers[i] == null ? NOBODY : speakers[i].reference();
    }
    int turn = turns.speakerAt(word);
    if (turn != Heads.NONE) {
      return references.nameAt(turn);
    }
    if (!one(r)) { // we: the writer, perhaps with others
      if (writers == NOBODY) {
        writers = r.index();
      }
      return writer != NOBODY ? writer : writers;
    }
    if (writer == NOBODY) {
      writer = r.index();
    }
    return writer;
  }
}
