package io.connectors.e2e.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.MockIssuer;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign-in at an independent issuer. Only a browser follows its redirects and shows its page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OidcBrowserIT {

  private static final String HOME = "/features/connectors/";
  private static final String ADA = MockIssuer.claims("Ada Lovelace", "acme", "bosses");
  private static final String GRACE = MockIssuer.claims("Grace Hopper", "globex", "staff");

  private MockIssuer issuer;
  private ReplicaSetup setup;
  private RunningConnectors connectors;

  /** The issuer redirects browsers to the port of the application. */
  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    issuer = MockIssuer.start();
    setup = ReplicaSetup.in(directory);
    int port = RunningConnectors.freePort();
    Map<String, String> settings = setup.settings();
    settings.putAll(issuer.settings("http://localhost:" + port));
    connectors = RunningConnectors.startAt(port, settings);
  }

  @AfterAll
  void stop() throws IOException {
    connectors.close();
    setup.close();
    issuer.close();
  }

  @Test
  void without_script_a_form_sent_after_the_session_expired_leads_through_sign_in()
      throws Exception {
    Answer back = MockIssuer.signIn(AtIssuer.begin(connectors, HOME), "ada", ADA);
    Cookies ada = Cookies.holding(connectors, Cookies.cookie(back));
    Api admin = ada.api().with("X-CSRF-TOKEN", ada.token());
    new Seeds(admin).install("Configured late");
    try (Person person =
        Person.at(connectors, Screen.DESK_WITHOUT_SCRIPT).expectingRejections().open(HOME)) {
      signInAtIssuer(person, ADA);
      person.open(HOME + "installed?search=late");
      person.context().clearCookies(new ClearCookiesOptions().setName("connectors_session"));
      person.button("Configured late", "Configure").click();
      signInAtIssuer(person, ADA);
      assertThat(person.page().locator("#dialog-title")).containsText("Configured late");
      person.takeErrors();
    }
  }

  @ParameterizedTest
  @MethodSource(Screen.TESTED)
  void sign_in_returns_to_the_requested_page(Screen screen) {
    String name = screen.name().toLowerCase(Locale.ROOT);
    try (Person person = Person.at(connectors, screen).open("/login?next=" + HOME)) {
      person.takeScreenshot("sign-in-at-issuer-" + name);
      person.checkAccess("sign-in at an issuer on " + screen);
      person.link("Sign in with Example").click();
      signInAtIssuer(person, ADA);
      person.page().waitForURL("**" + HOME + "**");
      assertThat(person.page().locator(".shell-who")).containsText("Ada Lovelace");
      person.press("Sign out");
      person.page().waitForURL("**/login");
      assertThat(person.link("Sign in with Example")).isVisible();
      assertThat(person.requests())
          .anyMatch(address -> address.startsWith(issuer.name() + "/endsession"));
      person.takeErrors();
    }
  }

  @Test
  void a_user_without_a_role_sees_the_reason_and_can_switch_accounts() {
    try (Person person =
        Person.at(connectors, Screen.PHONE_IN_THE_DARK).expectingRejections().open(HOME)) {
      signInAtIssuer(person, MockIssuer.claims("Eve", "acme", "visitors"));
      assertThat(person.page().getByRole(AriaRole.ALERT)).containsText("has no role here");
      person.takeScreenshot("sign-in-without-a-role");
      person.checkAccess("without a role");
      person.link("Sign in with Example").click();
      signInAtIssuer(person, GRACE);
      person.page().waitForURL("**" + HOME + "**");
      person.takeErrors();
    }
  }

  /** Signs in on the issuer's page. Errors of that page are ignored: it is not ours. */
  private void signInAtIssuer(Person person, String claims) {
    person.page().waitForURL(issuer.name() + "/authorize**");
    person.takeErrors();
    Locator form = person.page().locator("form");
    form.locator("[name=username]").fill("ada");
    form.locator("[name=claims]").fill(claims);
    form.locator("[type=submit]").click();
  }
}
