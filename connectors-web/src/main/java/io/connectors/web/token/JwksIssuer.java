package io.connectors.web.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Issuer: the platform, identified by its public keys. Thread-safe; non-blocking. */
public final class JwksIssuer implements Issuer {

  private final JwtVerifier tokens;
  private final JwtClaimRules rules;

  /**
   * The issuer with the public keys at that URL.
   *
   * @param maxAge the maximum age of a token, regardless of its {@code exp}
   */
  public JwksIssuer(URI keySet, String issuer, String audience, Duration maxAge, Clock clock) {
    IssuerKeys keys = new IssuerKeys("CONNECTORS_JWKS_URL", new KeySetRequest(keySet), clock);
    this.tokens = new JwtVerifier(keys);
    this.rules = new JwtClaimRules(issuer, audience, Optional.of(maxAge));
  }

  @Override
  public Mono<JWTClaimsSet> claimsOf(String token) {
    return tokens.claimsOf(
        token, (signed, keys) -> rules.validate(signed, JwtVerifier.selector(keys)));
  }
}
