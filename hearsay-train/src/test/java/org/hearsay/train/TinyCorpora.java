package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;
import org.hearsay.brat.Standoff;

/** A corpus of each kind, of a few invented sentences, on disk. */
final class TinyCorpora {
  static final List<String> SENTENCES = List.of(
      "{src1: The mayor} {cue1: said} {con1: the pier would hold}.",
      "{src1: The union} {cue1: said} {con1: the strike was over}.",
      "{con1: “We stay,”} {src1: she} {cue1: said}.",
      "{src1: The ministry} {cue1: denied} {con1: that the wall had cracked}.",
      "The ferry left at noon and came back empty.");

  static final String CHAIN = "He said she hopes so.";
  static final String FRAME = "The board called the plan a gift.";

  private TinyCorpora() {}

  static Path articles(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < SENTENCES.size(); i++) {
      MarkedText marked = MarkedText.parse(SENTENCES.get(i));
      Files.writeString(folder.resolve("article" + i + ".txt"), marked.text());
      Files.writeString(folder.resolve("article" + i + ".ann"), Standoff.of(marked.text(), marked.attributions()));
    }
    return folder;
  }

  /** One in the content of another. */
  static Path chains(Path folder) throws IOException {
    List<GoldAttribution> both =
        new ArrayList<>(MarkedText.parse("{src1: He} {cue1: said} {con1: she hopes so}.").attributions());
    both.addAll(MarkedText.parse("He said {src1: she} {cue1: hopes} {con1: so}.").attributions());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("chain.txt"), CHAIN);
    Files.writeString(folder.resolve("chain.ann"), Standoff.of(CHAIN, both));
    return folder;
  }

  static Path frames(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("frame.txt"), FRAME);
    Files.writeString(folder.resolve("frame.ann"), """
        T1\tFramer 0 9\tThe board
        T2\tFrameCue 10 16\tcalled
        T3\tTarget 17 25\tthe plan
        T4\tFrame 26 32\ta gift
        E1\tFraming:T2 Framer:T1 FrameCue:T2 Target:T3 Frame:T4
        """);
    return folder;
  }

  static Path names(Path file) throws IOException {
    return Files.writeString(file,
        "Orrin B-PER\nVale I-PER\nsold O\nTavelish B-MISC\nbeer O\nto O\nthe B-ORG\nSarn I-ORG\nBank I-ORG\n. O\n");
  }

  /** One document to train on; two blanks stand for a tab. */
  static Path gum(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("dep"));
    Files.writeString(folder.resolve("splits.md"), "## train\n\n  * GUM_news_wall\n\n## dev\n\n  * GUM_news_quay\n");
    Files.writeString(folder.resolve("dep").resolve("GUM_news_wall.conllu"), """
        1  Mayor  Mayor  PROPN  NNP  _  6  nsubj  _  Entity=(1-person-new-nnnnn-cf1-1,2,3-coref
        2  Edda  Edda  PROPN  NNP  _  1  flat  _  _
        3  Korvin  Korvin  PROPN  NNP  _  1  flat  _  _
        4  of  of  ADP  IN  _  5  case  _  _
        5  Tavel  Tavel  PROPN  NNP  _  1  nmod  _  Entity=(2-place-new-nnnnn-cf2-1-sgl)1)
        6  waits  wait  VERB  VB  _  0  root  _  SpaceAfter=No
        7  .  .  PUNCT  .  _  6  punct  _  _

        1  She  she  PRON  PRP  _  2  nsubj  _  Entity=(1-person-giv:act-nnnnn-cf1-1-coref)
        2  likes  like  VERB  VBZ  _  0  root  _  _
        3  the  the  DET  DT  _  4  det  _  Entity=(3-abstract-new-nnnnn-cf2-2-sgl
        4  wall  wall  NOUN  NN  _  2  obj  _  Entity=3)|SpaceAfter=No
        5  .  .  PUNCT  .  _  2  punct  _  _
        """.replaceAll(" {2,}", "\t"));
    return folder;
  }
}
