package io.connectors.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Value: the platform's own issuer of bearer tokens.
 *
 * @param jwksUrl where its public keys are
 * @param issuer the claim {@code iss} that tokens must have
 * @param audience the claim {@code aud} that tokens must have
 * @param longest how long a token counts after it was issued, whatever its own end
 */
public record TokenIssuer(String jwksUrl, String issuer, String audience, Duration longest) {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private static final KnownSetting JWKS_URL = KnownSetting.CONNECTORS_JWKS_URL;
  private static final KnownSetting ISSUER = KnownSetting.CONNECTORS_JWT_ISSUER;
  private static final KnownSetting AUDIENCE = KnownSetting.CONNECTORS_JWT_AUDIENCE;

  /**
   * The issuer that the settings name; absent if they name none.
   *
   * @throws StartupError if they name half of one
   */
  public static Optional<TokenIssuer> in(Settings settings) {
    boolean named =
        settings.text(JWKS_URL).isPresent()
            || settings.text(ISSUER).isPresent()
            || settings.text(AUDIENCE).isPresent();
    return named ? Optional.of(requiredIn(settings)) : Optional.empty();
  }

  /**
   * The issuer that the settings must name.
   *
   * @throws StartupError if they do not
   */
  public static TokenIssuer requiredIn(Settings settings) {
    String why =
        "bearer tokens of your platform's issuer need all of CONNECTORS_JWKS_URL, "
            + "CONNECTORS_JWT_ISSUER and CONNECTORS_JWT_AUDIENCE.";
    TokenIssuer issuer =
        new TokenIssuer(
            settings.required(JWKS_URL, why),
            settings.required(ISSUER, why),
            settings.required(AUDIENCE, why),
            settings.time(KnownSetting.CONNECTORS_JWT_MAX_LIFETIME).orElse(FIVE_MINUTES));
    if (!isWebAddress(issuer.jwksUrl())) {
      throw new StartupError(JWKS_URL + " must be an http or https address.");
    }
    return issuer;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
