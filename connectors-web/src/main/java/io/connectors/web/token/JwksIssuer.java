package io.connectors.web.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Issuer: the platform's own, known by its public keys. Thread-safe; waits without a thread. */
public final class JwksIssuer implements Issuer {

  private final JwtVerifier tokens;
  private final JwtClaimRules rules;

  /**
   * The issuer whose public keys are at that address.
   *
   * @param issuer the claim {@code iss} of its tokens
   * @param audience one of the claim {@code aud}
   * @param longest how long a token counts after it was issued, whatever its own end
   */
  public JwksIssuer(URI keySet, String issuer, String audience, Duration longest, Clock clock) {
    IssuerKeys keys = new IssuerKeys("CONNECTORS_JWKS_URL", new KeySetRequest(keySet), clock);
    this.tokens = new JwtVerifier(keys);
    this.rules = new JwtClaimRules(issuer, audience, Optional.of(longest));
  }

  @Override
  public Mono<JWTClaimsSet> claimsOf(String token) {
    return tokens.claimsOf(
        token, (signed, keys) -> rules.validate(signed, JwtVerifier.selector(keys)));
  }
}
