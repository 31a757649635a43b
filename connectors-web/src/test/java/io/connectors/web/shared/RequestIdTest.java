package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request has one name, which may be given if it is plainly one. */
final class RequestIdTest {

  @Test
  void a_request_keeps_its_name_and_no_other_has_it() {
    HttpRequest<?> request = HttpRequest.GET("/");
    assertThat(RequestId.of(request)).isEqualTo(RequestId.of(request)).hasSize(36);
    assertThat(RequestId.of(HttpRequest.GET("/"))).isNotEqualTo(RequestId.of(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deploy-7", "7f0c5a7e-6f2b-4c1d-9a55-3c3f2f6c1e10", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
  void a_name_that_is_given_is_taken(String name) {
    assertThat(RequestId.of(named(name))).isEqualTo(name);
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
  void what_is_not_plainly_a_name_is_replaced(String name) {
    assertThat(RequestId.of(named(name))).isNotEqualTo(name).hasSize(36);
  }

  @Test
  void two_names_are_none() {
    assertThat(RequestId.of(named("deploy-7").header(RequestId.HEADER, "deploy-8"))).hasSize(36);
  }

  private static MutableHttpRequest<?> named(String name) {
    return HttpRequest.GET("/").header(RequestId.HEADER, name);
  }
}
