package io.connectors.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Validates ID tokens of an OpenID provider. Thread-safe; non-blocking. */
public final class IdTokens {

  /** The maximum age of an ID token: the provider issues it during the sign-in. */
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final JwtVerifier tokens;
  private final Issuer issuer;
  private final ClientID client;

  /** Validates with the public keys at that URL. */
  public IdTokens(URI keySet, String issuer, String client, Clock clock) {
    IssuerKeys keys = new IssuerKeys("CONNECTORS_OIDC_ISSUER", new KeySetRequest(keySet), clock);
    this.tokens = new JwtVerifier(keys);
    this.issuer = new Issuer(issuer);
    this.client = new ClientID(client);
  }

  /**
   * The claims of a valid ID token; empty if it breaks a rule. Fails with {@link IssuerUnavailable}
   * if that cannot be decided now.
   *
   * @param nonce the nonce of the authentication request
   * @param access the access token of the same response
   */
  public Mono<JWTClaimsSet> validate(String token, String nonce, Optional<String> access) {
    return tokens.claimsOf(
        token,
        (signed, keys) ->
            validated(signed, keys, new Nonce(nonce))
                .filter(claims -> isCurrent(claims) && isForUs(claims))
                .filter(claims -> access.map(value -> isFor(value, claims, signed)).orElse(true)));
  }

  private Optional<JWTClaimsSet> validated(SignedJWT token, JWKSet keys, Nonce nonce) {
    IDTokenValidator validator =
        new IDTokenValidator(issuer, client, JwtVerifier.selector(keys), null);
    validator.setMaxClockSkew(JwtClaimRules.MAX_CLOCK_SKEW_SECONDS);
    try {
      validator.validate(token, nonce);
      return Optional.of(token.getJWTClaimsSet());
    } catch (BadJOSEException | JOSEException | ParseException | RuntimeException invalid) {
      return Optional.empty();
    }
  }

  /**
   * The library does not check {@code nbf} and the age, and tolerates clock skew for {@code exp}.
   */
  private static boolean isCurrent(JWTClaimsSet claims) {
    Instant latestStart = Instant.now().plusSeconds(JwtClaimRules.MAX_CLOCK_SKEW_SECONDS);
    return JwtClaimRules.isCurrent(claims, Optional.of(MAX_AGE))
        && Optional.ofNullable(claims.getNotBeforeTime())
            .map(Date::toInstant)
            .map(latestStart::isAfter)
            .orElse(true);
  }

  /** The library accepts a token for several parties that does not name the authorized party. */
  private boolean isForUs(JWTClaimsSet claims) {
    Object authorized = claims.getClaim("azp");
    return authorized == null
        ? claims.getAudience().size() == 1
        : client.getValue().equals(authorized);
  }

  /** Whether the access token matches the claim {@code at_hash}, if that is present. */
  private static boolean isFor(String access, JWTClaimsSet claims, SignedJWT token) {
    Object hash = claims.getClaim("at_hash");
    try {
      if (hash != null) {
        AccessTokenValidator.validate(
            new BearerAccessToken(access),
            token.getHeader().getAlgorithm(),
            new AccessTokenHash(hash.toString()));
      }
      return true;
    } catch (InvalidHashException | RuntimeException mismatch) {
      return false;
    }
  }
}
