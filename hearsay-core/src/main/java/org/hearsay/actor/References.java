package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;

/**
 * The mentions of an article as references, completed by those that sources need but the model did not see. Immutable
 * once made.
 */
final class References {
  /** Longer mentions are cut: whatever a clause says further, their first words name. */
  private static final int LONGEST = 60;

  private final List<Reference> references = new ArrayList<>();
  private final int[] ofMention;
  private final Map<Integer, Integer> byHead = new HashMap<>();
  private final Map<Integer, Integer> byFirst = new HashMap<>();
  private final int[] names;
  private final Layout layout;

  private record Entry(Mention mention, int given) {}

  private References(Layout layout, List<Mention> mentions, List<Span> sources) {
    this.layout = layout;
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      int start = Math.max(0, m.first());
      int first = m.form() == Form.NAME && m.type() == Type.PERSON ? withTitles(start) : start;
      int end = Math.min(Math.min(m.end(), layout.size()), first + LONGEST);
      if (first < end) {
        entries.add(new Entry(new Mention(first, end, Math.max(first, Math.min(m.head(), end - 1)), m.form(),
            type(m, first, end), m.confidence(), m.antecedents()), i));
      }
    }
    int[] covered = new int[layout.size()];
    for (Entry e : entries) {
      covered[e.mention.head()] = 1;
      if (e.mention.form() == Form.NAME) {
        Arrays.fill(covered, e.mention.first(), e.mention.end(), 1);
      }
    }
    for (Span source : sources) {
      int head = head(source);
      if (head != Heads.NONE && covered[head] == 0) {
        covered[head] = 1;
        entries.add(new Entry(PlainMentions.at(layout, layout.firstWord(source), layout.endWord(source), head), -1));
      }
    }
    entries.sort(Comparator.<Entry>comparingInt(e -> e.mention.first())
        .thenComparing(e -> e.mention.form() != Form.PRONOUN)
        .thenComparing(e -> e.mention.end(), Comparator.reverseOrder()).thenComparingInt(e -> e.given));
    ofMention = new int[mentions.size()];
    Arrays.fill(ofMention, -1);
    names = new int[layout.size()];
    Arrays.fill(names, -1);
    for (Entry e : entries) {
      int index = references.size();
      Reference reference = Reference.of(index, e.mention, layout);
      references.add(reference);
      if (e.given >= 0) {
        ofMention[e.given] = index;
      }
      byFirst.merge(e.mention.first(), index, (old, now) -> references.get(old).form() == Form.PRONOUN ? now : old);
      byHead.merge(e.mention.head(), index, (old, now) -> references.get(old).form() == Form.NAME ? old
          : reference.form() == Form.NAME ? now : old);
      if (e.mention.form() == Form.NAME) {
        Arrays.fill(names, e.mention.first(), e.mention.end(), index);
      }
    }
  }

  /** A capital, a country, a palace or a known outlet is no person, whatever the model takes it for. */
  private Type type(Mention m, int first, int end) {
    if (m.form() != Form.NAME || m.type() != Type.PERSON) {
      return m.type();
    }
    String name = layout.text(first, end).toLowerCase(Locale.ROOT);
    return States.isState(name) || States.speaksForGovernment(name) ? Type.PLACE
        : Lexicon.OUTLETS.has(name) ? Type.ORGANISATION : m.type();
  }

  /** Where a person's name begins with the titles before it: they tell gender and office. */
  private int withTitles(int first) {
    int at = Math.min(first, layout.size());
    while (at > 0) {
      int before = layout.word(at - 1).equals(".") ? at - 2 : at - 1;
      if (before < 0 || !layout.capital(before) || !Titles.has(layout.lower(before))) {
        break;
      }
      at = before;
    }
    return at;
  }

  /** Looks at every mention; {@code sources} are the spans that have to lead to somebody. */
  static References of(Layout layout, List<Mention> mentions, List<Span> sources) {
    return new References(layout, mentions, sources);
  }

  /** The head of a span, or {@link Heads#NONE}. */
  int head(Span span) {
    return Heads.of(layout, layout.firstWord(span), layout.endWord(span));
  }

  /** The number of the reference that a span is about, or -1: the one with its head, else a name around its head. */
  int about(Span span) {
    int head = head(span);
    return head == Heads.NONE ? -1 : byHead.getOrDefault(head, names[head]);
  }

  /** The number of the reference with this head word, or -1. */
  int withHead(int word) {
    return byHead.getOrDefault(word, -1);
  }

  /** The number of the longest reference that begins at a word, or -1. */
  int beginningAt(int word) {
    return byFirst.getOrDefault(word, -1);
  }

  /** The number of the name that word {@code i} belongs to, or -1. */
  int nameAt(int i) {
    return names[i];
  }

  /** All, in the order of the text; of those that begin together pronouns first, then the longer. */
  List<Reference> all() {
    return references;
  }

  /** The number of the reference made from a given mention, or -1 when the mention lies outside the text. */
  int ofMention(int mention) {
    return mention >= 0 && mention < ofMention.length ? ofMention[mention] : -1;
  }
}
