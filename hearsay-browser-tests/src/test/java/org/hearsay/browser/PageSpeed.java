package org.hearsay.browser;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.hearsay.page.HtmlWriter;

/**
 * How quickly the page of a long article answers a click: one of 5,000 words with 200 attributions to 40 actors, as one file in a
 * headless Chromium. From the click to the frame after the next one, so that what was changed is on the screen.
 */
public final class PageSpeed {
  private static final int ATTRIBUTIONS = 200;
  private static final int ACTORS = 40;

  private PageSpeed() {}

  /** No arguments. */
  public static void main(String[] args) throws Exception {
    StringWriter page = new StringWriter();
    new HtmlWriter(page).write(longReading());
    Path file = Files.createTempFile("page", ".html");
    try (Browser browser = Browser.start()) {
      Files.writeString(file, page.toString());
      browser.open(file.toUri().toString());
      browser.until(() -> !browser.all(".ready").isEmpty());
      System.out.printf(Locale.ROOT, "%d words, %d attributions: %d KB%n", longReading().summary().words(), ATTRIBUTIONS,
          page.toString().getBytes(StandardCharsets.UTF_8).length / 1000);
      for (String what : List.of(".m.content", ".actor", "#attributions .number")) {
        System.out.println(what + ": " + browser.driver().executeAsyncScript("""
            const done = arguments[1];
            const all = [...document.querySelectorAll(arguments[0])].slice(0, 60);
            const times = [];
            const next = () => {
              const one = all.shift();
              if (!one) {
                times.sort((a, b) => a - b);
                done(`median ${times[times.length >> 1].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms of ${times.length}`);
                return;
              }
              one.scrollIntoView({block: 'center', behavior: 'instant'});
              requestAnimationFrame(() => requestAnimationFrame(() => {
                const start = performance.now();
                one.click();
                requestAnimationFrame(() => requestAnimationFrame(() => { times.push(performance.now() - start); next(); }));
              }));
            };
            next();
            """, what));
      }
    } finally {
      Files.delete(file);
    }
  }

  /** An article of 5,000 words, of 25 words to a sentence, every sentence given to somebody. */
  static Reading longReading() {
    StringBuilder text = new StringBuilder();
    List<Attribution> attributions = new ArrayList<>();
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < ATTRIBUTIONS; i++) {
      int start = text.length();
      String name = "Speaker " + (char) ('A' + i % ACTORS % 26) + "orv" + "a".repeat(1 + i % ACTORS / 26);
      text.append(name).append(" said that ");
      int content = text.length();
      text.append("the wall of the harbour would stand for fifty years if nobody took stones from its foot at night and sold them "
          + "up");
      int end = text.length();
      text.append(i % 5 == 4 ? ".\n\n" : ". ");
      if (i < ACTORS) {
        actors.add(new Actor("s" + (i + 1), name, ActorKind.PERSON, Optional.empty(), Optional.empty(),
            List.of(new Span(start, start + name.length())), 0.9));
      }
      attributions.add(new Attribution("a" + (i + 1), Optional.empty(), QuotationType.INDIRECT,
          List.of(new Span(start, start + name.length())), List.of(new Span(start + name.length() + 1, content - 1)),
          List.of(new Span(content, end)), Optional.of("s" + (i % ACTORS + 1)), Act.STATEMENT, Mode.PLAIN,
          new Stance(Stance.Value.NEUTRAL, List.of(), 1), 0.9));
    }
    return new Reading(Article.of("long", text.toString()), "made up", actors, attributions, List.of());
  }
}
