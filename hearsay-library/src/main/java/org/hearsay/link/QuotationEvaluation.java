package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.store.Claim;
import org.hearsay.store.Member;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * Whether quotations that stand in several outlets' articles on one event are in one claim, and whether claims keep to one
 * event. Of a library whose articles' ids are {@code EVENT_NUMBER}. What counts is every passage in quotation marks of
 * {@value #LEAST_WORDS} words or more that stands in two articles on one event with an edit similarity of 0.9 or more, by
 * words; it is linked when a statement with half of its words in the one article and one in the other are in one claim.
 */
public final class QuotationEvaluation {
  private static final int LEAST_WORDS = 6;
  private static final double NEARLY = 0.9;
  private static final int PAGE = 500;
  private static final Pattern QUOTED = Pattern.compile("“([^“”]{20,1500})”|\"([^\"]{20,1500})\"|''((?:(?!'').){20,1500})''");

  private final Store store;
  private final List<String> missed = new ArrayList<>();
  private final List<String> mixed = new ArrayList<>();
  private long quotations;
  private long linked;
  private long pairs;
  private long pairsApart;

  private QuotationEvaluation(Store store) {
    this.store = store;
  }

  /** Measures a library. */
  public static QuotationEvaluation of(Store store) throws StoreException {
    QuotationEvaluation evaluation = new QuotationEvaluation(store);
    Map<String, List<Revision>> events = new TreeMap<>();
    Map<Long, String> eventOf = new TreeMap<>();
    List<Revision> page;
    long last = 0;
    do {
      page = store.articles().after(last, PAGE);
      for (Revision revision : page) {
        last = revision.arrival();
        String event = revision.article().id().replaceFirst("_[^_]*$", "");
        events.computeIfAbsent(event, k -> new ArrayList<>()).add(revision);
        eventOf.put(last, event);
      }
    } while (page.size() == PAGE);
    for (List<Revision> event : events.values()) {
      for (int i = 0; i < event.size(); i++) {
        for (int j = i + 1; j < event.size(); j++) {
          evaluation.quotations(event.get(i), event.get(j));
        }
      }
    }
    evaluation.claims(eventOf);
    return evaluation;
  }

  private record Quotation(List<String> words, PointSpan span) {}

  private static List<Quotation> quotations(Revision revision) {
    String text = revision.article().text();
    List<Quotation> found = new ArrayList<>();
    Matcher m = QUOTED.matcher(text);
    while (m.find()) {
      List<String> words = words(m.group());
      if (words.size() >= LEAST_WORDS) {
        int start = text.codePointCount(0, m.start());
        found.add(new Quotation(words, new PointSpan(start, start + m.group().codePointCount(0, m.group().length()))));
      }
    }
    return found;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}']+")) {
      if (!word.replace("'", "").isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private void quotations(Revision one, Revision other) throws StoreException {
    for (Quotation a : quotations(one)) {
      for (Quotation b : quotations(other)) {
        if (similarity(a.words, b.words) >= NEARLY) {
          quotations++;
          Set<Long> claims = new HashSet<>(claims(one, a.span));
          claims.retainAll(claims(other, b.span));
          if (claims.isEmpty()) {
            missed.add(one.article().id() + " / " + other.article().id() + ": " + String.join(" ", a.words));
          } else {
            linked++;
          }
        }
      }
    }
  }

  private Set<Long> claims(Revision revision, PointSpan span) throws StoreException {
    Set<Long> claims = new HashSet<>();
    for (Statement statement : store.statements().of(revision.arrival())) {
      int shared = 0;
      int length = 0;
      for (PointSpan piece : statement.spans()) {
        shared += Math.max(0, Math.min(piece.end(), span.end()) - Math.max(piece.start(), span.start()));
        length += piece.length();
      }
      if (shared * 2 >= Math.min(span.length(), length)) {
        store.claims().of(statement.number()).forEach(c -> claims.add(c.number()));
      }
    }
    return claims;
  }

  /** One minus the edits (Levenshtein 1966), by words, over the longer one's words. */
  static double similarity(List<String> a, List<String> b) {
    if (Math.abs(a.size() - b.size()) > (1 - NEARLY) * Math.max(a.size(), b.size())) {
      return 0;
    }
    int[] row = new int[b.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = a.get(i - 1).equals(b.get(j - 1)) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return 1 - (double) row[b.size()] / Math.max(a.size(), b.size());
  }

  private void claims(Map<Long, String> eventOf) throws StoreException {
    List<Claim> page;
    long last = 0;
    do {
      page = store.claims().after(last, 2, PAGE);
      for (Claim claim : page) {
        last = claim.number();
        List<Statement> statements = store.statements().all(store.claims().members(last).stream().map(Member::statement).toList());
        for (int i = 0; i < statements.size(); i++) {
          for (int j = i + 1; j < statements.size(); j++) {
            pairs++;
            if (!eventOf.get(statements.get(i).arrival()).equals(eventOf.get(statements.get(j).arrival()))) {
              pairsApart++;
              mixed.add("claim " + last + ": " + statements.get(i).content() + " | " + statements.get(j).content());
            }
          }
        }
      }
    } while (page.size() == PAGE);
  }

  /** How many pairs of quotations should be linked. */
  public long quotations() {
    return quotations;
  }

  /** The share of them that is, 0 to 1. */
  public double recall() {
    return quotations == 0 ? 0 : (double) linked / quotations;
  }

  /** How many pairs of statements are in one claim. */
  public long pairs() {
    return pairs;
  }

  /** The share of them that come from different events, 0 to 1. */
  public double apart() {
    return pairs == 0 ? 0 : (double) pairsApart / pairs;
  }

  /** Quotations that are not linked, a line each. */
  public List<String> missed() {
    return List.copyOf(missed);
  }

  /** Pairs of different events in one claim, a line each. */
  public List<String> mixed() {
    return List.copyOf(mixed);
  }
}
