package io.connectors.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.support.LongBuild;
import io.connectors.e2e.support.RunningConnectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A user of a browser. An error in the console, a failed request, a violation of the content
 * security policy or a pop-up fails the test at the end.
 */
public final class Person implements AutoCloseable {

  /** The path of the pages. */
  public static final String PAGES = Api.PAGES;

  private static final String ERROR_RESPONSE = "Failed to load resource: the server responded with";

  /** Chromium's error on a busy machine; independent of the page. */
  private static final String BROWSER_FAULT = "Unable to capture screenshot";

  private static final Path SHOTS =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  private final String address;
  private final Screen screen;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private boolean rejectionsExpected;

  private Person(String address, Screen screen) {
    this.address = address;
    this.screen = screen;
    this.context = Browsers.one().newContext(screen.options());
    this.page = context.newPage();
    page.onConsoleMessage(this::recordConsoleError);
    page.onPageError(error -> errors.add("script: " + error));
    page.onRequest(request -> requests.add(request.url()));
    page.onRequestFailed(this::recordFailure);
    page.onDialog(
        dialog -> {
          errors.add("pop-up: " + dialog.message());
          dialog.dismiss();
        });
  }

  /** Opens a browser for a running application. */
  public static Person at(RunningConnectors connectors, Screen screen) {
    return new Person(connectors.address(), screen);
  }

  /** Opens a page that is stored as a file. */
  public static Person reading(Path file, Screen screen) {
    return new Person("", screen).open(file.toUri().toString());
  }

  /** Signs in on the sign-in page and waits for the first page. */
  public Person signIn(String username) {
    open("/login");
    fillIn("User name", username);
    fillIn("Password", RunningConnectors.DEMO_PASSWORD);
    press("Sign in");
    page.waitForURL("**" + PAGES + "**");
    return this;
  }

  /** Ignores console errors about rejected requests from now on. */
  public Person expectingRejections() {
    rejectionsExpected = true;
    return this;
  }

  /** Opens an address of the application. */
  public Person open(String path) {
    page.navigate(address + path);
    return this;
  }

  /** The current page. */
  public Page page() {
    return page;
  }

  /** The browser context, with cookies and the connection. */
  public BrowserContext context() {
    return context;
  }

  /**
   * Checks the accessibility of the state as shown. The long build checks every theme and width,
   * also without script.
   */
  public void checkAccess(String state) {
    if (LongBuild.isOn()) {
      checkAccessInEveryForm(state);
    } else if (screen.runsScript()) {
      Access.checkAsShown(page, state);
    }
  }

  /**
   * Checks the state in every theme and width. axe needs script: without it, a copy of the page
   * with the same markup runs only axe.
   */
  public void checkAccessInEveryForm(String state) {
    if (screen.runsScript()) {
      Access.checkInEveryForm(page, state);
      return;
    }
    try (BrowserContext twin =
        Browsers.one().newContext(screen.options().setJavaScriptEnabled(true))) {
      Page copy = twin.newPage();
      String markup = page.content();
      copy.route("**/*.js", Route::abort);
      copy.route(
          page.url(),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(markup)));
      copy.navigate(page.url());
      Access.checkInEveryForm(copy, state);
    }
  }

  /** The card with exactly this name. */
  public Locator card(String name) {
    return page.getByRole(AriaRole.ARTICLE, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The button with exactly this name. */
  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The button with exactly this name on this card. */
  public Locator button(String card, String name) {
    return card(card)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The tab with exactly this name. */
  public Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The link with exactly this name. */
  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The dialog, if one is open. */
  public Locator dialog() {
    return page.locator("dialog[open]");
  }

  /** Presses the button with exactly this name. */
  public void press(String button) {
    button(button).click();
  }

  /** Fills in the field with this label. */
  public void fillIn(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  /** Saves a screenshot, in the long build only. */
  public void takeScreenshot(String name) {
    if (!LongBuild.isOn()) {
      return;
    }
    Page.ScreenshotOptions options =
        new Page.ScreenshotOptions()
            .setPath(SHOTS.resolve(name + ".png"))
            .setCaret(ScreenshotCaret.INITIAL);
    try {
      page.screenshot(options);
    } catch (PlaywrightException failed) {
      if (!String.valueOf(failed.getMessage()).contains(BROWSER_FAULT)) {
        throw failed;
      }
      System.err.println("Retrying the screenshot after a browser error: " + name);
      page.screenshot(options);
    }
  }

  private void recordConsoleError(ConsoleMessage message) {
    boolean rejection = message.text().startsWith(ERROR_RESPONSE);
    if (message.type().equals("error") && !(rejection && rejectionsExpected)) {
      errors.add("console: " + message.text());
    }
  }

  /** A request that the browser aborts because of a navigation is not a failure. */
  private void recordFailure(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      errors.add("request: " + request.url() + " " + request.failure());
    }
  }

  /** Every URL that the page has requested so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns and clears the errors so far. */
  public List<String> takeErrors() {
    List<String> taken = List.copyOf(errors);
    errors.clear();
    return taken;
  }

  @Override
  public void close() {
    context.close();
    assertThat(errors).as("errors behind the page").isEmpty();
  }
}
