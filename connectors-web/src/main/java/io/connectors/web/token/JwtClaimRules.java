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

/** What every token must be, whoever has signed it. */
final class JwtClaimRules {

  /** An issuer's clock may be ahead of ours; a token never lasts longer for it. */
  static final int EARLY_SECONDS = 10;

  /**
   * Unnamed, a token, or an access token after RFC 9068. Issuers sign other things with the same
   * keys, such as identity and logout tokens, which are not made for us.
   */
  private static final JOSEObjectTypeVerifier<SecurityContext> TYPES =
      new DefaultJOSEObjectTypeVerifier<>(
          null,
          JOSEObjectType.JWT,
          new JOSEObjectType("at+jwt"),
          new JOSEObjectType("application/at+jwt"));

  private final JWTClaimsSetVerifier<SecurityContext> claims;

  /**
   * What a bearer token must be.
   *
   * @param longest how long it counts after it was issued; absent for as long as it says itself
   */
  JwtClaimRules(String issuer, String audience, Optional<Duration> longest) {
    this.claims = claims(issuer, audience, longest);
  }

  /** The claims of a token that one of the keys has signed; empty if it breaks a rule. */
  Optional<JWTClaimsSet> validate(SignedJWT token, JWSKeySelector<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(TYPES);
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(claims);
    try {
      return Optional.of(processor.process(token, null));
    } catch (BadJOSEException | JOSEException | RuntimeException doesNotCount) {
      return Optional.empty();
    }
  }

  private static JWTClaimsSetVerifier<SecurityContext> claims(
      String issuer, String audience, Optional<Duration> longest) {
    DefaultJWTClaimsVerifier<SecurityContext> verifier =
        new DefaultJWTClaimsVerifier<>(
            audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
    verifier.setMaxClockSkew(EARLY_SECONDS);
    return (claims, context) -> {
      verifier.verify(claims, context);
      // The library accepts an empty subject, and is as lenient with the end as with the start.
      if (claims.getSubject() == null || !isCurrent(claims, longest)) {
        throw new BadJWTException("no subject, or over");
      }
    };
  }

  /** Whether a token has not ended, and is not older than that. */
  static boolean isCurrent(JWTClaimsSet claims, Optional<Duration> longest) {
    Instant now = Instant.now();
    return Optional.ofNullable(claims.getExpirationTime())
        .map(Date::toInstant)
        .filter(now::isBefore)
        .filter(end -> isYoung(claims, end, longest, now))
        .isPresent();
  }

  /**
   * Whoever says that a token was not issued yet could make it last. Where it does not say when it
   * was, no more than the time that it counts may be left of it.
   */
  private static boolean isYoung(
      JWTClaimsSet claims, Instant end, Optional<Duration> longest, Instant now) {
    if (longest.isEmpty()) {
      return true;
    }
    Instant latestEnd = now.plus(longest.orElseThrow());
    return Optional.ofNullable(claims.getIssueTime())
        .map(Date::toInstant)
        .map(
            issued ->
                !issued.isAfter(now.plusSeconds(EARLY_SECONDS))
                    && now.isBefore(issued.plus(longest.orElseThrow())))
        .orElse(!end.isAfter(latestEnd));
  }
}
