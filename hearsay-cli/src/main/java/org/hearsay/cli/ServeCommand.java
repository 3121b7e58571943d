package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.Reader;
import org.hearsay.store.Store;
import org.hearsay.store.StoreOptions;
import org.hearsay.web.Server;
import org.hearsay.web.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay serve}: reading and the library in a browser. */
@Command(name = "serve", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Read articles and explore the library in a browser.",
    description = {"", "Starts a server for this computer alone and says its address. Ends with Ctrl-C; what is under way is "
        + "finished first. A line of JSON for each request goes to standard error with --log.", ""},
    footer = {"", "Examples:", "  hearsay serve", "  hearsay serve --port 9000 --library desk.db",
        "  hearsay serve --host 0.0.0.0 --token-file token.txt --name desk.example.org", "",
        "Exit status: 0 ended as told, 1 cannot run, 2 wrong usage."})
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_TOKEN = 4_096;
  private static final int LEAST_TOKEN = 16;

  @Mixin
  private PlaceOptions library = new PlaceOptions();

  @Option(names = "--port", paramLabel = "N", defaultValue = "8484", description = "The port (${DEFAULT-VALUE}); 0 for any.")
  private int port;

  @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
      description = "The address to listen on (${DEFAULT-VALUE}). Any other than loopback needs a token or a proxy.")
  private String host;

  @Option(names = "--token-file", paramLabel = "FILE",
      description = "A file with the token that whoever comes must know, of at least " + LEAST_TOKEN + " characters.")
  private Optional<Path> tokenFile;

  @Option(names = "--user-header", paramLabel = "NAME",
      description = "Let in requests with this header: a reverse proxy in front sets it, and takes it from all others.")
  private Optional<String> userHeader;

  @Option(names = "--name", paramLabel = "NAME", description = "A name by which the server may be asked for; repeat for more.")
  private List<String> names = List.of();

  @Option(names = "--allow-private", description = "Fetch from this machine and its network too, which is refused otherwise.")
  private boolean allowPrivate;

  @Option(names = "--log", description = "Log each request on standard error.")
  private boolean log;

  @Option(names = "--model", paramLabel = "DIR", description = "A model of your own, as 'hearsay train' writes it.")
  private Optional<Path> model;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port takes 0 to 65535, not " + port);
    }
    Settings settings = new Settings(host, port, token(), userHeader, names,
        allowPrivate ? Settings.Reach.ANYWHERE : Settings.Reach.PUBLIC, Settings.Limits.standard());
    PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    Appendable lines = log ? err : new PrintWriter(Writer.nullWriter());
    try (StopSignal signal = new StopSignal();
        Store store = Libraries.open(library, StoreOptions.Access.WRITE);
        Reader reader = Models.reader(model);
        Server server = Server.start(settings, store, reader, lines)) {
      signal.stops(() -> stop(server));
      PrintWriter out = spec.commandLine().getOut();
      out.println("Hearsay is at http://" + (settings.isLoopback() ? "localhost" : host) + ":" + server.port()
          + "/ with the library " + store.place());
      out.flush();
      server.join();
      return CommandLine.ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandLine.ExitCode.OK;
    }
  }

  private static void stop(Server server) {
    try {
      server.close();
    } catch (IOException e) {
      // it ends all the same
    }
  }

  private Optional<String> token() throws IOException {
    if (tokenFile.isEmpty()) {
      return Optional.empty();
    }
    if (Files.size(tokenFile.get()) > MOST_TOKEN) {
      throw new IOException(tokenFile.get() + ": holds more than a token");
    }
    String token = Files.readString(tokenFile.get()).strip();
    if (token.length() < LEAST_TOKEN) {
      throw new IOException(tokenFile.get() + ": a token has at least " + LEAST_TOKEN + " characters; make one with "
          + "'openssl rand -hex 24'");
    }
    return Optional.of(token);
  }
}
