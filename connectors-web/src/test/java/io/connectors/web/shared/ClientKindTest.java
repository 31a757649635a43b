package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;

/** Requests for pages, for parts of pages, and of programs. */
class ClientKindTest {

  private static final String PAGE = "/features/connectors/installed";

  @Test
  void urls_of_pages_are_for_users_and_urls_of_the_api_are_not() {
    assertThat(ClientKind.isPerson(HttpRequest.GET(PAGE))).isTrue();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/features/connectors"))).isTrue();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/features/connectors/api/x"))).isFalse();
    assertThat(
            ClientKind.isPerson(HttpRequest.GET("/features/connectors/api/x").accept("text/html")))
        .isFalse();
  }

  @Test
  void other_urls_depend_on_the_accept_header() {
    assertThat(ClientKind.isPerson(HttpRequest.GET("/login"))).isFalse();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/login").accept("text/html"))).isTrue();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/features/connectorsx"))).isFalse();
  }

  @Test
  void htmx_gets_a_part_except_for_a_history_restore() {
    assertThat(ClientKind.wantsPart(HttpRequest.GET(PAGE))).isFalse();
    assertThat(ClientKind.wantsPart(htmx())).isTrue();
    assertThat(ClientKind.wantsPart(htmx().header("HX-History-Restore-Request", "true"))).isFalse();
  }

  @Test
  void only_htmx_requests_have_a_target() {
    assertThat(ClientKind.targets(htmx().header("HX-Target", "results"), "results")).isTrue();
    assertThat(ClientKind.targets(htmx().header("HX-Target", "results"), "more")).isFalse();
    assertThat(ClientKind.targets(HttpRequest.GET(PAGE).header("HX-Target", "results"), "results"))
        .isFalse();
  }

  @Test
  void reads_path_and_query_of_the_current_page() {
    assertThat(ClientKind.currentPage(htmx().header("HX-Current-URL", "http://x:1/a?b=%20c#d")))
        .contains("/a?b=%20c");
    assertThat(ClientKind.currentPage(HttpRequest.GET(PAGE).header("Referer", "http://x/a")))
        .contains("/a");
    assertThat(ClientKind.currentPage(htmx().header("HX-Current-URL", "::"))).isEmpty();
    assertThat(ClientKind.currentPage(htmx())).isEmpty();
  }

  private static MutableHttpRequest<?> htmx() {
    return HttpRequest.GET(PAGE).header("HX-Request", "true");
  }
}
