package io.connectors.e2e.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sign-in page after too many failed attempts. Only a browser shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInThrottlingIT {

  private static final int PER_ACCOUNT = 5;
  private static final int PER_ADDRESS = 30;

  private static final int WINDOW_SECONDS = 40;

  private RunningConnectors connectors;

  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    connectors =
        RunningConnectors.start(
            home,
            Map.of(
                "CONNECTORS_SIGN_IN_ACCOUNT_LIMIT",
                String.valueOf(PER_ACCOUNT),
                "CONNECTORS_SIGN_IN_ADDRESS_LIMIT",
                String.valueOf(PER_ADDRESS),
                "CONNECTORS_SIGN_IN_WINDOW",
                WINDOW_SECONDS + "s"));
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_page_shows_beside_the_form_how_long_to_wait(Screen screen) {
    String account = "left-alone-" + screen.name().toLowerCase(Locale.ROOT);
    try (Person person = Person.at(connectors, screen).expectingRejections().open("/login")) {
      for (int attempt = 0; attempt <= PER_ACCOUNT; attempt++) {
        person.fillIn("User name", account);
        person.fillIn("Password", "wrong-" + attempt);
        person.press("Sign in");
        assertThat(person.page().getByRole(AriaRole.ALERT)).isVisible();
      }
      assertThat(person.page().getByRole(AriaRole.ALERT))
          .containsText("Too many sign-in attempts. Try again in a minute.");
      assertThat(person.page().getByLabel("User name")).hasValue(account);
      person.takeScreenshot("too-many-attempts-" + screen.name().toLowerCase(Locale.ROOT));
      person.checkAccess("too many attempts on " + screen);
    }
  }
}
