package org.hearsay.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hearsay.Article;
import org.hearsay.collect.Origin.InRecord;
import org.hearsay.collect.Origin.Unit;
import org.hearsay.input.Metadata;
import org.hearsay.input.UnreadableArticleException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * A web archive (WARC, ISO 28500), compressed record by record or not: its pages, texts and PDF files. Other records,
 * and answers other than 200, are passed over. A damaged record is reported with its position, and reading goes on with
 * the next that can be found.
 */
final class WarcFile {
  private static final Set<String> TEXTS =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf");

  private final Path file;
  private final String name;
  private final Delivery delivery;
  private long reported = -1;

  WarcFile(Path file, String name, Delivery delivery) {
    this.file = file;
    this.name = name;
    this.delivery = delivery;
  }

  void read() throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      OptionalLong from = OptionalLong.of(0);
      while (from.isPresent()) {
        from = readFrom(channel, from.getAsLong());
      }
    }
  }

  /** Reads to the end or to a damaged record; where to go on behind that. */
  private OptionalLong readFrom(FileChannel channel, long from) throws IOException {
    channel.position(from);
    long at = from;
    WarcReader reader = new WarcReader(channel);
    try {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        at = reader.position();
        try {
          record(next.get(), new InRecord(name, Unit.BYTE, at));
        } catch (UnreadableArticleException e) {
          delivery.skip(new InRecord(name, Unit.BYTE, at), e.reason());
        } catch (Delivery.SinkFailure e) {
          throw e;
        } catch (IOException | RuntimeException e) { // whether the next can be reached, the reader will say
          report(at, e);
        }
        delivery.at(at);
      }
      return OptionalLong.empty();
    } catch (Delivery.SinkFailure e) {
      throw e;
    } catch (IOException | RuntimeException e) { // jwarc meets damage with both
      report(reader.position(), e);
      // Of packed records, a damaged one may have led the reader past the begin of the next.
      boolean packed = reader.compression() == WarcCompression.GZIP;
      return WarcMarks.next(channel, (packed ? at : reader.position()) + 1);
    }
  }

  /** Reports damage once, however often it is met. */
  private void report(long position, Exception e) {
    if (reported != position) {
      reported = position;
      delivery.skip(new InRecord(name, Unit.BYTE, position), damage(e));
    }
  }

  private static String damage(Exception e) {
    String words = e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
    return e instanceof EOFException ? "is a record that breaks off" : "is a damaged record" + words;
  }

  private void record(WarcRecord record, InRecord origin) throws IOException {
    if (record instanceof WarcResponse response && response.contentType().base().equals(MediaType.HTTP)) {
      HttpResponse http = response.http();
      if (http.status() == 200) {
        article(response, type(http.contentType()), http::bodyDecoded, charset(http.contentType()), origin);
      }
    } else if (record instanceof WarcResource || record instanceof WarcConversion) {
      article((WarcTargetRecord) record, type(record.contentType()), record::body, charset(record.contentType()),
          origin);
    }
  }

  private interface Body {
    MessageBody open() throws IOException;
  }

  private void article(WarcTargetRecord record, String type, Body body, Optional<Charset> charset, InRecord origin)
      throws IOException {
    if (!TEXTS.contains(type) || record.target().endsWith("/robots.txt")) {
      return;
    }
    if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      delivery.skip(origin, "was cut short when it was archived (" + record.truncated().name().toLowerCase(Locale.ROOT)
          + ")");
      return;
    }
    byte[] bytes;
    try (InputStream in = body.open().stream()) {
      bytes = in.readNBytes(Content.LARGEST_RECORD + 1);
    }
    if (bytes.length > Content.LARGEST_RECORD) {
      delivery.skip(origin, "is larger than " + (Content.LARGEST_RECORD >> 20) + " MiB");
      return;
    }
    Article article = Articles.of(origin.toString(), record.target(), type, charset, bytes);
    Metadata archived = Metadata.of("", "", "", "", record.target(), "");
    delivery.give(new Collected(Metadata.of(article).or(archived).article(article.id(), article.text()), origin,
        record.date()));
  }

  private static String type(MediaType type) {
    return type.base().toString().toLowerCase(Locale.ROOT);
  }

  private static Optional<Charset> charset(MediaType type) {
    try {
      return Optional.ofNullable(type.parameters().get("charset")).map(Charset::forName);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
