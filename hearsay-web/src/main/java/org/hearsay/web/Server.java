package org.hearsay.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hearsay.index.IndexException;
import org.hearsay.page.Assets;
import org.hearsay.page.ErrorView;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;
import org.hearsay.store.StoreException;

/**
 * The server: one process with its library. Made by {@link #start}, it answers until {@link #close}, which lets requests
 * under way end.
 *
 * <pre>{@code
 * try (Store store = Store.open(place); Reader reader = Reader.load();
 *     Server server = Server.start(Settings.loopback(8080), store, reader, System.err)) {
 *   System.out.println("http://localhost:" + server.port());
 *   server.join();
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
  private static final int THREADS = 200;
  private static final int IDLE_MILLIS = 30_000;
  private static final int STOP_MILLIS = 10_000;
  private static final int LEAST_BYTES_PER_SECOND = 500;

  private final Javalin javalin;
  private final Rooms rooms;

  private Server(Javalin javalin, Rooms rooms) {
    this.javalin = javalin;
    this.rooms = rooms;
  }

  /**
   * Starts a server.
   *
   * @param store the library, open for reading and writing; it stays the caller's, as the reader does
   * @param log takes a line of JSON for each request: never words of an article
   * @throws IOException when the port is taken, or the settings are not safe
   */
  public static Server start(Settings settings, org.hearsay.store.Store store, org.hearsay.Reader reader, Appendable log)
      throws IOException {
    if (!settings.isLoopback() && !settings.asksWho()) {
      throw new IOException("to listen on " + settings.host() + ", where others can reach it, the server needs a token "
          + "(--token-file) or a proxy's header (--user-header)");
    }
    Rooms rooms = new Rooms(settings, store, reader);
    Guard guard = new Guard(settings);
    AccessLog access = new AccessLog(log, rooms.metrics());
    Javalin javalin = Javalin.create(config -> {
      connect(config, settings);
      config.requestLogger.http(access::log);
      config.routes.before(ctx -> {
        Headers.set(ctx);
        guard.check(ctx);
        Broken.checkParameters(ctx);
      });
      errors(config);
      config.routes.get("/assets/{hash}/{name}", Server::asset);
      config.routes.get("/health", ctx -> ctx.json(Map.of("status", "up")));
      config.routes.get("/login", ctx -> ctx.html(Pages.html("login",
          Setting.served("Sign in", Setting.Room.READ), new ErrorView("Sign in", "", true))));
      config.routes.post("/login", ctx -> {
        String token = String.valueOf(ctx.formParam("token"));
        if (!guard.isToken(token.strip())) {
          throw Problem.unauthorised("That is not this server's token.");
        }
        ctx.header("Set-Cookie", guard.signedIn());
        ctx.redirect("/", HttpStatus.SEE_OTHER);
      });
      rooms.open(config.routes);
    });
    try {
      javalin.start();
    } catch (RuntimeException e) {
      rooms.close();
      throw new IOException("the server cannot listen on " + settings.host() + ", port " + settings.port() + ": "
          + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "; choose another with --port", e);
    }
    return new Server(javalin, rooms);
  }

  private static void connect(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.threadPool = new QueuedThreadPool(THREADS);
    config.http.maxRequestSize = settings.limits().body();
    config.jetty.multipartConfig.maxTotalRequestSize(settings.limits().upload(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(settings.limits().upload(), SizeUnit.BYTES);
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setIdleTimeout(IDLE_MILLIS);
    });
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new Refusals()));
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new Refusals());
      server.setStopTimeout(STOP_MILLIS);
      server.insertHandler(new GracefulHandler());
      server.insertHandler(new MinimumDataRateHandler(LEAST_BYTES_PER_SECOND, 0));
    });
  }

  private static void errors(JavalinConfig config) {
    config.routes.exception(Problem.class, (problem, ctx) -> Problems.tell(ctx, problem));
    config.routes.exception(HttpResponseException.class, (e, ctx) -> {
      if (e.getStatus() == 405) {
        ctx.header("Allow", Broken.allowed(e.getDetails().values()));
      }
      Problems.tell(ctx, Problem.of(e.getStatus(), HttpStatus.forStatus(e.getStatus()).getMessage(), said(e.getStatus())));
    });
    config.routes.exception(StoreException.class, (e, ctx) -> Problems.tell(ctx, Problem.of(503, "The library cannot be used",
        e.getMessage())));
    config.routes.exception(IndexException.class, (e, ctx) -> Problems.tell(ctx, Problem.of(503, "The index cannot be used",
        e.getMessage())));
    config.routes.exception(Exception.class, (e, ctx) -> {
      Optional<Problem> broken = Broken.problem(e);
      if (broken.isPresent()) {
        Problems.tell(ctx, broken.get());
        return;
      }
      ctx.attribute(AccessLog.FAULT, e);
      Problems.tell(ctx, Problem.of(500, "A fault of Hearsay", "This should not happen; the log has what is known of it."));
    });
    for (int status : List.of(400, 404, 405, 408, 413, 414, 431)) {
      config.routes.error(status, ctx -> {
        if (ctx.attribute(AccessLog.TOLD) == null && (ctx.result() == null || ctx.result().isEmpty())) {
          Problems.tell(ctx, Problem.of(status, HttpStatus.forStatus(status).getMessage(), said(status)));
        }
      });
    }
  }

  private static String said(int status) {
    return switch (status) {
      case 404 -> "There is no such page.";
      case 405 -> "This address does not take such a request.";
      case 408 -> "The request took longer than this server waits.";
      case 413 -> "The body is larger than this server takes.";
      default -> "The request cannot be understood.";
    };
  }

  private static void asset(Context ctx) {
    String name = ctx.pathParam("name");
    String text = Assets.text(name).orElseThrow(() -> Problem.missing("There is no such file."));
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.contentType(name.endsWith(".css") ? "text/css; charset=utf-8"
        : name.endsWith(".svg") ? "image/svg+xml" : "text/javascript; charset=utf-8");
    ctx.result(text);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** The requests it answers, such as {@code GET /articles/{key}}, in the order in which they are looked for. */
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(h -> h.endpoint)
        .filter(e -> !e.path.equals("*")).map(e -> e.method + " " + e.path).toList();
  }

  /** Waits until the server has ended. */
  public void join() throws InterruptedException {
    javalin.jettyServer().server().join();
  }

  /** Takes no more requests, lets those under way end, and ends. */
  @Override
  public void close() throws IOException {
    rooms.end();
    javalin.stop();
    rooms.close();
  }
}
