package io.connectors.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tokens of our own keep the rules that an outside issuer's must keep. */
final class LocalTokenIssuerTest {

  private static final byte[] KEY = bytes('k');
  private static final Duration HOUR = Duration.ofHours(1);

  private final LocalTokenIssuer issuer = new LocalTokenIssuer(KEY);

  @Test
  void a_token_says_what_it_was_issued_with() throws Exception {
    String token = issuer.issue("ada", Map.of("roles", List.of("member")), HOUR);
    JWTClaimsSet claims = claimsOf(token).orElseThrow();
    assertThat(claims.getSubject()).isEqualTo("ada");
    assertThat(claims.getStringListClaim("roles")).containsExactly("member");
  }

  @Test
  void a_token_of_another_key_counts_for_nothing() {
    LocalTokenIssuer other = new LocalTokenIssuer(bytes('o'));
    assertThat(claimsOf(other.issue("ada", Map.of(), HOUR))).isEmpty();
  }

  @Test
  void a_token_ends_on_the_second() {
    assertThat(claimsOf(issuer.issue("ada", Map.of(), Duration.ofSeconds(-1)))).isEmpty();
  }

  @Test
  void what_is_no_signed_token_counts_for_nothing() {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("ada").build();
    for (String text : new String[] {"", "a.b.c", "..", new PlainJWT(claims).serialize()}) {
      assertThat(claimsOf(text)).isEmpty();
    }
  }

  @Test
  void a_token_made_for_something_else_counts_for_nothing() throws Exception {
    String good = issuer.issue("ada", Map.of(), HOUR);
    assertThat(claimsOf(retyped(good, "at+jwt"))).isPresent();
    for (String type : new String[] {"id+jwt", "logout+jwt", "secevent+jwt", "JWS"}) {
      assertThat(claimsOf(retyped(good, type))).as(type).isEmpty();
    }
  }

  private static String retyped(String token, String type) throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    SignedJWT other =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(type)).build(),
            claims);
    other.sign(new MACSigner(KEY));
    return other.serialize();
  }

  private Optional<JWTClaimsSet> claimsOf(String token) {
    return issuer.claimsOf(token).blockOptional();
  }

  private static byte[] bytes(char letter) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) letter);
    return bytes;
  }
}
