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

/** For how long a token counts, and that nothing it says of itself makes it last. */
final class JwtClaimRulesTest {

  private static final byte[] KEY = new byte[32];
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final Instant now = Instant.now();

  @Test
  void a_token_counts_for_so_long_after_it_was_issued_whatever_its_end() {
    assertThat(counts(issued(-299).expirationTime(at(3_600)))).isTrue();
    assertThat(counts(issued(-301).expirationTime(at(3_600)))).isFalse();
  }

  @Test
  void a_token_that_ends_earlier_ends_then() {
    assertThat(counts(issued(-20).expirationTime(at(5)))).isTrue();
    assertThat(counts(issued(-20).expirationTime(at(-1)))).isFalse();
  }

  @Test
  void a_token_that_does_not_say_when_it_was_issued_counts_if_it_ends_within_the_time() {
    assertThat(counts(claims().expirationTime(at(290)))).isTrue();
    assertThat(counts(claims().expirationTime(at(310)))).isFalse();
  }

  @Test
  void a_token_that_was_not_issued_yet_does_not_count_but_for_clocks_that_differ() {
    assertThat(counts(issued(5).expirationTime(at(60)))).isTrue();
    assertThat(counts(issued(30).expirationTime(at(60)))).isFalse();
  }

  @Test
  void where_roles_are_looked_up_a_token_counts_as_long_as_it_says() {
    JwtClaimRules ours = new JwtClaimRules("us", "us", Optional.empty());

    assertThat(validated(ours, issued(-7_200).expirationTime(at(60)))).isPresent();
    assertThat(validated(ours, claims().expirationTime(at(60)))).isPresent();
  }

  private boolean counts(JWTClaimsSet.Builder claims) {
    return validated(new JwtClaimRules("us", "us", Optional.of(FIVE_MINUTES)), claims).isPresent();
  }

  private static Optional<JWTClaimsSet> validated(
      JwtClaimRules rules, JWTClaimsSet.Builder claims) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
      token.sign(new MACSigner(KEY));
      return rules.validate(StrictJwtParser.read(token.serialize()).orElseThrow(), keys());
    } catch (JOSEException unfitKey) {
      throw new IllegalStateException(unfitKey);
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
