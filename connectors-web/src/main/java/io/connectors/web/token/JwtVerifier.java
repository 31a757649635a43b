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

/** Judges tokens of an outside issuer by its public keys. Thread-safe; waits without a thread. */
record JwtVerifier(IssuerKeys keys) {

  /** None with a shared secret: a public key would pass for one. A key may allow fewer. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512);

  /** Chooses the keys that a token may be signed by. */
  static JWSKeySelector<SecurityContext> selector(JWKSet keys) {
    return new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys));
  }

  /**
   * The claims of a token that is valid by those rules; fails if that cannot be decided now.
   *
   * @param rules validates the token by the keys, which hold the token's if the issuer has it
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
    JWKSelector wanted = wanted(token.getHeader());
    // Others may wait for the same keys when this one goes away.
    boolean goesOnWithoutUs = true;
    return Mono.fromFuture(() -> keys.holding(wanted), goesOnWithoutUs)
        .flatMap(known -> Mono.justOrEmpty(rules.apply(token, known)));
  }

  /** By name, where there is one: a known key that is for another algorithm is not asked for. */
  private static JWKSelector wanted(JWSHeader header) {
    return new JWKSelector(
        Optional.ofNullable(header.getKeyID())
            .map(name -> new JWKMatcher.Builder().keyID(name).build())
            .orElseGet(() -> JWKMatcher.forJWSHeader(header)));
  }
}
