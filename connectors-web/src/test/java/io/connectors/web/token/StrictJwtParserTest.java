package io.connectors.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed tokens that parsers could read in two ways are rejected. */
final class StrictJwtParserTest {

  private static final byte[] KEY = new byte[32];
  private static final String HEADER = "{\"alg\":\"HS256\"%s}";
  private static final String CLAIMS =
      "{\"iss\":\"connectors\",\"aud\":\"connectors\",\"sub\":\"ada\",\"exp\":4102444800%s}";

  private final LocalTokenIssuer issuer = new LocalTokenIssuer(KEY);

  @Test
  void accepts_well_formed_tokens() {
    assertThat(isValid(signed(HEADER.formatted(""), CLAIMS.formatted("")))).isTrue();
    assertThat(isValid(with(",\"typ\":\"JWT\",\"x5t\":\"abc\"", ""))).isTrue();
    assertThat(isValid(with("", ",\"iat\":1700000000,\"nbf\":1.7e9,\"jti\":\"1\""))).isTrue();
    // RFC 7519, section 2: a NumericDate may have a fraction.
    assertThat(isValid(with("", ",\"iat\":1700000000.25,\"nbf\":1e-3"))).isTrue();
    assertThat(isValid(sub("\"" + "x".repeat(255) + "\""))).isTrue();
    assertThat(isValid(sub("\"auth0|\u00fc\ud83d\ude00\""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e30",
        "9223372036854775808",
        "9223372036854775",
        "253402300800",
        "-1",
        "-9223372036854775808",
        "\"1700000000\"",
        "\"soon\"",
        "null",
        "true",
        "[1700000000]",
        "{}",
        "NaN",
        "01",
      })
  void rejects_times_that_are_not_storable_seconds(String time) {
    assertThat(isValid(with("", ",\"iat\":" + time))).isFalse();
    assertThat(isValid(with("", ",\"nbf\":" + time))).isFalse();
    String claims = CLAIMS.formatted("").replaceFirst("\"exp\":[0-9]+", "\"exp\":" + time);
    assertThat(isValid(signed(HEADER.formatted(""), claims))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"\"",
        "\" \"",
        "null",
        "true",
        "[\"ada\"]",
        "{}",
        "\"a\\r\\nb\"",
        "\"a\\u0000\"",
        "\"\\u001b[31m\"",
        "\"a\\u007f\"",
        "\"a\\u0085b\"",
        "\"\\ud800\"",
        "\"a\tb\"",
      })
  void rejects_subjects_that_are_not_plain_text(String subject) {
    assertThat(isValid(sub(subject))).isFalse();
  }

  @Test
  void rejects_a_subject_over_255_characters() {
    assertThat(isValid(sub("\"" + "x".repeat(256) + "\""))).isFalse();
    assertThat(isValid(sub("\"" + "x".repeat(5_000) + "\""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"crit\":[]",
        "\"crit\":[\"exp\"]",
        "\"crit\":[\"b64\"],\"b64\":true",
        "\"crit\":\"exp\"",
        "\"crit\":null",
        "\"crit\":{}",
        "\"b64\":true",
        "\"b64\":false",
        "\"zip\":\"DEF\"",
        "\"cty\":\"JWT\"",
        "\"enc\":\"A128GCM\"",
        "\"typ\":7",
        "\"typ\":\"\"",
        "\"typ\":null",
        "\"typ\":[\"JWT\"]",
        "\"kid\":7",
        "\"kid\":null",
        "\"kid\":\"one\",\"kid\":\"two\"",
        "\"alg\":\"HS256\"",
        "\"\\u0061lg\":\"none\"",
      })
  void rejects_duplicate_malformed_and_extension_parameters(String parameters) {
    assertThat(isValid(with("," + parameters, ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"hs256\"}",
        "{\"alg\":\"HS256 \"}",
        "{\"alg\":\"none\"}",
        "{\"alg\":\"\"}",
        "{\"alg\":null}",
        "{\"alg\":[\"HS256\"]}",
        "{\"alg\":256}",
        "{}",
        "[]",
        "null",
        "",
        "{\"alg\":\"HS256\"}{}",
        "{\"alg\":\"HS256\"} x",
        "{'alg':'HS256'}",
        "{\"alg\":\"HS256\",}",
      })
  void rejects_a_header_without_a_supported_algorithm(String header) {
    assertThat(isValid(signed(header, CLAIMS.formatted("")))).isFalse();
  }

  @Test
  void rejects_a_huge_header() {
    String huge = ",\"x5c\":[\"" + "A".repeat(5_000) + "\"]";
    assertThat(isValid(with(huge, ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"text\"",
        "7",
        "null",
        "",
        "{",
        "{} {}",
        "eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
        "{'sub':'ada'}",
      })
  void rejects_claims_that_are_not_one_object(String payload) {
    assertThat(isValid(signed(HEADER.formatted(""), payload))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"sub\":\"eve\"",
        "\"s\\u0075b\":\"eve\"",
        "\"exp\":9999999999",
        "\"a\":{\"b\":1,\"b\":2}",
        "\"iss\":7",
        "\"aud\":7",
        "\"aud\":[7]",
        "\"jti\":7",
      })
  void rejects_duplicate_claims_and_wrong_types(String claims) {
    assertThat(isValid(with("", "," + claims))).isFalse();
  }

  @Test
  void rejects_everything_but_three_parts_of_base64url() {
    String good = signed(HEADER.formatted(""), CLAIMS.formatted(""));
    String[] parts = good.split("\\.", -1);
    for (String odd : new String[] {"=", "==", "\n", " ", "+", "/", "%3D", "\u00e9", "A", "\0"}) {
      assertThat(isValid(parts[0] + odd + "." + parts[1] + "." + parts[2])).as(odd).isFalse();
      assertThat(isValid(parts[0] + "." + parts[1] + odd + "." + parts[2])).as(odd).isFalse();
      assertThat(isValid(good + odd)).as(odd).isFalse();
      assertThat(isValid(odd + good)).as(odd).isFalse();
    }
    for (String odd : new String[] {".", ".e30", ".."}) {
      assertThat(isValid(good + odd)).isFalse();
      assertThat(isValid(odd + good)).isFalse();
    }
    assertThat(isValid(parts[0] + "." + parts[1] + ".")).isFalse();
    assertThat(isValid(good.replace('.', ','))).isFalse();
  }

  @Test
  void rejects_unused_bits_in_a_signature() {
    String good = signed(HEADER.formatted(""), CLAIMS.formatted(""));
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = letters.indexOf(good.charAt(good.length() - 1));
    String same = good.substring(0, good.length() - 1) + letters.charAt(last + 1);
    assertThat(isValid(same)).isFalse();
  }

  private static String with(String parameters, String claims) {
    return signed(HEADER.formatted(parameters), CLAIMS.formatted(claims));
  }

  private static String sub(String subject) {
    String claims = CLAIMS.formatted("").replace("\"sub\":\"ada\"", "\"sub\":" + subject);
    return signed(HEADER.formatted(""), claims);
  }

  private static String signed(String header, String payload) {
    String text = encoded(header) + "." + encoded(payload);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isValid(String token) {
    Optional<?> claims = issuer.claimsOf(token).blockOptional();
    return claims.isPresent();
  }
}
