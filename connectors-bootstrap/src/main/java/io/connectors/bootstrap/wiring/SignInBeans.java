package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.home.RandomText;
import io.connectors.bootstrap.settings.TokenIssuer;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.domain.credential.Secret;
import io.connectors.web.token.JwksIssuer;
import io.connectors.web.token.LocalTokenIssuer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * Wiring: who issues the tokens of programs.
 *
 * @param demoAccounts absent if the platform has an issuer
 * @param issuer the platform's, or our own for the demo accounts
 */
record SignInBeans(Optional<DemoAccounts> demoAccounts, Object issuer) {

  private static final int SIGNING_KEY_LENGTH = 64;
  private static final int DEMO_PASSWORD_LENGTH = 16;

  static SignInBeans of(ValidatedSettings settings, Home home, Clock clock) {
    return settings
        .issuer()
        .map(platform -> new SignInBeans(Optional.empty(), jwksIssuer(platform, clock)))
        .orElseGet(
            () ->
                new SignInBeans(Optional.of(demoAccounts(settings, home)), localTokenIssuer(home)));
  }

  static JwksIssuer jwksIssuer(TokenIssuer platform, Clock clock) {
    return new JwksIssuer(
        URI.create(platform.jwksUrl()),
        platform.issuer(),
        platform.audience(),
        platform.longest(),
        clock);
  }

  private static LocalTokenIssuer localTokenIssuer(Home home) {
    String key = home.keptText("token-key", () -> RandomText.ofLength(SIGNING_KEY_LENGTH));
    return new LocalTokenIssuer(key.getBytes(StandardCharsets.UTF_8));
  }

  private static DemoAccounts demoAccounts(ValidatedSettings settings, Home home) {
    return settings
        .demoPassword()
        .map(password -> DemoAccounts.withChosen(home, password))
        .orElseGet(
            () ->
                DemoAccounts.withMadeUp(
                    home,
                    Secret.of(
                        home.keptText(
                            "demo-password", () -> RandomText.ofLength(DEMO_PASSWORD_LENGTH)))));
  }

  Object[] singletons() {
    return demoAccounts
        .map(accounts -> new Object[] {accounts, issuer})
        .orElseGet(() -> new Object[] {issuer});
  }
}
