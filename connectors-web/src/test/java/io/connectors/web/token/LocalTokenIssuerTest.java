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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Our own tokens follow the same rules as tokens of an external issuer. */
final class LocalTokenIssuerTest {

  private static final byte[] KEY = bytes('k');
  private static final Duration HOUR = Duration.ofHours(1);

  private final LocalTokenIssuer issuer = new LocalTokenIssuer(KEY);

  @Test
  void accepts_a_token_of_its_own() {
    JWTClaimsSet claims = claimsOf(issuer.issue("ada", HOUR)).orElseThrow();
    assertThat(claims.getSubject()).isEqualTo("ada");
  }

  @Test
  void rejects_a_token_signed_with_another_key() {
    LocalTokenIssuer other = new LocalTokenIssuer(bytes('o'));
    assertThat(claimsOf(other.issue("ada", HOUR))).isEmpty();
  }

  @Test
  void rejects_a_token_one_second_after_expiry() {
    assertThat(claimsOf(issuer.issue("ada", Duration.ofSeconds(-1)))).isEmpty();
  }

  @Test
  void rejects_text_that_is_not_a_signed_token() {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("ada").build();
    for (String text : new String[] {"", "a.b.c", "..", new PlainJWT(claims).serialize()}) {
      assertThat(claimsOf(text)).isEmpty();
    }
  }

  @Test
  void rejects_tokens_of_other_types() throws Exception {
    String good = issuer.issue("ada", HOUR);
    assertThat(claimsOf(withType(good, "at+jwt"))).isPresent();
    for (String type : new String[] {"id+jwt", "logout+jwt", "secevent+jwt", "JWS"}) {
      assertThat(claimsOf(withType(good, type))).as(type).isEmpty();
    }
  }

  private static String withType(String token, String type) throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    SignedJWT typed =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(type)).build(),
            claims);
    typed.sign(new MACSigner(KEY));
    return typed.serialize();
  }

  private Optional<JWTClaimsSet> claimsOf(String token) {
    return issuer.claimsOf(token).blockOptional();
  }

  private static byte[] bytes(char value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
