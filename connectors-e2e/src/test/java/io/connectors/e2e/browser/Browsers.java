package io.connectors.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The browser that all tests share, started for the first person. */
final class Browsers {

  /** Run as root in containers, without background requests. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Browser ONE = launch();

  private Browsers() {}

  static Browser one() {
    return ONE;
  }

  private static Browser launch() {
    try {
      LaunchOptions options = new LaunchOptions().setExecutablePath(Chromium.find()).setArgs(FLAGS);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright.chromium().launch(options);
    } catch (IOException failed) {
      throw new IllegalStateException("Cannot start the browser", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
