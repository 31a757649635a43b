package io.connectors.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import reactor.core.publisher.Mono;

/** Issuer: this application, with a secret key. Thread-safe. */
public final class LocalTokenIssuer implements Issuer {

  private static final String NAME = "connectors";
  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;

  /** Without a maximum age: permissions are looked up for each use. */
  private static final JwtClaimRules RULES = new JwtClaimRules(NAME, NAME, Optional.empty());

  private final SecretKey key;
  private final JWSKeySelector<SecurityContext> keys;

  /** Signs with a key of at least 32 random bytes. */
  public LocalTokenIssuer(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
    this.keys = new JWSVerificationKeySelector<>(ALGORITHM, new ImmutableSecret<>(this.key));
  }

  @Override
  public Mono<JWTClaimsSet> claimsOf(String token) {
    return Mono.justOrEmpty(
        StrictJwtParser.read(token).flatMap(signed -> RULES.validate(signed, keys)));
  }

  public String issue(String subject, Duration lifetime) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(NAME)
            .subject(subject)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(ALGORITHM), claims);
    try {
      token.sign(new MACSigner(key));
      return token.serialize();
    } catch (JOSEException invalidKey) {
      throw new IllegalStateException("this key cannot sign tokens", invalidKey);
    }
  }
}
