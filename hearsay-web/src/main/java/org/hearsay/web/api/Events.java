package org.hearsay.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.hearsay.web.collecting.CollectingRun;
import org.hearsay.web.collecting.RunState;

/**
 * Tells how a run goes on, as server-sent events of the WHATWG's HTML standard: {@code progress} whenever something has
 * changed, five times in a second at most, and {@code end} when nothing more will. On the request's own thread, so that who
 * listens slowly holds up nobody else.
 */
final class Events {
  private static final long PAUSE_MILLIS = 200;
  private static final long SILENCE_MILLIS = 10_000;

  private Events() {}

  static void send(Context ctx, CollectingRun run) throws IOException {
    ctx.disableCompression(); // it would hold events back
    ctx.header("X-Accel-Buffering", "no"); // as a reverse proxy would
    Answers.stream(ctx, "text/event-stream", out -> {
      try {
        tell(run, out);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the server is ending");
      }
    });
  }

  private static void tell(CollectingRun run, OutputStream out) throws IOException, InterruptedException {
    while (true) {
      long version = run.version();
      RunState state = run.state();
      event(out, state.phase().over() ? "end" : "progress", state);
      if (state.phase().over()) {
        return;
      }
      Thread.sleep(PAUSE_MILLIS);
      run.await(version, SILENCE_MILLIS);
      if (run.version() == version) {
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8)); // whoever has gone is noticed
        out.flush();
      }
    }
  }

  private static void event(OutputStream out, String name, RunState state) throws IOException {
    out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    out.write(Answers.line(CollectionRoutes.json(state)));
    out.write('\n');
    out.flush();
  }
}
