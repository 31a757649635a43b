package io.connectors.bootstrap.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The comparison with the description finds what is to be found. */
class AgreementTest {

  private static final Agreement AGREEMENT = new Agreement(Description.kept());
  private static final String HEALTH = "/health";
  private static final String JUDGE = "/features/connectors/api/validate-config";
  private static final Map<String, String> JSON = headers("application/json");
  private static final Map<String, String> PROBLEM = headers("application/problem+json");
  private static final String REFUSAL =
      "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":%d,\"detail\":\"x\",\"instance\":\"/x\"}";

  @Test
  void what_is_described_is_right() {
    assertThat(complaints(got(HEALTH, 200, JSON, "{\"status\":\"ok\"}"))).isEmpty();
  }

  @Test
  void a_field_too_many_is_wrong() {
    assertThat(complaints(got(HEALTH, 200, JSON, "{\"status\":\"ok\",\"secret\":1}")))
        .contains("secret");
  }

  @Test
  void a_field_too_few_or_of_another_kind_is_wrong() {
    assertThat(complaints(got(HEALTH, 200, JSON, "{}"))).contains("status");
    assertThat(complaints(got(HEALTH, 200, JSON, "{\"status\":7}"))).contains("/status");
  }

  @Test
  void a_status_that_is_not_listed_is_wrong() {
    assertThat(complaints(got(HEALTH, 418, PROBLEM, REFUSAL.formatted(418))))
        .contains("no such status");
  }

  @Test
  void a_header_that_is_missing_or_otherwise_is_wrong() {
    Map<String, String> headers = new HashMap<>(JSON);
    headers.remove("cache-control");
    assertThat(complaints(got(HEALTH, 200, headers, "{\"status\":\"ok\"}")))
        .contains("Cache-Control is missing");
    headers.remove("x-content-type-options");
    assertThat(complaints(got(HEALTH, 200, headers, "{\"status\":\"ok\"}")))
        .contains("X-Content-Type-Options is missing");
    headers.put("cache-control", "public");
    assertThat(complaints(got(HEALTH, 200, headers, "{\"status\":\"ok\"}")))
        .contains("Cache-Control");
  }

  @Test
  void another_media_type_is_wrong() {
    Map<String, String> headers = new HashMap<>(JSON);
    headers.put("content-type", "text/html");
    assertThat(complaints(got(HEALTH, 200, headers, "{\"status\":\"ok\"}"))).contains("text/html");
  }

  @Test
  void a_wrong_request_that_is_accepted_is_wrong() {
    String valid = "{\"valid\":true,\"errors\":{}}";
    assertThat(complaints(sent("{\"catalog_key\":\"medium\",\"config\":{}}", 200, JSON, valid)))
        .isEmpty();
    assertThat(complaints(sent("{\"catalog_key\":\"medium\"}", 200, JSON, valid)))
        .contains("accepted although");
    assertThat(
            complaints(
                sent("{\"catalog_key\":\"medium\",\"config\":{},\"x\":1}", 200, JSON, valid)))
        .contains("accepted although");
  }

  @Test
  void a_wrong_request_that_is_refused_is_right() {
    assertThat(complaints(sent("{}", 400, PROBLEM, REFUSAL.formatted(400)))).isEmpty();
  }

  @Test
  void a_call_that_there_is_not_has_to_be_refused() {
    assertThat(complaints(got("/features/connectors/api/hidden", 200, JSON, "{}")))
        .contains("no such call");
  }

  @Test
  void a_difference_fails_the_test_that_has_sent_it() {
    assertThatThrownBy(() -> Agreement.check(got(HEALTH, 500, PROBLEM, REFUSAL.formatted(500))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("openapi.yaml says otherwise")
        .hasMessageContaining("GET /health -> 500");
  }

  private static Map<String, String> headers(String type) {
    return Map.of(
        "content-type",
        type,
        "cache-control",
        "no-store",
        "x-content-type-options",
        "nosniff",
        "x-request-id",
        "request-1");
  }

  private static String complaints(Exchange exchange) {
    return String.join("; ", AGREEMENT.complaints(exchange));
  }

  private static Exchange got(String path, int status, Map<String, String> headers, String body) {
    return new Exchange("GET", path, Map.of(), Optional.empty(), status, headers, body);
  }

  private static Exchange sent(
      String request, int status, Map<String, String> headers, String body) {
    return new Exchange(
        "POST",
        JUDGE,
        Map.of("Content-Type", "application/json"),
        Optional.of(request.getBytes(StandardCharsets.UTF_8)),
        status,
        headers,
        body);
  }
}
