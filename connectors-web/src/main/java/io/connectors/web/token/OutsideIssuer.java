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
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Issuer: the platform's own, known by its public keys. Thread-safe; waits without a thread. */
public final class OutsideIssuer implements Issuer {

  /** None with a shared secret: a public key would pass for one. A key may allow fewer. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512);

  private final IssuerKeys keys;
  private final TokenRules<Known> rules;

  private OutsideIssuer(IssuerKeys keys, String issuer, String audience) {
    this.keys = keys;
    this.rules =
        new TokenRules<>(
            issuer,
            audience,
            new JWSVerificationKeySelector<>(
                ALGORITHMS, (wanted, known) -> wanted.select(known.keys())));
  }

  /**
   * The issuer whose public keys are at that address.
   *
   * @param issuer the claim {@code iss} of its tokens
   * @param audience one of the claim {@code aud}
   */
  public static OutsideIssuer at(URI keySet, String issuer, String audience) {
    return new OutsideIssuer(
        new IssuerKeys(new KeySetRequest(keySet), Clock.systemUTC()), issuer, audience);
  }

  @Override
  public Mono<JWTClaimsSet> claimsOf(String token) {
    return Mono.justOrEmpty(
            TokenRules.read(token)
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
  private record Known(JWKSet keys) implements SecurityContext {}
}
