package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Span;
import org.hearsay.actor.Names;

/**
 * Whether an actor is the speaker that an annotator named. It is, when
 *
 * <ul>
 *   <li>it is a person, both names end in the same word and, where both have a first name, the first names agree (short
 *       forms do); or it is none, and both names have the same words; or
 *   <li>every word of the speaker's name is among the words that the article has for the actor: its name, its role, its
 *       mentions, and what stands in brackets or between commas directly behind one. This is how annotators name
 *       somebody who speaks for a body or as one of a group: <i>Harbour_officials</i> for "Ann Dee, a spokeswoman for
 *       the harbour". Plural and singular are one word, and so are the words of one family: republican and GOP; lawmaker,
 *       senator and the like; official, spokesman, secretary and the like. Of a speaker named with <i>and</i>, one side
 *       is enough; or
 *   <li>it is a body and the speaker is its officials, or it is a person and the speaker is that person's campaign.
 * </ul>
 */
final class SpeakerName {
  private static final Map<String, Set<String>> FAMILIES = Map.of(
      "republican", Set.of("republican", "gop", "r"),
      "democrat", Set.of("democrat", "democratic", "d"),
      "lawmaker", Set.of("lawmaker", "legislator", "senator", "sen", "representative", "rep", "congressman",
          "congresswoman", "congress", "house", "senate", "caucus"),
      "official", Set.of("official", "spokesman", "spokeswoman", "spokesperson", "secretary", "undersecretary",
          "director", "governor", "gov", "attorney", "general", "deputy", "minister", "ambassador", "commissioner", "mayor",
          "aide",
          "chief", "administrator", "sheriff", "treasurer"),
      "campaign", Set.of("campaign", "candidate"),
      "protestor", Set.of("protestor", "protester", "demonstrator"));

  private static final int FARTHEST = 100;
  private static final Pattern BEHIND = Pattern.compile("\\s?(?:\\([^()\\n]*\\)|,[^,\\n“”\"]*(?=,))");

  private SpeakerName() {}

  /** Whether the actor is the speaker of that name. */
  static boolean names(String speaker, Actor actor, String text) {
    List<String> label = Arrays.asList(speaker.toLowerCase(Locale.ROOT).split("_"));
    String name = String.join(" ", label);
    if (actor.kind() == ActorKind.PERSON ? Names.samePerson(name, actor.name()) : Names.sameBody(name, actor.name())) {
      return true;
    }
    Set<String> words = words(actor, text);
    String last = singular(label.get(label.size() - 1));
    boolean spokenFor = last.equals("official")
        && (actor.kind() == ActorKind.GOVERNMENT || actor.kind() == ActorKind.ORGANISATION)
        || last.equals("campaign") && actor.kind() == ActorKind.PERSON;
    if (spokenFor && label.size() > 1 && ownName(actor).containsAll(label.subList(0, label.size() - 1))) {
      return true;
    }
    return alternatives(label).stream().anyMatch(a -> a.stream().allMatch(w -> holds(words, w)));
  }

  /** A and B officials: A officials, B officials. */
  private static List<List<String>> alternatives(List<String> label) {
    int and = label.indexOf("and");
    if (and <= 0 || and == label.size() - 1) {
      return List.of(label);
    }
    List<String> left = new ArrayList<>(label.subList(0, and));
    List<String> right = label.subList(and + 1, label.size());
    String last = singular(left.get(left.size() - 1));
    if (!FAMILIES.containsKey(last)) {
      left.add(right.get(right.size() - 1));
    }
    return List.of(left, right);
  }

  private static boolean holds(Set<String> words, String word) {
    String wanted = singular(word);
    String family = wanted.equals("democratic") ? "democrat" : wanted;
    return words.contains(wanted) || FAMILIES.getOrDefault(family, Set.of()).stream().anyMatch(words::contains);
  }

  private static Set<String> ownName(Actor actor) {
    Set<String> words = new HashSet<>();
    add(words, actor.name());
    return words;
  }

  private static Set<String> words(Actor actor, String text) {
    Set<String> words = new HashSet<>();
    add(words, actor.name());
    actor.role().ifPresent(r -> add(words, r.of(text)));
    for (Span mention : actor.mentions()) {
      add(words, mention.of(text));
      Matcher behind = BEHIND.matcher(text).region(mention.end(), Math.min(text.length(), mention.end() + FARTHEST));
      if (behind.lookingAt()) {
        add(words, behind.group());
      }
    }
    return words;
  }

  private static void add(Set<String> words, String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      words.add(singular(word));
    }
  }

  private static String singular(String word) {
    return word.endsWith("ies") && word.length() > 4 ? word.substring(0, word.length() - 3) + "y"
        : word.endsWith("s") && !word.endsWith("ss") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }
}
