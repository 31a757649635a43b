package io.connectors.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** What every token must be, whoever has signed it. */
final class TokenRules<C extends SecurityContext> {

  /** An issuer's clock may be ahead of ours; a token never lasts longer for it. */
  private static final int EARLY_SECONDS = 10;

  private final DefaultJWTProcessor<C> processor = new DefaultJWTProcessor<>();

  TokenRules(String issuer, String audience, JWSKeySelector<C> keys) {
    processor.setJWSTypeVerifier(types());
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(claims(issuer, audience));
  }

  /**
   * A token that is signed, whether rightly or not; absent if it is anything else. The library also
   * throws what it does not declare.
   */
  static Optional<SignedJWT> read(String token) {
    try {
      return Optional.of(SignedJWT.parse(token));
    } catch (ParseException | RuntimeException noSignedToken) {
      return Optional.empty();
    }
  }

  /** What the token claims, if it counts; what cannot be checked does not. */
  Optional<JWTClaimsSet> judge(SignedJWT token, C context) {
    try {
      return Optional.of(processor.process(token, context));
    } catch (BadJOSEException | JOSEException | RuntimeException doesNotCount) {
      return Optional.empty();
    }
  }

  /**
   * Unnamed, a token, or an access token after RFC 9068. Issuers sign other things with the same
   * keys, such as identity and logout tokens, which are not made for us.
   */
  private static <C extends SecurityContext> DefaultJOSEObjectTypeVerifier<C> types() {
    return new DefaultJOSEObjectTypeVerifier<>(
        null,
        JOSEObjectType.JWT,
        new JOSEObjectType("at+jwt"),
        new JOSEObjectType("application/at+jwt"));
  }

  private static <C extends SecurityContext> JWTClaimsSetVerifier<C> claims(
      String issuer, String audience) {
    DefaultJWTClaimsVerifier<C> verifier =
        new DefaultJWTClaimsVerifier<>(
            audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
    verifier.setMaxClockSkew(EARLY_SECONDS);
    return (claims, context) -> {
      verifier.verify(claims, context);
      // The library is content with the name of a claim, and as lenient with the end.
      Optional<Instant> end = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
      if (claims.getSubject() == null || end.filter(Instant.now()::isBefore).isEmpty()) {
        throw new BadJWTException("no subject, or over");
      }
    };
  }
}
