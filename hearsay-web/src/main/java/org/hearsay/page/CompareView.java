package org.hearsay.page;

import java.util.List;

/**
 * One event as told by several outlets. Immutable.
 *
 * @param columns the articles
 * @param rows claims that two or more of them have, in the order of the first article
 * @param disputes what cannot both be true
 * @param alone for each article what no other has
 * @param offers articles to begin with, when none was given
 */
public record CompareView(List<Column> columns, List<Row> rows, List<SideBySide> disputes, List<Alone> alone,
    List<StartView.Item> offers) {

  /** Copies the lists. */
  public CompareView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    disputes = List.copyOf(disputes);
    alone = List.copyOf(alone);
    offers = List.copyOf(offers);
  }

  /** An article. */
  public record Column(String key, String outlet, String title, String time, String href, long shared, String remove) {}

  /** A claim. */
  public record Row(long claim, List<List<Cell>> cells) {
    /** Copies the lists. */
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /** How an article tells it, and what that is to the others. */
  public record Cell(ToldCard card, Standing standing) {
    /** Whether another article of these says what cannot be true as well. */
    public boolean disputed() {
      return standing != Standing.SAME;
    }

    /** Whether it does not say what the claim says. */
    public boolean otherwise() {
      return standing == Standing.OTHERWISE;
    }
  }

  /** What a statement is to the others in its row. */
  public enum Standing {
    /** It says the same. */
    SAME,
    /** It says the same, and an article here says what cannot be true as well. */
    DISPUTED,
    /** It says something else about the same thing: both cannot be true. */
    OTHERWISE
  }

  /** What only one article says. */
  public record Alone(String outlet, List<ToldCard> statements, long ownVoice) {
    /** Copies the list. */
    public Alone {
      statements = List.copyOf(statements);
    }
  }
}
