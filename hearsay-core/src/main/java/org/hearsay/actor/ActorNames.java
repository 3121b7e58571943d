package org.hearsay.actor;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.ActorKind;

/** What names of actors from different articles tell about whether one actor is meant. Plain functions. */
public final class ActorNames {
  private static final Set<ActorKind> UNNAMED = EnumSet.of(ActorKind.GROUP, ActorKind.ANONYMOUS, ActorKind.WRITER,
      ActorKind.UNKNOWN, ActorKind.DOCUMENT);

  /** What two names say. */
  public enum Relation {
    /** Both are full, and nothing in them differs: <i>Bill Tarn</i> and <i>Senator William Tarn</i>. */
    SAME,
    /** One is a part of the other, which others may have too: <i>Tarn</i>, <i>Mr. Tarn</i> and <i>William Tarn</i>. */
    SHORT,
    /** They are names of two, or no names. */
    DIFFERENT
  }

  private ActorNames() {}

  /**
   * Compares two names, each as an article has it.
   *
   * @param one a name, with or without titles
   * @param other another
   * @param kind what kind of source both are; groups, anonymous sources and documents have no names that hold beyond
   *     their article
   */
  public static Relation compare(String one, String other, ActorKind kind) {
    if (UNNAMED.contains(kind)) {
      return Relation.DIFFERENT;
    }
    return kind == ActorKind.PERSON ? persons(one, other) : bodies(one, other);
  }

  /** Titles and offices before a person's name, in lower case: <i>president</i>, <i>senator</i>. */
  public static List<String> titles(String name) {
    return PersonName.of(name).titles();
  }

  /** Whether a word in lower case is a title or an office: <i>senator</i>, <i>mayor</i>. */
  public static boolean isOffice(String word) {
    return Titles.has(word) || Lexicon.ROLES.has(word);
  }

  /** Whether a person's name has a given name as well as a surname. */
  public static boolean isFull(String name) {
    return PersonName.of(name).isFull() && named(name);
  }

  /** The word by which to look for others who may be meant: the surname, or the last word of a body's name. */
  public static String key(String name, ActorKind kind) {
    if (kind == ActorKind.PERSON) {
      return PersonName.of(name).surname();
    }
    List<String> words = BodyName.of(name).words();
    return words.isEmpty() ? name.toLowerCase(Locale.ROOT) : words.get(words.size() - 1);
  }

  private static Relation persons(String one, String other) {
    PersonName a = PersonName.of(one);
    PersonName b = PersonName.of(other);
    if (!named(one) || !named(other) || a.surname().isEmpty() || !a.fits(b)) {
      return Relation.DIFFERENT;
    }
    return a.isFull() && b.isFull() ? Relation.SAME : Relation.SHORT;
  }

  /** A description (<i>the minister</i>, <i>a clerk</i>) is no name. */
  private static boolean named(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return !last.isEmpty() && Character.isUpperCase(last.codePointAt(0));
  }

  private static Relation bodies(String one, String other) {
    BodyName a = BodyName.of(one);
    BodyName b = BodyName.of(other);
    return named(one) && named(other) && a.key().equals(b.key()) && a.peoples().equals(b.peoples())
        ? Relation.SAME : Relation.DIFFERENT;
  }
}
