package org.hearsay.collect;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.Article;

/** A sink that keeps what it is given. */
final class Taken implements Sink {
  final List<Found> all = new ArrayList<>();
  final List<Progress> progress = new ArrayList<>();

  @Override
  public void accept(Found found) {
    all.add(found);
  }

  @Override
  public void progress(Progress made) {
    progress.add(made);
  }

  List<Article> articles() {
    return all.stream().filter(Collected.class::isInstance).map(found -> ((Collected) found).article()).toList();
  }

  List<String> texts() {
    return articles().stream().map(Article::text).toList();
  }

  /** Where the articles were found. */
  List<String> origins() {
    return all.stream().filter(Collected.class::isInstance).map(found -> found.origin().toString()).toList();
  }

  /** What gave no article: where and why, each in one line. */
  List<String> skipped() {
    return all.stream().filter(Skipped.class::isInstance).map(Object::toString).toList();
  }

  Article only() {
    if (all.size() != 1 || !(all.get(0) instanceof Collected one)) {
      throw new AssertionError("one article was to be given, not " + all);
    }
    return one.article();
  }
}
