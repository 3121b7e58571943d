package org.hearsay.web.collecting;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.web.Problem;

/**
 * What somebody sends to be collected from. Only addresses of the web are taken, never a place on the server.
 *
 * @param addresses addresses of pages and feeds
 * @param uploads files, in a folder of their own
 */
public record Sent(List<URI> addresses, Uploads uploads) {
  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  /**
   * What a form sends: fields {@code sources} with an address a line, and any files.
   *
   * @param most the largest body, in bytes
   * @throws Problem when an address is none, or there is too much
   */
  public static Sent with(Context ctx, long most) throws IOException {
    if (ctx.req().getContentLengthLong() > most) {
      throw Problem.large("The files are larger than the " + (most >> 20) + " MB that this server takes at once.");
    }
    List<UploadedFile> files;
    List<String> lines = new ArrayList<>();
    try {
      files = ctx.uploadedFiles().stream().filter(f -> f.size() > 0 || !f.filename().isEmpty()).toList();
      ctx.formParams("sources").forEach(field -> field.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add));
    } catch (IllegalStateException e) {
      throw Problem.large("The form is larger than this server takes.");
    }
    if (lines.size() > MOST || files.size() > MOST) {
      throw Problem.large("At most " + MOST + " addresses and " + MOST + " files are taken at once.");
    }
    List<URI> addresses = lines.stream().map(Sent::address).toList();
    Uploads uploads = new Uploads();
    try {
      for (UploadedFile file : files) {
        try (InputStream in = file.content()) {
          uploads.add(file.filename(), in);
        }
      }
    } catch (IOException | RuntimeException e) {
      uploads.close();
      throw e;
    }
    return new Sent(addresses, uploads);
  }

  /** An address of the web, as somebody wrote it. */
  public static URI address(String written) {
    try {
      URI address = new URI(written.strip());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null && written.length() <= LONGEST) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw Problem.bad("Only web addresses can be named, a line each, beginning with http:// or https://; files are sent along.");
  }
}
