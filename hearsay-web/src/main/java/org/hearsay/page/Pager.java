package org.hearsay.page;

import java.util.Optional;

/**
 * Which page of several this is. Immutable.
 *
 * @param page which, from 1
 * @param pages how many there are; 0 when that is not known
 * @param previous where the one before is
 * @param next where the one after is
 */
public record Pager(int page, long pages, Optional<String> previous, Optional<String> next) {

  /** Only one page. */
  public static Pager none() {
    return new Pager(1, 1, Optional.empty(), Optional.empty());
  }

  /** Page {@code page} of as many as it takes for {@code total} things. */
  public static Pager of(int page, int size, long total, String path, String... asked) {
    long pages = Math.max(1, (total + size - 1) / size);
    return new Pager(page, pages, at(page > 1, page - 1, path, asked), at(page < pages, page + 1, path, asked));
  }

  /** One of which it is known only whether another comes after it. */
  public static Pager open(int page, boolean more, String path, String... asked) {
    return new Pager(page, 0, at(page > 1, page - 1, path, asked), at(more, page + 1, path, asked));
  }

  private static Optional<String> at(boolean there, int page, String path, String... asked) {
    if (!there) {
      return Optional.empty();
    }
    String[] all = java.util.Arrays.copyOf(asked, asked.length + 2);
    all[asked.length] = "page";
    all[asked.length + 1] = page == 1 ? "" : String.valueOf(page);
    return Optional.of(Href.of(path, all));
  }

  /** Whether there is anything to turn to. */
  public boolean turns() {
    return previous.isPresent() || next.isPresent();
  }
}
