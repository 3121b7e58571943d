package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Groups of statements around one claim, as {@code corpus/statement-groups} has them: S the claim, P the same in other words,
 * N and D claims that differ from it, U others on the same event.
 */
final class PairGroups {
  private static final long MOST_BYTES = 16_000_000;

  /** Of pairs that are neither, so many of each group are used in one pass. */
  private static final int UNRELATED = 7;

  /** A statement of a group. */
  private record Line(char kind, String words) {}

  /** A group. */
  private record Group(String name, List<Line> lines) {}

  private final List<Group> groups = new ArrayList<>();

  /**
   * Reads every text file of a folder.
   *
   * @throws IOException when a line is of no known kind
   */
  static PairGroups read(Path folder) throws IOException {
    PairGroups all = new PairGroups();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(file + ": larger than " + MOST_BYTES / 1_000_000 + " MB; split it");
      }
      all.read(file.getFileName().toString(), Files.readAllLines(file), file);
    }
    return all;
  }

  private void read(String name, List<String> lines, Path file) throws IOException {
    Group group = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("@")) {
        group = new Group(name + ":" + (i + 1) + " " + line.substring(1).strip(), new ArrayList<>());
        groups.add(group);
      } else if (group != null && line.matches("[SPNDU]\\s+.+")) {
        group.lines.add(new Line(line.charAt(0), line.substring(1).strip()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IOException(file + ", line " + (i + 1) + ": neither '@ topic' nor a statement after S, P, N, D or U");
      }
    }
  }

  int size() {
    return groups.size();
  }

  /** Whether a group is kept for measuring: every tenth. */
  static boolean kept(int number) {
    return number % 10 == 7;
  }

  /** The pairs of the groups that are kept for measuring. */
  List<PairExample> dev() {
    List<PairExample> pairs = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (kept(g)) {
        pairs.addAll(pairs(groups.get(g), PairExample.SAME));
        pairs.addAll(pairs(groups.get(g), PairExample.DIFFERS));
        pairs.addAll(pairs(groups.get(g), PairExample.UNRELATED));
      }
    }
    return pairs;
  }

  /**
   * What one pass learns from: those that are the same twice, and some of those that are neither, across groups too.
   *
   * @param share of the groups that is used, 0 to 1
   */
  List<PairExample> pass(Random random, double share) {
    List<PairExample> pairs = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (!kept(g) && (share >= 1 || random.nextDouble() < share)) {
        Group group = groups.get(g);
        List<PairExample> same = pairs(group, PairExample.SAME);
        pairs.addAll(same);
        same.forEach(p -> pairs.add(p.swapped()));
        pairs.addAll(pairs(group, PairExample.DIFFERS));
        List<PairExample> unrelated = new ArrayList<>(pairs(group, PairExample.UNRELATED));
        Collections.shuffle(unrelated, random);
        pairs.addAll(unrelated.subList(0, Math.min(UNRELATED, unrelated.size())));
        Group other = groups.get(random.nextInt(groups.size()));
        if (other != group) {
          pairs.add(new PairExample(group.name, any(group, random), any(other, random), PairExample.UNRELATED));
        }
      }
    }
    return pairs;
  }

  private static String any(Group group, Random random) {
    return group.lines.get(random.nextInt(group.lines.size())).words;
  }

  private static List<PairExample> pairs(Group group, int label) {
    List<PairExample> pairs = new ArrayList<>();
    for (int i = 0; i < group.lines.size(); i++) {
      for (int j = i + 1; j < group.lines.size(); j++) {
        if (label(group.lines.get(i).kind, group.lines.get(j).kind) == label) {
          pairs.add(new PairExample(group.name, group.lines.get(i).words, group.lines.get(j).words, label));
        }
      }
    }
    return pairs;
  }

  /** What two statements of a group are to each other; -1 where that is not known. */
  private static int label(char one, char other) {
    boolean claims = "SP".indexOf(one) >= 0 && "SP".indexOf(other) >= 0;
    boolean against = "SP".indexOf(one) >= 0 && "ND".indexOf(other) >= 0 || "ND".indexOf(one) >= 0 && "SP".indexOf(other) >= 0;
    boolean other2 = "SP".indexOf(one) >= 0 && other == 'U' || one == 'U' && "SP".indexOf(other) >= 0 || one == 'U' && other == 'U';
    return claims ? PairExample.SAME : against ? PairExample.DIFFERS : other2 ? PairExample.UNRELATED : -1;
  }
}
