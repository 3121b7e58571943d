package org.hearsay.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.collect.web.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Web archives, whole and damaged. */
class WarcTest extends CollectingTest {
  private static final Instant CAPTURED = Instant.parse("2031-05-03T10:00:00Z");

  /** An archive while it is written. */
  private static final class Archive {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WarcWriter out;
    private final List<Integer> starts = new ArrayList<>();

    Archive(WarcCompression compression) throws IOException {
      out = new WarcWriter(Channels.newChannel(bytes), compression);
      out.write(new Warcinfo.Builder().fields(Map.of("software", List.of("test"))).build());
    }

    Archive page(String address, int status, String type, byte[] body, String coding) throws IOException {
      starts.add(bytes.size());
      HttpResponse.Builder http = new HttpResponse.Builder(status, "").body(MediaType.parse(type), body);
      if (!coding.isEmpty()) {
        http.addHeader("Content-Encoding", coding);
      }
      out.write(new WarcResponse.Builder(URI.create(address)).date(CAPTURED).body(http.build()).build());
      return this;
    }

    Archive page(String address, String head) throws IOException {
      return page(address, 200, "text/html", CollectingTest.page(head).getBytes(StandardCharsets.UTF_8), "");
    }
  }

  @ParameterizedTest
  @EnumSource(WarcCompression.class)
  void anArchiveGivesItsPages(WarcCompression compression) throws Exception {
    Archive archive = new Archive(compression);
    archive.page("https://courier.example/1", "<title>One</title>")
        .page("https://courier.example/style.css", 200, "text/css", "p {}".getBytes(StandardCharsets.UTF_8), "")
        .page("https://courier.example/gone", 404, "text/html", page("").getBytes(StandardCharsets.UTF_8), "")
        .page("https://courier.example/robots.txt", 200, "text/plain", "User-agent: *".getBytes(StandardCharsets.UTF_8), "")
        .page("https://courier.example/2", 200, "text/html; charset=windows-1252",
            ("<html><body><p>" + FIRST + " Fähre.</p><p>" + THIRD + "</p>").getBytes("windows-1252"), "")
        .page("https://courier.example/3", 200, "text/html",
            Host.gzip(page("<title>Three</title>").getBytes(StandardCharsets.UTF_8)), "gzip")
        .page("https://courier.example/menu", 200, "text/html", "<html><body><p>Hi".getBytes(StandardCharsets.UTF_8), "");
    archive.out.write(new WarcConversion.Builder().addHeader("WARC-Target-URI", "https://courier.example/4").date(CAPTURED)
        .body(MediaType.PLAIN_TEXT, SECOND.getBytes(StandardCharsets.UTF_8)).build());
    Path file = file("news.warc" + (compression == WarcCompression.GZIP ? ".gz" : ""), archive.bytes.toByteArray());

    assertEquals(List.of(TEXT, FIRST + " Fähre.\n\n" + THIRD, TEXT, SECOND), collect(file).texts());
    Collected one = assertInstanceOf(Collected.class, taken.all.get(0));
    assertEquals(CAPTURED, one.at());
    assertEquals(Optional.of(URI.create("https://courier.example/1")), one.article().address());
    assertEquals(Optional.of("One"), one.article().title());
    assertEquals(file + " at byte " + archive.starts.get(0), one.origin().toString());
    assertEquals(1, taken.skipped().size());
    assertTrue(taken.skipped().get(0).startsWith(file + " at byte " + archive.starts.get(6) + ": no article found"),
        taken.skipped().get(0));
  }

  private static Archive three(WarcCompression compression) throws IOException {
    return new Archive(compression).page("https://courier.example/1", "<title>One</title>")
        .page("https://courier.example/2", "<title>Two</title>")
        .page("https://courier.example/3", "<title>Three</title>");
  }

  private List<String> titles() {
    return taken.articles().stream().map(article -> article.title().orElse("")).toList();
  }

  @ParameterizedTest
  @EnumSource(WarcCompression.class)
  void anArchiveThatBreaksOffGivesWhatIsWhole(WarcCompression compression) throws Exception {
    Archive archive = three(compression);
    byte[] bytes = archive.bytes.toByteArray();
    Path file = file("news.warc", Arrays.copyOf(bytes, bytes.length - 300));
    collect(file);
    assertEquals(List.of("One", "Two"), titles());
    assertEquals(List.of(file + " at byte " + archive.starts.get(2) + ": is a record that breaks off"), taken.skipped());
  }

  @ParameterizedTest
  @EnumSource(WarcCompression.class)
  void aDamagedRecordIsNamedAndTheNextIsFound(WarcCompression compression) throws Exception {
    Archive archive = three(compression);
    byte[] bytes = archive.bytes.toByteArray();
    Arrays.fill(bytes, archive.starts.get(1), archive.starts.get(1) + 40, (byte) 'x');
    Path file = file("news.warc", bytes);
    collect(file);
    assertEquals(List.of("One", "Three"), titles());
    assertEquals(1, taken.skipped().size(), taken.skipped().toString());
    assertTrue(taken.skipped().get(0).startsWith(file + " at byte " + archive.starts.get(1)
        + ": is a damaged record"), taken.skipped().get(0));
  }

  @Test
  void aRecordWithAWrongLengthCostsNoMoreThanTheNext() throws Exception {
    Archive archive = three(WarcCompression.NONE);
    String text = archive.bytes.toString(StandardCharsets.ISO_8859_1);
    int second = archive.starts.get(1);
    String wrong = text.substring(0, second) + text.substring(second).replaceFirst("Content-Length: \\d+", "Content-Length: 90");
    collect(file("news.warc", wrong.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(List.of("One", "Three"), titles());
    assertTrue(!taken.skipped().isEmpty());
  }

  @Test
  void anArchiveThatIsPackedAsAWholeIsRead() throws Exception {
    collect(file("news.warc.gz", Host.gzip(three(WarcCompression.NONE).bytes.toByteArray())));
    assertEquals(List.of("One", "Two", "Three"), titles());
  }

  @Property(tries = 150)
  void damageAnywhereCostsFewRecordsAndNeverTheRun(@ForAll @IntRange(max = 3_000) int at, @ForAll byte value)
      throws Exception {
    byte[] bytes = three(WarcCompression.GZIP).bytes.toByteArray();
    bytes[at % bytes.length] = value;
    Path file = Files.createTempFile("news", ".warc.gz");
    try {
      Files.write(file, bytes);
      Taken some = new Taken();
      Collector.standard().collect(file, some);
      assertTrue(some.articles().size() >= 2, some.all.toString());
    } finally {
      Files.delete(file);
    }
  }
}
