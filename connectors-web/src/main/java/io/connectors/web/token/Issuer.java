package io.connectors.web.token;

import com.nimbusds.jwt.JWTClaimsSet;
import reactor.core.publisher.Mono;

/**
 * Whose bearer tokens count. Provided by whoever runs the application; without one no token does.
 */
public interface Issuer {

  /**
   * What a token claims; empty if it is not this issuer's or breaks a rule. Fails with {@link
   * IssuerUnavailable} where that cannot be told now, and never waits for long.
   */
  Mono<JWTClaimsSet> claimsOf(String token);
}
