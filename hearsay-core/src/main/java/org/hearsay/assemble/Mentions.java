package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.actor.Mention;
import org.hearsay.actor.Mention.Antecedent;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.text.Words;

/** From what the windows say of words to the mentions of an article. */
final class Mentions {
  private static final Set<String> PRONOUNS = Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours",
      "ourselves", "you", "your", "yours", "yourself", "yourselves", "he", "him", "his", "himself", "she", "her", "hers",
      "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves", "who", "whom", "whose", "which",
      "that", "this", "these", "those", "one", "someone", "somebody", "anyone", "anybody", "everyone", "everybody",
      "nobody", "what");

  private final String text;
  private final Words words;
  private final byte[] names;
  private final byte[] heads;
  private final float[] confidences;

  private Mentions(String text, Words words) {
    this.text = text;
    this.words = words;
    names = new byte[words.size()];
    heads = new byte[words.size()];
    confidences = new float[words.size()];
  }

  /** The mentions in the order of their heads. The cores of the windows partition the text. */
  static List<Mention> of(String text, Words words, List<MentionScores> windows) {
    Mentions mentions = new Mentions(text, words);
    for (MentionScores window : windows) {
      System.arraycopy(window.names(), 0, mentions.names, window.first(), window.names().length);
      System.arraycopy(window.heads(), 0, mentions.heads, window.first(), window.heads().length);
      System.arraycopy(window.confidences(), 0, mentions.confidences, window.first(), window.confidences().length);
    }
    return mentions.linked(mentions.found(), windows);
  }

  private List<Mention> found() {
    List<Mention> found = new ArrayList<>();
    boolean[] inName = new boolean[words.size()];
    for (int w = 0; w < names.length; w++) {
      if (names[w] == 0 || names[w] % 2 == 0 && w > 0 && goesOn(w)) {
        continue;
      }
      int end = w + 1;
      while (end < names.length && names[end] != 0 && goesOn(end)) {
        end++;
      }
      Type type = MentionScores.named(names[w]);
      int head = headOfName(w, end, type);
      Arrays.fill(inName, w, end, true);
      found.add(new Mention(w, end, head, Form.NAME, type, confidences[head], List.of()));
    }
    for (int w = 0; w < heads.length; w++) {
      if (heads[w] >= MentionScores.FIRST_HEAD && !inName[w]) {
        boolean pronoun = PRONOUNS.contains(words.span(w, w).of(text).toLowerCase(Locale.ROOT));
        found.add(new Mention(pronoun ? w : start(w), w + 1, w, pronoun ? Form.PRONOUN : Form.NOMINAL,
            Type.values()[heads[w] - MentionScores.FIRST_HEAD], confidences[w], List.of()));
      }
    }
    found.sort(Comparator.comparingInt(Mention::head));
    return found;
  }

  private boolean goesOn(int w) {
    return names[w] % 2 == 0 && (names[w] == names[w - 1] || names[w] == names[w - 1] + 1);
  }

  /** A person's surname stands last; of other names the word that the model takes for the head. */
  private int headOfName(int first, int end, Type type) {
    int last = end - 1;
    while (last > first && !Character.isLetterOrDigit(text.codePointAt(words.start(last)))) {
      last--;
    }
    if (type != Type.PERSON) {
      for (int w = first; w < end; w++) {
        if (heads[w] >= MentionScores.FIRST_HEAD) {
          return w;
        }
      }
    } else {
      for (int w = last; w >= first; w--) {
        if (heads[w] >= MentionScores.FIRST_HEAD) {
          return w;
        }
      }
    }
    return last;
  }

  /** The first word of the description whose head stands at {@code w}: articles, adjectives and owners before it. */
  private int start(int w) {
    int first = w;
    while (first > 0) {
      if (heads[first - 1] == 1 || names[first - 1] != 0) {
        first--;
      } else if (owned(first)) {
        first--; // the owner's head, which is a mention of its own
      } else {
        break;
      }
    }
    return first;
  }

  /** Whether an apostrophe and an s stand at {@code w}, after somebody's head. */
  private boolean owned(int w) {
    return w > 0 && w + 1 < words.size() && heads[w - 1] >= MentionScores.FIRST_HEAD && words.start(w) == words.end(w - 1)
        && (text.charAt(words.start(w)) == '’' || text.charAt(words.start(w)) == '\'');
  }

  private List<Mention> linked(List<Mention> found, List<MentionScores> windows) {
    Map<Integer, Integer> byHead = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      byHead.put(found.get(i).head(), i);
    }
    Map<Integer, List<Antecedent>> antecedents = new HashMap<>();
    for (MentionScores window : windows) {
      for (MentionScores.Reference reference : window.references()) {
        List<Antecedent> earlier = new ArrayList<>();
        for (int i = 0; i < reference.earlier().length; i++) {
          Integer mention = byHead.get(reference.earlier()[i]);
          if (mention != null) {
            earlier.add(new Antecedent(mention, reference.probabilities()[i]));
          }
        }
        earlier.sort(Comparator.comparingDouble(Antecedent::probability).reversed());
        antecedents.put(reference.head(), earlier);
      }
    }
    return found.stream().map(m -> new Mention(m.first(), m.end(), m.head(), m.form(), m.type(), m.confidence(),
        antecedents.getOrDefault(m.head(), List.of()))).toList();
  }
}
