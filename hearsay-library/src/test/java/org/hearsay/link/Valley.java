package org.hearsay.link;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.compare.Wording;
import org.hearsay.pair.PairModel;
import org.hearsay.store.Claim;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Decision;
import org.hearsay.store.Dispute;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Member;
import org.hearsay.store.Origin;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.vector.SentenceEncoder;

/**
 * A library on disk whose articles are about the same valley, or about elsewhere; each is made of what somebody says there.
 * Everything linked is searched, and a sentence's vector is the sum of its words' directions.
 */
final class Valley implements AutoCloseable {
  private static final String HERE = "In Tarn Mayor Orrin Vale told Edda Korvin that ";
  private static final String ELSEWHERE = "In Brell Warden Jutta Marn told Piet Holm that ";

  final Store store;
  private final Linker linker;
  private int articles;

  Valley(Path folder) throws StoreException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    linker = new Linker(store, this::neighbours, Valley::vector, Verifier.shipped(), PairModel.shipped());
  }

  Valley says(String... contents) throws StoreException {
    return article(HERE, Act.STATEMENT, contents);
  }

  Valley denies(String... contents) throws StoreException {
    return article(HERE, Act.DENIAL, contents);
  }

  Valley elsewhere(String... contents) throws StoreException {
    return article(ELSEWHERE, Act.STATEMENT, contents);
  }

  private Valley article(String frame, Act act, String... contents) throws StoreException {
    String text = Arrays.stream(contents).map(c -> frame + c + ".").collect(Collectors.joining(" "));
    String address = "https://gull.example/" + ++articles;
    Article article = new Article("v" + articles, text, Optional.empty(), Optional.of("Gull " + articles), Optional.empty(),
        Optional.of(String.format("2031-05-%02dT08:00:00Z", articles)), Optional.of(URI.create(address)), Optional.empty());
    List<Actor> actors = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    int at = 0;
    for (String content : contents) {
      Span source = new Span(at + frame.indexOf(frame.contains("Mayor") ? "Mayor" : "Warden"), at + frame.indexOf(" told"));
      Span cue = new Span(at + frame.indexOf("told"), at + frame.indexOf("told") + 4);
      int start = at + frame.length();
      String id = "s" + (actors.size() + 1);
      actors.add(new Actor(id, source.of(text), ActorKind.PERSON, Optional.empty(), Optional.empty(), List.of(source), 1));
      attributions.add(new Attribution("a" + actors.size(), Optional.empty(), QuotationType.INDIRECT, List.of(source),
          List.of(cue), List.of(new Span(start, start + content.length())), Optional.of(id), act, Mode.PLAIN,
          new Stance(Stance.Value.NEUTRAL, List.of(), 1), 1));
      at = start + content.length() + 2;
    }
    store.add(new CollectedArticle(article, new Origin(Origin.Kind.WEB, address), Instant.EPOCH),
        new Reading(article, "reader 1.0", actors, attributions, List.of()));
    return this;
  }

  /** Links every article in the order of arrival, whether it was linked before or not. */
  Valley link() throws IOException {
    for (Revision revision : store.articles().after(0, 100)) {
      List<Statement> statements = store.statements().of(revision.arrival());
      Map<Long, float[]> vectors = new HashMap<>();
      statements.forEach(s -> vectors.put(s.number(), vector(s.content())));
      linker.link(revision.arrival(), statements, vectors);
    }
    return this;
  }

  private List<Neighbours.Neighbour> neighbours(Statement statement, float[] vector, int limit) throws StoreException {
    return store.statements().after(0, 1000).stream().filter(s -> s.arrival() < statement.arrival())
        .map(s -> new Neighbours.Neighbour(s.number(), SentenceEncoder.cosine(vector, vector(s.content()))))
        .sorted((a, b) -> Float.compare(b.cosine(), a.cosine())).limit(limit).toList();
  }

  static float[] vector(String words) {
    double[] sum = new double[SentenceEncoder.DIMENSIONS];
    for (String stem : new TreeSet<>(Wording.of(words, false).stems())) {
      Random random = new Random(stem.hashCode());
      for (int d = 0; d < sum.length; d++) {
        sum[d] += random.nextGaussian();
      }
    }
    double length = Math.sqrt(Arrays.stream(sum).map(v -> v * v).sum());
    float[] unit = new float[sum.length];
    for (int d = 0; d < unit.length; d++) {
      unit[d] = (float) (sum[d] / Math.max(1e-12, length));
    }
    return unit;
  }

  void decide(Decision.Kind kind, long one, long other) throws StoreException {
    store.decisions().add(kind, List.of(one), List.of(other), Instant.EPOCH, "");
  }

  /** The claims with the numbers of their statements: {@code 1 2, 3 5}. */
  String claims() throws StoreException {
    List<String> claims = new ArrayList<>();
    for (Claim claim : store.claims().after(0, 1, 100)) {
      claims.add(store.claims().members(claim.number()).stream().map(Member::statement).sorted().map(String::valueOf)
          .collect(Collectors.joining(" ")));
    }
    return claims.stream().sorted().collect(Collectors.joining(", "));
  }

  /** The disputes: {@code 1 2 NUMBER 40/55}. */
  String disputes() throws StoreException {
    return store.disputes().after(0, 100).stream().map(Valley::dispute).sorted().collect(Collectors.joining(", "));
  }

  private static String dispute(Dispute d) {
    return d.one() + " " + d.other() + " " + d.kind() + " " + d.oneWords() + "/" + d.otherWords();
  }

  @Override
  public void close() throws StoreException {
    store.close();
  }
}
