package io.connectors.web.token;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** The lifetime of a token is limited by its claims and by the maximum age. */
final class JwtClaimRulesTest {

  private static final byte[] KEY = new byte[32];
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final Instant now = Instant.now();

  @Test
  void rejects_a_token_older_than_the_maximum_age_despite_its_exp() {
    assertThat(isValid(issued(-270).expirationTime(at(3_600)))).isTrue();
    assertThat(isValid(issued(-301).expirationTime(at(3_600)))).isFalse();
  }

  @Test
  void rejects_an_expired_token_within_the_maximum_age() {
    assertThat(isValid(issued(-20).expirationTime(at(30)))).isTrue();
    assertThat(isValid(issued(-20).expirationTime(at(-1)))).isFalse();
  }

  @Test
  void accepts_a_token_without_iat_only_if_it_expires_within_the_maximum_age() {
    assertThat(isValid(claims().expirationTime(at(270)))).isTrue();
    assertThat(isValid(claims().expirationTime(at(330)))).isFalse();
  }

  @Test
  void rejects_a_token_issued_in_the_future_beyond_the_clock_skew() {
    assertThat(isValid(issued(5).expirationTime(at(60)))).isTrue();
    assertThat(isValid(issued(30).expirationTime(at(60)))).isFalse();
  }

  @Test
  void without_a_maximum_age_a_token_is_valid_until_its_exp() {
    JwtClaimRules ours = new JwtClaimRules("us", "us", Optional.empty());

    assertThat(validated(ours, issued(-7_200).expirationTime(at(60)))).isPresent();
    assertThat(validated(ours, claims().expirationTime(at(60)))).isPresent();
  }

  private boolean isValid(JWTClaimsSet.Builder claims) {
    return validated(new JwtClaimRules("us", "us", Optional.of(FIVE_MINUTES)), claims).isPresent();
  }

  private static Optional<JWTClaimsSet> validated(
      JwtClaimRules rules, JWTClaimsSet.Builder claims) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
      token.sign(new MACSigner(KEY));
      return rules.validate(StrictJwtParser.read(token.serialize()).orElseThrow(), keys());
    } catch (JOSEException invalidKey) {
      throw new IllegalStateException(invalidKey);
    }
  }

  private static JWSKeySelector<SecurityContext> keys() {
    return new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(KEY));
  }

  private JWTClaimsSet.Builder issued(long seconds) {
    return claims().issueTime(at(seconds));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder().issuer("us").audience("us").subject("ada");
  }

  private Date at(long seconds) {
    return Date.from(now.plusSeconds(seconds));
  }
}
