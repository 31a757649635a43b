package io.connectors.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** Rules for the claims of bearer tokens. */
final class JwtClaimRules {

  /** The accepted clock skew of an issuer. It does not extend the lifetime of a token. */
  static final int MAX_CLOCK_SKEW_SECONDS = 10;

  /**
   * The accepted types: none, JWT, or an access token (RFC 9068). Issuers sign other tokens, such
   * as ID tokens, with the same keys.
   */
  private static final JOSEObjectTypeVerifier<SecurityContext> TYPES =
      new DefaultJOSEObjectTypeVerifier<>(
          null,
          JOSEObjectType.JWT,
          new JOSEObjectType("at+jwt"),
          new JOSEObjectType("application/at+jwt"));

  private final JWTClaimsSetVerifier<SecurityContext> claims;

  JwtClaimRules(String issuer, String audience, Optional<Duration> maxAge) {
    this.claims = claims(issuer, audience, maxAge);
  }

  Optional<JWTClaimsSet> validate(SignedJWT token, JWSKeySelector<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(TYPES);
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(claims);
    try {
      return Optional.of(processor.process(token, null));
    } catch (BadJOSEException | JOSEException | RuntimeException invalid) {
      return Optional.empty();
    }
  }

  private static JWTClaimsSetVerifier<SecurityContext> claims(
      String issuer, String audience, Optional<Duration> maxAge) {
    DefaultJWTClaimsVerifier<SecurityContext> verifier =
        new DefaultJWTClaimsVerifier<>(
            audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
    verifier.setMaxClockSkew(MAX_CLOCK_SKEW_SECONDS);
    return (claims, context) -> {
      verifier.verify(claims, context);
      // The library accepts an empty subject, and tolerates clock skew for exp, too.
      if (claims.getSubject() == null || !isCurrent(claims, maxAge)) {
        throw new BadJWTException("no subject, or expired");
      }
    };
  }

  /** Whether a token has not expired and is not older than the maximum. */
  static boolean isCurrent(JWTClaimsSet claims, Optional<Duration> maxAge) {
    Instant now = Instant.now();
    return Optional.ofNullable(claims.getExpirationTime())
        .map(Date::toInstant)
        .filter(now::isBefore)
        .filter(end -> isYoung(claims, end, maxAge, now))
        .isPresent();
  }

  /**
   * An {@code iat} in the future would extend the lifetime. Without {@code iat}, at most the
   * maximum age may be left.
   */
  private static boolean isYoung(
      JWTClaimsSet claims, Instant end, Optional<Duration> maxAge, Instant now) {
    if (maxAge.isEmpty()) {
      return true;
    }
    Instant latestEnd = now.plus(maxAge.orElseThrow());
    return Optional.ofNullable(claims.getIssueTime())
        .map(Date::toInstant)
        .map(
            issued ->
                !issued.isAfter(now.plusSeconds(MAX_CLOCK_SKEW_SECONDS))
                    && now.isBefore(issued.plus(maxAge.orElseThrow())))
        .orElse(!end.isAfter(latestEnd));
  }
}
