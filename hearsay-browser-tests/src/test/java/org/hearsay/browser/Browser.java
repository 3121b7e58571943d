package org.hearsay.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium. Without one on the machine, tests that need it are skipped. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVER = List.of("chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether there is one on this machine. */
  static boolean isThere() {
    return program(CHROMIUM).isPresent() && program(DRIVER).isPresent();
  }

  /** Starts one. */
  static Browser start() {
    Optional<Path> chromium = program(CHROMIUM);
    Optional<Path> chromedriver = program(DRIVER);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1440,1000",
        "--disable-background-networking", "--no-first-run");
    ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.orElseThrow().toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<Path> program(List<String> names) {
    return names.stream().flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable).findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  void open(String address) {
    driver.get(address);
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Scrolls to an element, whatever scrolls around it. */
  void show(WebElement element) {
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
  }

  /** The words that one sees, of everything that fits. */
  List<String> texts(String css) {
    return all(css).stream().map(WebElement::getText).toList();
  }

  Object run(String script, Object... values) {
    return ((JavascriptExecutor) driver).executeScript(script, values);
  }

  /** Waits until something holds, since pages change when they please. */
  void until(BooleanSupplier what) {
    new WebDriverWait(driver, PATIENCE).ignoring(RuntimeException.class).until(d -> what.getAsBoolean());
  }

  void resize(int width, int height) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
        "deviceScaleFactor", 1, "mobile", false));
    driver.manage().window().setSize(new Dimension(Math.max(500, width), height));
  }

  /** Light or dark, as the system is set. */
  void scheme(String scheme) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What axe-core has against the page under WCAG 2.2 AA: a line each. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    run(axe());
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return (List<String>) driver.executeAsyncScript("""
        const done = arguments[arguments.length - 1];
        axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(result => done(
            result.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' – ' + n.failureSummary.replace(/\\s+/g, ' ')))));
        """);
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
