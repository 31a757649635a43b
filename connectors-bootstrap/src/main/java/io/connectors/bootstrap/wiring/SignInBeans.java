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
 * Wiring: the issuer of bearer tokens.
 *
 * @param demoAccounts empty if the platform has an issuer
 * @param issuer the platform's, or a local one for the demo accounts
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
        platform.maxLifetime(),
        clock);
  }

  private static LocalTokenIssuer localTokenIssuer(Home home) {
    String key = home.storedText("token-key", () -> RandomText.ofLength(SIGNING_KEY_LENGTH));
    return new LocalTokenIssuer(key.getBytes(StandardCharsets.UTF_8));
  }

  private static DemoAccounts demoAccounts(ValidatedSettings settings, Home home) {
    return settings
        .demoPassword()
        .map(password -> DemoAccounts.withConfigured(home, password))
        .orElseGet(
            () ->
                DemoAccounts.withGenerated(
                    home,
                    Secret.of(
                        home.storedText(
                            "demo-password", () -> RandomText.ofLength(DEMO_PASSWORD_LENGTH)))));
  }

  Object[] singletons() {
    return demoAccounts
        .map(accounts -> new Object[] {accounts, issuer})
        .orElseGet(() -> new Object[] {issuer});
  }
}
