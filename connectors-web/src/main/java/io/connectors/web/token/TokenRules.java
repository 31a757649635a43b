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
final class TokenRules<C extends SecurityContext> {

  /** An issuer's clock may be ahead of ours; a token never lasts longer for it. */
  private static final int EARLY_SECONDS = 10;

  /** How old the word of who has signed in may be; it comes from the issuer at once. */
  private static final Duration IDENTITY = Duration.ofMinutes(5);

  private final DefaultJWTProcessor<C> processor = new DefaultJWTProcessor<>();

  private TokenRules(
      JOSEObjectTypeVerifier<C> types, JWTClaimsSetVerifier<C> claims, JWSKeySelector<C> keys) {
    processor.setJWSTypeVerifier(types);
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(claims);
  }

  /**
   * What a bearer token must be: unnamed, a token, or an access token after RFC 9068. Issuers sign
   * other things with the same keys, such as identity and logout tokens, which are not made for us.
   *
   * @param longest how long it counts after it was issued; absent for as long as it says itself
   */
  static <C extends SecurityContext> TokenRules<C> ofAccess(
      String issuer, String audience, Optional<Duration> longest, JWSKeySelector<C> keys) {
    return new TokenRules<>(
        new DefaultJOSEObjectTypeVerifier<>(
            null,
            JOSEObjectType.JWT,
            new JOSEObjectType("at+jwt"),
            new JOSEObjectType("application/at+jwt")),
        claims(issuer, audience, longest, Set.of("sub", "exp")),
        keys);
  }

  /** What a token must be that says who has just signed in; it is looked at once. */
  static <C extends SecurityContext> TokenRules<C> ofIdentity(
      String issuer, String audience, JWSKeySelector<C> keys) {
    return new TokenRules<>(
        new DefaultJOSEObjectTypeVerifier<>(null, JOSEObjectType.JWT),
        claims(issuer, audience, Optional.of(IDENTITY), Set.of("sub", "exp", "iat")),
        keys);
  }

  /** What the token claims, if it counts; what cannot be checked does not. */
  Optional<JWTClaimsSet> judge(SignedJWT token, C context) {
    try {
      return Optional.of(processor.process(token, context));
    } catch (BadJOSEException | JOSEException | RuntimeException doesNotCount) {
      return Optional.empty();
    }
  }

  private static <C extends SecurityContext> JWTClaimsSetVerifier<C> claims(
      String issuer, String audience, Optional<Duration> longest, Set<String> needed) {
    DefaultJWTClaimsVerifier<C> verifier =
        new DefaultJWTClaimsVerifier<>(
            audience, new JWTClaimsSet.Builder().issuer(issuer).build(), needed);
    verifier.setMaxClockSkew(EARLY_SECONDS);
    return (claims, context) -> {
      verifier.verify(claims, context);
      // The library is content with the name of a claim, and as lenient with the end.
      Optional<Instant> end = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
      Instant now = Instant.now();
      boolean counts =
          end.filter(now::isBefore).filter(last -> isYoung(claims, last, longest, now)).isPresent();
      if (claims.getSubject() == null || !counts) {
        throw new BadJWTException("no subject, or over");
      }
    };
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
