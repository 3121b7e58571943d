package org.hearsay.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.collect.Collector;
import org.hearsay.input.ArticleSource;
import org.hearsay.input.UnreadableArticleException;
import org.hearsay.web.Intakes;
import org.hearsay.web.Problem;
import org.hearsay.web.Settings;

/** The article that a request brings: as plain text, as HTML, or as JSON with what is known of it. */
final class Texts {
  /** What a text is called that has no other name; the same as where it is pasted into a page. */
  static final String NAME = "pasted";
  static final String[] PARAMETERS = {"title", "outlet", "published", "address"};
  private static final int TITLE = 300;
  private static final int OUTLET = 200;
  private static final int TIME = 60;

  private final Settings.Limits limits;
  private final Collector collector;

  Texts(Settings settings) {
    this.limits = settings.limits();
    this.collector = settings.collector();
  }

  /** The article that a request brings. */
  Article article(Context ctx, Asked asked) throws IOException {
    return switch (Body.type(ctx)) {
      case "application/json" -> json(ctx, asked);
      case "text/plain" -> known(asked, Article.of(NAME, checked(Body.text(Body.bytes(ctx, limits.text()), Body.charset(ctx)))));
      case "text/html" -> known(asked, html(ctx));
      default -> throw Problem.of(415, "Not this type", "This address takes text/plain, text/html and application/json.");
    };
  }

  private Article json(Context ctx, Asked asked) throws IOException {
    for (String name : PARAMETERS) {
      if (asked.words(name).isPresent()) {
        throw Problem.bad("What is known of a text that comes as JSON stands in its fields, not in parameters.");
      }
    }
    Fields fields = Body.json(ctx, limits.body(), "text", "title", "outlet", "published", "address");
    Optional<URI> address = fields.words("address", Integer.MAX_VALUE).map(a -> Words.address("The field address", a));
    Optional<String> text = fields.text("text");
    if (text.isEmpty()) {
      URI from = address.orElseThrow(() -> Problem.bad("The field text is needed, or the field address."));
      return checked(Intakes.address(from.toString(), collector));
    }
    return new Article(NAME, checked(text.get()), fields.words("title", TITLE), fields.words("outlet", OUTLET), Optional.empty(),
        fields.words("published", TIME), address, Optional.empty());
  }

  private Article html(Context ctx) throws IOException {
    ArticleSource source = ArticleSource.bytes(NAME, Body.bytes(ctx, limits.body())).withLimit((int) Math.min(limits.body(),
        Integer.MAX_VALUE));
    Charset told = Body.charset(ctx);
    try {
      return checked((told.equals(StandardCharsets.UTF_8) ? source : source.withCharset(told)).load());
    } catch (UnreadableArticleException e) {
      throw Problem.unreadable("The page: " + e.reason() + ".");
    }
  }

  private static Article known(Asked asked, Article article) {
    return new Article(article.id(), article.text(), asked.words("title").or(article::title),
        asked.words("outlet").or(article::outlet), article.author(), asked.words("published").or(article::published),
        asked.words("address").map(a -> Words.address("The parameter address", a)).or(article::address), article.language());
  }

  private Article checked(Article article) {
    checked(article.text());
    return article;
  }

  private String checked(String text) {
    Words.checkText("The text", text);
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size > limits.text()) {
      throw Problem.large("The text has " + size + " bytes; " + limits.text() + " are the most this server reads.");
    }
    return text;
  }
}
