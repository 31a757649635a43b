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
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Judges tokens of an outside issuer by its public keys. Thread-safe; waits without a thread. */
final class SignedTokens {

  /** None with a shared secret: a public key would pass for one. A key may allow fewer. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512);

  private final IssuerKeys keys;
  private final TokenRules<Known> rules;

  SignedTokens(IssuerKeys keys, Function<JWSKeySelector<Known>, TokenRules<Known>> rules) {
    this.keys = keys;
    this.rules =
        rules.apply(
            new JWSVerificationKeySelector<>(
                ALGORITHMS, (wanted, known) -> wanted.select(known.keys())));
  }

  /** What a token claims, if it counts; fails where that cannot be told now. */
  Mono<JWTClaimsSet> claimsOf(String token) {
    return Mono.justOrEmpty(
            StrictToken.read(token)
                .filter(signed -> ALGORITHMS.contains(signed.getHeader().getAlgorithm())))
        .flatMap(this::claimsOf);
  }

  private Mono<JWTClaimsSet> claimsOf(SignedJWT token) {
    JWKSelector wanted = wanted(token.getHeader());
    // Others may wait for the same keys when this one goes away.
    boolean goesOnWithoutUs = true;
    return Mono.fromFuture(() -> keys.holding(wanted), goesOnWithoutUs)
        .flatMap(known -> Mono.justOrEmpty(rules.judge(token, new Known(known))));
  }

  /** By name, where there is one: a known key that is for another algorithm is not asked for. */
  private static JWKSelector wanted(JWSHeader header) {
    return new JWKSelector(
        Optional.ofNullable(header.getKeyID())
            .map(name -> new JWKMatcher.Builder().keyID(name).build())
            .orElseGet(() -> JWKMatcher.forJWSHeader(header)));
  }

  /** Value: the keys that one token is judged by. */
  record Known(JWKSet keys) implements SecurityContext {}
}
