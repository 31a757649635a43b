package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request has one id, and a client may send a plain one. */
final class RequestIdTest {

  @Test
  void each_request_has_one_unique_id() {
    HttpRequest<?> request = HttpRequest.GET("/");
    assertThat(RequestId.of(request)).isEqualTo(RequestId.of(request)).hasSize(36);
    assertThat(RequestId.of(HttpRequest.GET("/"))).isNotEqualTo(RequestId.of(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deploy-7", "7f0c5a7e-6f2b-4c1d-9a55-3c3f2f6c1e10", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
  void accepts_a_plain_id_of_the_client(String id) {
    assertThat(RequestId.of(withId(id))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "-deploy-7",
        "deploy 7 a",
        "deploy-7\u2028",
        "dépl-oyé",
        "deploy-7;drop",
        "deploy-7\u202e",
        "<deploy-7>",
        "deploy/../7",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      })
  void replaces_an_id_of_another_form(String id) {
    assertThat(RequestId.of(withId(id))).isNotEqualTo(id).hasSize(36);
  }

  @Test
  void replaces_a_repeated_id() {
    assertThat(RequestId.of(withId("deploy-7").header(RequestId.HEADER, "deploy-8"))).hasSize(36);
  }

  private static MutableHttpRequest<?> withId(String id) {
    return HttpRequest.GET("/").header(RequestId.HEADER, id);
  }
}
