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

/** A token that is signed but odd counts for nothing: each oddity could be read in two ways. */
final class StrictJwtParserTest {

  private static final byte[] KEY = new byte[32];
  private static final String HEADER = "{\"alg\":\"HS256\"%s}";
  private static final String CLAIMS =
      "{\"iss\":\"connectors\",\"aud\":\"connectors\",\"sub\":\"ada\",\"exp\":4102444800%s}";

  private final LocalTokenIssuer issuer = new LocalTokenIssuer(KEY);

  @Test
  void a_token_without_oddities_counts() {
    assertThat(counts(signed(HEADER.formatted(""), CLAIMS.formatted("")))).isTrue();
    assertThat(counts(with(",\"typ\":\"JWT\",\"x5t\":\"abc\"", ""))).isTrue();
    assertThat(counts(with("", ",\"iat\":1700000000,\"nbf\":1.7e9,\"jti\":\"1\""))).isTrue();
    // RFC 7519, section 2: a NumericDate may have a fraction.
    assertThat(counts(with("", ",\"iat\":1700000000.25,\"nbf\":1e-3"))).isTrue();
    assertThat(counts(sub("\"" + "x".repeat(255) + "\""))).isTrue();
    assertThat(counts(sub("\"auth0|\u00fc\ud83d\ude00\""))).isTrue();
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
  void a_time_is_a_number_of_seconds(String time) {
    assertThat(counts(with("", ",\"iat\":" + time))).isFalse();
    assertThat(counts(with("", ",\"nbf\":" + time))).isFalse();
    String claims = CLAIMS.formatted("").replaceFirst("\"exp\":[0-9]+", "\"exp\":" + time);
    assertThat(counts(signed(HEADER.formatted(""), claims))).isFalse();
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
  void a_subject_is_a_text_without_control_characters(String subject) {
    assertThat(counts(sub(subject))).isFalse();
  }

  @Test
  void a_subject_is_not_endless() {
    assertThat(counts(sub("\"" + "x".repeat(256) + "\""))).isFalse();
    assertThat(counts(sub("\"" + "x".repeat(5_000) + "\""))).isFalse();
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
  void a_header_says_what_is_needed_once_and_extends_nothing(String parameters) {
    assertThat(counts(with("," + parameters, ""))).isFalse();
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
  void a_header_is_one_object_that_names_the_algorithm(String header) {
    assertThat(counts(signed(header, CLAIMS.formatted("")))).isFalse();
  }

  @Test
  void a_huge_header_is_refused() {
    String huge = ",\"x5c\":[\"" + "A".repeat(5_000) + "\"]";
    assertThat(counts(with(huge, ""))).isFalse();
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
  void claims_are_one_object(String payload) {
    assertThat(counts(signed(HEADER.formatted(""), payload))).isFalse();
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
  void a_claim_is_given_once_and_of_its_type(String claims) {
    assertThat(counts(with("", "," + claims))).isFalse();
  }

  @Test
  void a_token_is_three_parts_of_base64url_and_nothing_else() {
    String good = signed(HEADER.formatted(""), CLAIMS.formatted(""));
    String[] parts = good.split("\\.", -1);
    for (String odd : new String[] {"=", "==", "\n", " ", "+", "/", "%3D", "\u00e9", "A", "\0"}) {
      assertThat(counts(parts[0] + odd + "." + parts[1] + "." + parts[2])).as(odd).isFalse();
      assertThat(counts(parts[0] + "." + parts[1] + odd + "." + parts[2])).as(odd).isFalse();
      assertThat(counts(good + odd)).as(odd).isFalse();
      assertThat(counts(odd + good)).as(odd).isFalse();
    }
    for (String odd : new String[] {".", ".e30", ".."}) {
      assertThat(counts(good + odd)).isFalse();
      assertThat(counts(odd + good)).isFalse();
    }
    assertThat(counts(parts[0] + "." + parts[1] + ".")).isFalse();
    assertThat(counts(good.replace('.', ','))).isFalse();
  }

  @Test
  void bits_that_are_left_over_in_a_signature_are_zero() {
    String good = signed(HEADER.formatted(""), CLAIMS.formatted(""));
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = letters.indexOf(good.charAt(good.length() - 1));
    String same = good.substring(0, good.length() - 1) + letters.charAt(last + 1);
    assertThat(counts(same)).isFalse();
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

  private boolean counts(String token) {
    Optional<?> claims = issuer.claimsOf(token).blockOptional();
    return claims.isPresent();
  }
}
