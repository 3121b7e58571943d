package org.hearsay.web;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the server counts, in the text format of Prometheus. Thread-safe. */
final class Metrics {
  static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests = Histogram.builder().name("hearsay_request_seconds").help("Time to answer requests.")
      .labelNames("method", "route", "status").classicUpperBounds(.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30)
      .classicOnly().register(registry);
  private final Counter words = Counter.builder().name("hearsay_words_read_total").help("Words of texts read for clients.")
      .register(registry);

  Metrics(ReadingDesk desk) {
    GaugeWithCallback.builder().name("hearsay_readings_waiting").help("Readings that wait for a core.")
        .callback(callback -> callback.call(desk.waiting())).register(registry);
    GaugeWithCallback.builder().name("hearsay_memory_bytes").help("Memory in use on the heap.")
        .callback(callback -> callback.call(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()))
        .register(registry);
  }

  void request(String method, String route, int status, double seconds) {
    requests.labelValues(method, route, String.valueOf(status)).observe(seconds);
  }

  void read(int count) {
    words.inc(count);
  }

  String text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, registry.scrape());
    return out.toString(StandardCharsets.UTF_8);
  }
}
