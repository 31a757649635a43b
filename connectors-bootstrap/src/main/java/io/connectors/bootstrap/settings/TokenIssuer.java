package io.connectors.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Value: the platform's issuer of bearer tokens.
 *
 * @param jwksUrl URL of its JSON Web Key Set
 * @param issuer required value of the claim {@code iss}
 * @param audience required audience in the claim {@code aud}
 * @param maxLifetime maximum time to accept a token after its issue, even if it expires later
 */
public record TokenIssuer(String jwksUrl, String issuer, String audience, Duration maxLifetime) {

  private static final Duration DEFAULT_MAX_LIFETIME = Duration.ofMinutes(5);

  private static final KnownSetting JWKS_URL = KnownSetting.CONNECTORS_JWKS_URL;
  private static final KnownSetting ISSUER = KnownSetting.CONNECTORS_JWT_ISSUER;
  private static final KnownSetting AUDIENCE = KnownSetting.CONNECTORS_JWT_AUDIENCE;

  /**
   * The configured issuer; empty if none is configured.
   *
   * @throws StartupError if one of its settings is missing
   */
  public static Optional<TokenIssuer> in(Settings settings) {
    boolean configured =
        settings.text(JWKS_URL).isPresent()
            || settings.text(ISSUER).isPresent()
            || settings.text(AUDIENCE).isPresent();
    return configured ? Optional.of(requiredIn(settings)) : Optional.empty();
  }

  /**
   * The configured issuer.
   *
   * @throws StartupError if one of its settings is missing
   */
  public static TokenIssuer requiredIn(Settings settings) {
    String why =
        "a token issuer requires CONNECTORS_JWKS_URL, CONNECTORS_JWT_ISSUER and"
            + " CONNECTORS_JWT_AUDIENCE.";
    TokenIssuer issuer =
        new TokenIssuer(
            settings.required(JWKS_URL, why),
            settings.required(ISSUER, why),
            settings.required(AUDIENCE, why),
            settings.time(KnownSetting.CONNECTORS_JWT_MAX_LIFETIME).orElse(DEFAULT_MAX_LIFETIME));
    if (!isHttpUrl(issuer.jwksUrl())) {
      throw new StartupError(JWKS_URL + " must be an http or https URL.");
    }
    return issuer;
  }

  private static boolean isHttpUrl(String text) {
    try {
      URI url = new URI(text);
      return url.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(url.getScheme()));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
