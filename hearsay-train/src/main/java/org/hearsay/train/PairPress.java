package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pairs of statements from labelled pairs of articles, as {@code corpus/press} has them. */
final class PairPress {
  private PairPress() {}

  /** The labelled pairs, and every two statements of different labels of a folder as pairs that are neither. */
  static List<PairExample> read(Path folder) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    List<Path> folders;
    try (Stream<Path> list = Files.list(folder)) {
      folders = list.filter(p -> Files.exists(p.resolve("labels.tsv"))).sorted().toList();
    }
    for (Path articles : folders) {
      List<String[]> labels = new ArrayList<>();
      List<String> lines = Files.readAllLines(articles.resolve("labels.tsv"));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        if (cells.length > 3) {
          labels.add(cells);
        }
      }
      String group = articles.getFileName().toString();
      for (int i = 0; i < labels.size(); i++) {
        String[] label = labels.get(i);
        pairs.add(new PairExample(group, label[2], label[3],
            label[0].startsWith("dispute") ? PairExample.DIFFERS : PairExample.SAME));
        for (int j = 0; j < labels.size(); j++) {
          if (j != i && !label[2].equals(labels.get(j)[2]) && !label[3].equals(labels.get(j)[3])) {
            pairs.add(new PairExample(group, label[2], labels.get(j)[3], PairExample.UNRELATED));
          }
        }
      }
    }
    return pairs;
  }
}
