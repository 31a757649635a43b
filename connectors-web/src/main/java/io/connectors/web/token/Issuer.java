package io.connectors.web.token;

import com.nimbusds.jwt.JWTClaimsSet;
import reactor.core.publisher.Mono;

/**
 * The issuer of the accepted bearer tokens. Provided by the application; without it, no token is
 * accepted.
 */
public interface Issuer {

  /**
   * The claims of a valid token; empty if it is another issuer's or invalid. Fails with {@link
   * IssuerUnavailable} if that cannot be decided now. Non-blocking.
   */
  Mono<JWTClaimsSet> claimsOf(String token);
}
