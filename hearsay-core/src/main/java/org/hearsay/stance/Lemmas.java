package org.hearsay.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an inflected English word may be a form of. Nothing is decided here: <i>found</i> may be <i>find</i> or
 * <i>found</i>, and whoever looks words up tries each.
 */
final class Lemmas {
  private static final int SHORTEST_STEM = 2;

  private static final String IRREGULAR = "am is are was were been being>be has had having>have does did done doing>do "
      + "says said>say told>tell thought>think knew known>know saw seen>see found>find wrote written>write spoke spoken>speak "
      + "felt>feel held>hold heard>hear read>read meant>mean gave given>give made>make took taken>take came>come "
      + "went gone goes>go got gotten>get put>put kept>keep left>leave let>let began begun>begin brought>bring "
      + "bought>buy built>build caught>catch chose chosen>choose drew drawn>draw fell fallen>fall fought>fight "
      + "forbade forbidden>forbid forgot forgotten>forget forgave forgiven>forgive hid hidden>hide hit>hit laid>lay "
      + "learnt>learn led>lead lost>lose met>meet misled>mislead paid>pay pled>plead proven>prove ran>run rang rung>ring "
      + "rode ridden>ride rose risen>rise sang sung>sing sank sunk>sink sat>sit sent>send set>set shook shaken>shake "
      + "shone>shine shot>shoot shown>show slung>sling sold>sell sought>seek spat>spit spent>spend split>split spread>spread "
      + "stood>stand stuck>stick struck stricken>strike strove striven>strive swore sworn>swear taught>teach thrust>thrust "
      + "threw thrown>throw tore torn>tear understood>understand undertook undertaken>undertake upheld>uphold "
      + "withdrew withdrawn>withdraw withheld>withhold won>win foresaw foreseen>foresee forecast>forecast cast>cast "
      + "recast>recast rebuilt>rebuild retold>retell misspoke misspoken>misspeak misunderstood>misunderstand "
      + "mistook mistaken>mistake misread>misread bade bidden>bid bet>bet burst>burst clung>cling dealt>deal dreamt>dream "
      + "drove driven>drive overheard>overhear oversaw>oversee overrode overridden>override overtook>overtake "
      + "rebutted rebutting>rebut bore borne>bear broke broken>break woke woken>wake wore worn>wear lay lain>lie lied lying>lie "
      + "dying>die tying>tie sued suing>sue agreed>agree disagreed>disagree decreed>decree guaranteed>guarantee "
      + "quizzed quizzing>quiz men>man women>woman hypotheses>hypothesis theses>thesis analyses>analysis";

  private static final Map<String, String> BASES = bases();

  private Lemmas() {}

  private static Map<String, String> bases() {
    Map<String, String> bases = new HashMap<>();
    List<String> forms = new ArrayList<>();
    for (String word : IRREGULAR.split(" ")) {
      int arrow = word.indexOf('>');
      forms.add(arrow < 0 ? word : word.substring(0, arrow));
      if (arrow >= 0) {
        forms.forEach(form -> bases.put(form, word.substring(arrow + 1)));
        forms.clear();
      }
    }
    return bases;
  }

  /** The word itself first, then what it may be a form of, British spellings turned American too. */
  static Set<String> of(String lowerCase) {
    Set<String> lemmas = new LinkedHashSet<>();
    add(lemmas, lowerCase);
    String base = BASES.get(lowerCase);
    if (base != null) {
      add(lemmas, base);
    }
    if (lowerCase.endsWith("s") && !lowerCase.endsWith("ss")) {
      without(lemmas, lowerCase, 1, "");
      if (lowerCase.endsWith("es")) {
        without(lemmas, lowerCase, 2, "");
      }
      if (lowerCase.endsWith("ies")) {
        without(lemmas, lowerCase, 3, "y");
      }
    } else if (lowerCase.endsWith("ed")) {
      without(lemmas, lowerCase, 1, "");
      stem(lemmas, lowerCase, 2);
      if (lowerCase.endsWith("ied")) {
        without(lemmas, lowerCase, 3, "y");
      }
    } else if (lowerCase.endsWith("ing")) {
      without(lemmas, lowerCase, 3, "e");
      stem(lemmas, lowerCase, 3);
    }
    return lemmas;
  }

  private static void stem(Set<String> lemmas, String word, int ending) {
    without(lemmas, word, ending, "");
    int last = word.length() - ending - 1;
    if (last > 1 && word.charAt(last) == word.charAt(last - 1)) {
      without(lemmas, word, ending + 1, ""); // planned, labelled
    }
  }

  private static void without(Set<String> lemmas, String word, int cut, String ending) {
    if (word.length() - cut >= SHORTEST_STEM) {
      add(lemmas, word.substring(0, word.length() - cut) + ending);
    }
  }

  private static void add(Set<String> lemmas, String lemma) {
    lemmas.add(lemma);
    if (lemma.endsWith("ise") || lemma.endsWith("yse")) {
      lemmas.add(lemma.substring(0, lemma.length() - 2) + "ze");
    }
  }
}
