package org.hearsay.intake;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.collect.Collected;
import org.hearsay.collect.Origin.InFeed;
import org.hearsay.collect.Origin.InFile;
import org.hearsay.collect.Origin.InRecord;
import org.hearsay.collect.Origin.OnWeb;
import org.hearsay.collect.Origin.Unit;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Origin;
import org.hearsay.store.Origin.Kind;

/**
 * Where an article was found, in the store's words. An article without an address is known by this place, so the same
 * place has the same words whatever folder a program is run in: files by their absolute paths, and records that have an
 * id of their own by that, which stays when lines are put before them.
 */
final class Origins {
  private Origins() {}

  static CollectedArticle article(Collected collected) {
    return new CollectedArticle(collected.article(), of(collected), collected.at());
  }

  private static Origin of(Collected collected) {
    if (collected.origin() instanceof InFile in) {
      return new Origin(Kind.FILE, absolute(in.file()));
    }
    if (collected.origin() instanceof InRecord in) {
      return new Origin(kind(in), record(in, collected.article().id()));
    }
    if (collected.origin() instanceof InFeed in) {
      return new Origin(Kind.FEED, absolute(in.feed()) + "#" + in.entry());
    }
    return new Origin(Kind.WEB, ((OnWeb) collected.origin()).address().toString());
  }

  static String absolute(String name) {
    if (name.matches("(?i)(https?|upload):.*")) {
      return name; // what was sent to a server has no path that stays
    }
    try {
      return Path.of(name).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /** Tables are told by their names alone, and web archives by what their positions count. */
  private static Kind kind(InRecord in) {
    String name = in.file().toLowerCase(Locale.ROOT).replaceFirst("\\.gz\\z", "");
    if (in.unit() == Unit.BYTE) {
      return Kind.WARC;
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return Kind.CSV;
    }
    return name.endsWith(".xml") ? Kind.NEWSML : Kind.JSONL;
  }

  private static String record(InRecord in, String id) {
    String file = absolute(in.file());
    boolean own = in.unit() != Unit.BYTE && !id.isBlank() && !isMadeUp(id, in.file());
    return own ? file + "#" + id : file + (in.unit() == Unit.LINE ? ":" : "#") + in.position();
  }

  /** Whether an id is the file's name with a number, as records without an id are called. */
  private static boolean isMadeUp(String id, String file) {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
        .replaceFirst("(?<=.)\\.gz\\z", "");
    int dot = last.lastIndexOf('.');
    return id.matches(Pattern.quote(dot > 0 ? last.substring(0, dot) : last) + "-[0-9]+");
  }
}
