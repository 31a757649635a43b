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
 * Somebody at a browser. Whatever goes wrong behind what they see — an error in the console, a
 * failed request, a violation of the content security policy, a pop-up — fails the test at the end.
 */
public final class Person implements AutoCloseable {

  /** Where the pages are. */
  public static final String PAGES = Api.PAGES;

  private static final String REFUSED = "Failed to load resource: the server responded with";

  /** Chromium says so on a busy machine, whatever the page is. */
  private static final String BROWSER_FAULT = "Unable to capture screenshot";

  private static final Path SHOTS =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  private final String address;
  private final Screen screen;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private boolean refusalsExpected;

  private Person(String address, Screen screen) {
    this.address = address;
    this.screen = screen;
    this.context = Browsers.one().newContext(screen.options());
    this.page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add("script: " + error));
    page.onRequest(request -> requests.add(request.url()));
    page.onRequestFailed(this::note);
    page.onDialog(
        dialog -> {
          complaints.add("pop-up: " + dialog.message());
          dialog.dismiss();
        });
  }

  /** Sits down before an application that runs. */
  public static Person at(RunningConnectors connectors, Screen screen) {
    return new Person(connectors.address(), screen);
  }

  /** Has got a page as a file and opens it. */
  public static Person reading(Path file, Screen screen) {
    return new Person("", screen).open(file.toUri().toString());
  }

  /** Signs in on the sign-in page and comes to the first page. */
  public Person signIn(String username) {
    open("/login");
    fillIn("User name", username);
    fillIn("Password", RunningConnectors.DEMO_PASSWORD);
    press("Sign in");
    page.waitForURL("**" + PAGES + "**");
    return this;
  }

  /** From now on the server may refuse: the browser writes that into its console. */
  public Person expectingRefusals() {
    refusalsExpected = true;
    return this;
  }

  /** Opens an address of the application. */
  public Person open(String path) {
    page.navigate(address + path);
    return this;
  }

  /** The page itself. */
  public Page page() {
    return page;
  }

  /** Everything about the browser but the page: cookies, the connection. */
  public BrowserContext context() {
    return context;
  }

  /**
   * Checks the state for everybody's use: as it is shown, and in the long build in every theme and
   * width and also where no script runs.
   */
  public void checkAccess(String state) {
    if (LongBuild.isOn()) {
      checkAccessInEveryForm(state);
    } else if (screen.runsScript()) {
      Access.checkAsShown(page, state);
    }
  }

  /**
   * Checks the state in every theme and width. Where no script runs, axe would not either: it looks
   * at the same markup in a page of its own, which runs axe and nothing else.
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

  /** The card of exactly that name. */
  public Locator card(String name) {
    return page.getByRole(AriaRole.ARTICLE, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The button of exactly that name. */
  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The button of exactly that name on the card of exactly that name. */
  public Locator button(String card, String name) {
    return card(card)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The tab of exactly that name. */
  public Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The link of exactly that name. */
  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The dialog, if one is open. */
  public Locator dialog() {
    return page.locator("dialog[open]");
  }

  /** Presses the button of exactly that name. */
  public void press(String button) {
    button(button).click();
  }

  /** Fills in the field that is labelled so. */
  public void fillIn(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  /** Keeps what is to be seen, for people to look at; in the long build alone. */
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
      System.err.println("Taken once more, because the browser failed: " + name);
      page.screenshot(options);
    }
  }

  private void hear(ConsoleMessage message) {
    boolean refusal = message.text().startsWith(REFUSED);
    if (message.type().equals("error") && !(refusal && refusalsExpected)) {
      complaints.add("console: " + message.text());
    }
  }

  /** What the browser itself has given up because of a new page is no failure. */
  private void note(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      complaints.add("request: " + request.url() + " " + request.failure());
    }
  }

  /** Every address that the page has asked for so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** What has gone wrong so far, forgotten with the question. */
  public List<String> takeComplaints() {
    List<String> taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what went wrong behind the page").isEmpty();
  }
}
