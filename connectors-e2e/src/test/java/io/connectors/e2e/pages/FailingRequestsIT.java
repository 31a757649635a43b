package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A lost connection and an expired sign-in lose no input. Only a browser loses its connection while
 * a page is open.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FailingRequestsIT {

  private static final String SESSION = "connectors_session";
  private static final String LIST = Person.PAGES + "?tab=installed&search=";

  private RunningConnectors connectors;
  private Seeds acme;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    acme = new Seeds(connectors.signedInAs("acme-admin"));
  }

  @Test
  void a_lost_connection_is_reported_and_the_search_continues_when_it_returns()
      throws IOException, InterruptedException {
    acme.install("Offline stories");
    try (Person admin = admin("")) {
      admin.context().setOffline(true);
      admin.page().getByLabel("Search").fill("offline");
      assertThat(admin.page().locator("#messages")).containsText("No connection.");
      assertThat(admin.page().getByLabel("Search")).hasValue("offline");
      admin.checkAccess("no connection");
      admin.takeScreenshot("no-connection");
      admin.context().setOffline(false);
      admin.press("Try again");
      assertThat(admin.page().locator("#found")).hasText("1 connector found");
      assertThat(admin.page().locator("#messages")).hasText("");
      assertThat(admin.takeErrors()).isNotEmpty().allMatch(FailingRequestsIT::isOfflineError);
    }
  }

  @Test
  void an_expired_session_leads_to_sign_in_and_back_to_the_same_list() {
    try (Person admin = admin("stories").expectingRejections()) {
      admin.context().clearCookies();
      admin.tab("Catalog").click();
      assertThat(admin.button("Sign in")).isVisible();
      admin.fillIn("User name", "acme-admin");
      admin.fillIn("Password", RunningConnectors.DEMO_PASSWORD);
      admin.press("Sign in");
      assertThat(admin.page()).hasURL(Pattern.compile(".*\\?tab=installed&search=stories$"));
    }
  }

  @Test
  void a_session_that_expires_under_an_open_dialog_is_renewed_in_another_tab()
      throws IOException, InterruptedException {
    acme.install("Patient");
    try (Person admin = admin("Patient").expectingRejections()) {
      admin.button("Patient", "Delete").click();
      assertThat(admin.dialog()).containsText("Patient");
      admin.context().clearCookies();
      admin.dialog().locator("button[type=submit]").click();
      assertThat(admin.dialog()).containsText("You were signed out.");
      assertThat(admin.dialog()).containsText("Delete connector");
      admin.checkAccess("expired sign-in");
      admin.takeScreenshot("expired-sign-in");
      admin.press("Try again");
      assertThat(admin.dialog()).containsText("You were signed out.");
      signInElsewhere(admin, "globex-admin");
      admin.press("Try again");
      assertThat(admin.dialog()).containsText("This browser is now signed in as another user.");
      signInElsewhere(admin, "acme-admin");
      admin.press("Try again");
      assertThat(admin.card("Patient")).hasCount(0);
    }
  }

  @Test
  void a_click_after_the_session_expired_reports_the_sign_out()
      throws IOException, InterruptedException {
    acme.install("Clicked late");
    try (Person admin = admin("Clicked").expectingRejections()) {
      Locator message = admin.page().locator("#messages");
      admin.context().clearCookies();
      admin.button("Clicked late", "Activate").click();
      assertThat(message)
          .containsText("You were signed out. Nothing was changed, and your text is still here.");
      assertThat(message.getByRole(AriaRole.LINK)).isFocused();
      admin.checkAccess("expired sign-in outside of a dialog");
      admin.takeScreenshot("expired-sign-in-on-the-page");
      admin.press("Try again");
      assertThat(message).containsText("You were signed out.");
      signInElsewhere(admin, "acme-admin");
      admin.press("Try again");
      assertThat(admin.button("Clicked late", "Deactivate")).isVisible();
      assertThat(message).hasText("");
    }
  }

  @Test
  void a_page_older_than_the_session_renews_its_csrf_token()
      throws IOException, InterruptedException {
    acme.install("Older");
    try (Person admin = admin("Older").expectingRejections()) {
      signInElsewhere(admin, "acme-admin");
      admin.button("Older", "Activate").click();
      assertThat(admin.button("Older", "Deactivate")).isVisible();
    }
  }

  private static boolean isOfflineError(String error) {
    return error.contains("ERR_INTERNET_DISCONNECTED") || error.startsWith("console: htmx:");
  }

  private void signInElsewhere(Person person, String username) {
    try (Person beside = Person.at(connectors, Screen.DESK).signIn(username)) {
      List<Cookie> cookies =
          beside.context().cookies().stream()
              .filter(cookie -> cookie.name.equals(SESSION))
              .toList();
      person.context().addCookies(cookies);
    }
  }

  private Person admin(String search) {
    return Person.at(connectors, Screen.DESK).signIn("acme-admin").open(LIST + search);
  }
}
