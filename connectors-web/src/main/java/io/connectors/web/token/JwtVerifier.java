package io.connectors.web.token;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.ES384;
import static com.nimbusds.jose.JWSAlgorithm.ES512;
import static com.nimbusds.jose.JWSAlgorithm.PS256;
import static com.nimbusds.jose.JWSAlgorithm.PS384;
import static com.nimbusds.jose.JWSAlgorithm.PS512;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static com.nimbusds.jose.JWSAlgorithm.RS384;
import static com.nimbusds.jose.JWSAlgorithm.RS512;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/** Validates tokens of an external issuer with its public keys. Thread-safe; non-blocking. */
record JwtVerifier(IssuerKeys keys) {

  /**
   * Only asymmetric algorithms: a public key could be used as a shared secret. A key may allow
   * fewer.
   */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512);

  static JWSKeySelector<SecurityContext> selector(JWKSet keys) {
    return new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys));
  }

  /**
   * The claims of a valid token; fails if the keys are not available.
   *
   * @param rules validates the token with the keys, which include the token's if the issuer has it
   */
  Mono<JWTClaimsSet> claimsOf(
      String token, BiFunction<SignedJWT, JWKSet, Optional<JWTClaimsSet>> rules) {
    return Mono.justOrEmpty(
            StrictJwtParser.read(token)
                .filter(signed -> ALGORITHMS.contains(signed.getHeader().getAlgorithm())))
        .flatMap(signed -> claimsOf(signed, rules));
  }

  private Mono<JWTClaimsSet> claimsOf(
      SignedJWT token, BiFunction<SignedJWT, JWKSet, Optional<JWTClaimsSet>> rules) {
    JWKSelector selector = selector(token.getHeader());
    boolean continueOnCancel = true; // other requests may wait for the same keys
    return Mono.fromFuture(() -> keys.find(selector), continueOnCancel)
        .flatMap(keySet -> Mono.justOrEmpty(rules.apply(token, keySet)));
  }

  /** Selects by key id only, so that a cached key for another algorithm is not fetched again. */
  private static JWKSelector selector(JWSHeader header) {
    return new JWKSelector(
        Optional.ofNullable(header.getKeyID())
            .map(id -> new JWKMatcher.Builder().keyID(id).build())
            .orElseGet(() -> JWKMatcher.forJWSHeader(header)));
  }
}
