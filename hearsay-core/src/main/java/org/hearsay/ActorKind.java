package org.hearsay;

/** What kind of source an actor is. */
public enum ActorKind {
  /** One human being with a name, or known by a pronoun or description. */
  PERSON("person"),
  /** A company, party, court, agency or other body. */
  ORGANISATION("organisation"),
  /** A state's government or a part of it; a capital, a palace or a country that speaks. */
  GOVERNMENT("government"),
  /** A newspaper, broadcaster or news agency. */
  OUTLET("outlet"),
  /** A report, study, law, poll, letter or other text. */
  DOCUMENT("document"),
  /** Several people: <i>critics</i>, <i>residents</i>. */
  GROUP("group"),
  /** Somebody whose name the text holds back: <i>a senior official who asked not to be named</i>. */
  ANONYMOUS("anonymous"),
  /** Whoever wrote the article. */
  WRITER("writer"),
  /** Not known. */
  UNKNOWN("unknown");

  private final String word;

  ActorKind(String word) {
    this.word = word;
  }

  /** The kind's name in every format. */
  public String word() {
    return word;
  }
}
