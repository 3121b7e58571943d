package org.hearsay.collect.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.hearsay.collect.web.FetchException.Kind;

/** One request and its answer, bounded in size and time; redirects are not followed here. Thread-safe. */
final class Exchange {
  private static final int MEBIBYTE = 1 << 20;

  private final HttpClient client;
  private final Addresses addresses;
  private final String agent;

  Exchange(Addresses addresses, String agent, Duration connecting) {
    this.addresses = addresses;
    this.agent = agent;
    this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(connecting).build();
  }

  /**
   * An answer.
   *
   * @param isCut whether it was longer than was asked for
   */
  record Raw(URI address, int status, HttpHeaders headers, byte[] sent, boolean isCut) {
    String header(String name) {
      return headers.firstValue(name).orElse("").strip();
    }

    /** The content, unpacked. */
    byte[] content(int limit) throws FetchException {
      String coding = header("content-encoding").toLowerCase(Locale.ROOT);
      if (isCut) {
        throw new FetchException(address, Kind.UNREADABLE, "is larger than " + size(limit) + "; it is not fetched");
      }
      return switch (coding) {
        case "", "identity" -> sent;
        case "gzip", "x-gzip" -> unpacked(limit);
        default -> throw new FetchException(address, Kind.UNREADABLE,
            "is packed as " + coding + ", which was not asked for");
      };
    }

    private byte[] unpacked(int limit) throws FetchException {
      if (sent.length == 0) {
        return sent;
      }
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
        byte[] content = in.readNBytes(limit + 1);
        if (content.length > limit) {
          throw new FetchException(address, Kind.UNREADABLE, "is larger than " + size(limit) + " when unpacked");
        }
        return content;
      } catch (FetchException e) {
        throw e;
      } catch (IOException e) {
        throw new FetchException(address, Kind.UNREADABLE, "is packed with gzip, and the packing is damaged", e);
      }
    }
  }

  static String size(int bytes) {
    return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " bytes";
  }

  /** Whether an address may be fetched at all, before anything is asked of its host. */
  void check(URI address) throws FetchException {
    addresses.check(address);
  }

  /** Sends a request, with the visit's tags when there is one. */
  Raw get(URI address, Optional<Visit> last, int limit, Duration within) throws IOException, InterruptedException {
    addresses.check(address);
    HttpRequest request = request(address, last, within);
    CompletableFuture<HttpResponse<BoundedBody.Bytes>> answer =
        client.sendAsync(request, head -> new BoundedBody(head, limit));
    HttpResponse<BoundedBody.Bytes> response;
    try {
      response = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw slow(address, within, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw failed(address, within, e.getCause());
    }
    addresses.check(address); // the name may lead elsewhere by now
    return new Raw(address, response.statusCode(), response.headers(), response.body().content(),
        response.body().isCut());
  }

  private HttpRequest request(URI address, Optional<Visit> last, Duration within) throws FetchException {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(within).header("User-Agent", agent)
          .header("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5")
          .header("Accept-Encoding", "gzip");
      last.flatMap(Visit::etag).ifPresent(etag -> request.header("If-None-Match", etag));
      last.flatMap(Visit::lastModified).ifPresent(modified -> request.header("If-Modified-Since", modified));
      return request.build();
    } catch (IllegalArgumentException e) {
      throw new FetchException(address, Kind.FORBIDDEN, "is no address that can be asked for", e);
    }
  }

  private static FetchException slow(URI address, Duration within, Throwable cause) {
    return new FetchException(address, Kind.BUSY, "did not answer in full within " + seconds(within), cause);
  }

  static String seconds(Duration time) {
    return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }

  private static FetchException failed(URI address, Duration within, Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return slow(address, within, cause);
    }
    String why = cause instanceof UnresolvedAddressException || cause.getMessage() == null
        ? "no connection" : cause.getMessage();
    return new FetchException(address, Kind.BUSY, "cannot be fetched: " + why, cause);
  }
}
