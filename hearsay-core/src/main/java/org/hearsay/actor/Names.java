package org.hearsay.actor;

/** Compares names without their text. */
public final class Names {
  private Names() {}

  /**
   * Whether two names of people end in the same word and no first names, suffixes or titles speak against their naming
   * one person: <i>Bill Vale</i> and <i>Mr. William J. Vale</i>.
   */
  public static boolean samePerson(String one, String other) {
    PersonName a = PersonName.of(one);
    PersonName b = PersonName.of(other);
    return !a.surname().isEmpty() && a.surname().equals(b.surname()) && a.fits(b);
  }

  /** Whether two names of bodies have the same words: <i>Ministry of Defence</i>, <i>Defense Ministry</i>. */
  public static boolean sameBody(String one, String other) {
    BodyName a = BodyName.of(one);
    return !a.words().isEmpty() && a.key().equals(BodyName.of(other).key());
  }
}
