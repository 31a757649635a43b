package io.connectors.e2e.signin;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.connectors.bootstrap.support.OpenIdIssuer;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page after a sign-out while the issuer is down. Only a browser shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OidcOutageIT {

  private OpenIdIssuer issuer;
  private RunningConnectors connectors;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    issuer = OpenIdIssuer.start();
    issuer.goDown();
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.put("CONNECTORS_PUBLIC_URL", "http://localhost:8000/");
    connectors = RunningConnectors.start(home, settings);
  }

  @AfterAll
  void stop() {
    connectors.close();
    issuer.close();
  }

  @Test
  void a_user_who_signs_out_is_offered_to_sign_out_at_the_issuer() {
    try (Person person =
        Person.at(connectors, Screen.PHONE_IN_THE_DARK)
            .expectingRejections()
            .signIn("acme-admin")) {
      person.context().clearCookies();
      person.press("Sign out");
      person.takeScreenshot("sign-out-in-an-outage");
      person.checkAccess("signed out while the issuer is down");
      PlaywrightAssertions.assertThat(person.button("Sign out at Example & Co")).isFocused();
    }
  }
}
