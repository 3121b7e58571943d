package org.hearsay.collect;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.input.ArticleSource;
import org.hearsay.input.UnreadableArticleException;

/** From the bytes of one page or file that holds one article to that article. */
final class Articles {
  private Articles() {}

  /**
   * An article.
   *
   * @param where what to call the bytes in messages
   * @param id what to call the article
   * @param type the media type that was told, or the empty string
   * @param charset the encoding that was told
   */
  static Article of(String where, String id, String type, Optional<Charset> charset, byte[] bytes)
      throws UnreadableArticleException {
    boolean markdown = type.equals("text/markdown") || type.equals("text/x-markdown");
    Kind kind = markdown ? Kind.MARKDOWN : Kind.of("", Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD)));
    return of(kind, where, id, charset, bytes);
  }

  static Article of(Kind kind, String where, String id, Optional<Charset> charset, byte[] bytes)
      throws UnreadableArticleException {
    if (kind == Kind.PDF) {
      return PdfFile.article(where, id, bytes);
    }
    ArticleSource source = ArticleSource.bytes(id, bytes);
    Article article = charset.map(source::withCharset).orElse(source).load();
    return kind == Kind.MARKDOWN ? MarkdownFile.article(where, article) : article;
  }
}
