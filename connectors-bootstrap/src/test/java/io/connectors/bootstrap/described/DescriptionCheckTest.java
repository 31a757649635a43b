package io.connectors.bootstrap.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Test: contradictions to the API description are detected. */
class DescriptionCheckTest {

  private static final DescriptionCheck AGREEMENT = new DescriptionCheck(Description.kept());
  private static final String HEALTH = "/health";
  private static final String VALIDATE = "/features/connectors/api/validate-config";
  private static final Map<String, String> JSON = headers("application/json");
  private static final Map<String, String> PROBLEM = headers("application/problem+json");
  private static final String ERROR =
      "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":%d,\"detail\":\"x\",\"instance\":\"/x\"}";

  @Test
  void accepts_a_described_response() {
    assertThat(violations(got(HEALTH, 200, JSON, "{\"status\":\"ok\"}"))).isEmpty();
  }

  @Test
  void reports_an_unknown_field() {
    assertThat(violations(got(HEALTH, 200, JSON, "{\"status\":\"ok\",\"secret\":1}")))
        .contains("secret");
  }

  @Test
  void reports_a_missing_field_or_a_wrong_type() {
    assertThat(violations(got(HEALTH, 200, JSON, "{}"))).contains("status");
    assertThat(violations(got(HEALTH, 200, JSON, "{\"status\":7}"))).contains("/status");
  }

  @Test
  void reports_an_unlisted_status() {
    assertThat(violations(got(HEALTH, 418, PROBLEM, ERROR.formatted(418))))
        .contains("status is not described");
  }

  @Test
  void reports_a_missing_or_wrong_header() {
    Map<String, String> headers = new HashMap<>(JSON);
    headers.remove("cache-control");
    assertThat(violations(got(HEALTH, 200, headers, "{\"status\":\"ok\"}")))
        .contains("Cache-Control is missing");
    headers.remove("x-content-type-options");
    assertThat(violations(got(HEALTH, 200, headers, "{\"status\":\"ok\"}")))
        .contains("X-Content-Type-Options is missing");
    headers.put("cache-control", "public");
    assertThat(violations(got(HEALTH, 200, headers, "{\"status\":\"ok\"}")))
        .contains("Cache-Control");
  }

  @Test
  void reports_a_wrong_media_type() {
    Map<String, String> headers = new HashMap<>(JSON);
    headers.put("content-type", "text/html");
    assertThat(violations(got(HEALTH, 200, headers, "{\"status\":\"ok\"}"))).contains("text/html");
  }

  @Test
  void reports_an_invalid_request_that_is_accepted() {
    String valid = "{\"valid\":true,\"errors\":{}}";
    assertThat(violations(sent("{\"catalog_key\":\"medium\",\"config\":{}}", 200, JSON, valid)))
        .isEmpty();
    assertThat(violations(sent("{\"catalog_key\":\"medium\"}", 200, JSON, valid)))
        .contains("accepted although invalid");
    assertThat(
            violations(
                sent("{\"catalog_key\":\"medium\",\"config\":{},\"x\":1}", 200, JSON, valid)))
        .contains("accepted although invalid");
  }

  @Test
  void accepts_the_rejection_of_an_invalid_request() {
    assertThat(violations(sent("{}", 400, PROBLEM, ERROR.formatted(400)))).isEmpty();
  }

  @Test
  void reports_an_undescribed_operation_that_is_accepted() {
    assertThat(violations(got("/features/connectors/api/hidden", 200, JSON, "{}")))
        .contains("an undescribed operation");
  }

  @Test
  void a_difference_fails_the_sending_test() {
    assertThatThrownBy(
            () -> DescriptionCheck.check(got(HEALTH, 500, PROBLEM, ERROR.formatted(500))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("openapi.yaml is contradicted")
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

  private static String violations(Exchange exchange) {
    return String.join("; ", AGREEMENT.violations(exchange));
  }

  private static Exchange got(String path, int status, Map<String, String> headers, String body) {
    return new Exchange("GET", path, Map.of(), Optional.empty(), status, headers, body);
  }

  private static Exchange sent(
      String request, int status, Map<String, String> headers, String body) {
    return new Exchange(
        "POST",
        VALIDATE,
        Map.of("Content-Type", "application/json"),
        Optional.of(request.getBytes(StandardCharsets.UTF_8)),
        status,
        headers,
        body);
  }
}
