package io.connectors.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;

/** Who gets a page, who a part of it, and who a problem document. */
class ClientKindTest {

  private static final String PAGE = "/features/connectors/installed";

  @Test
  void the_addresses_of_pages_are_for_people_and_those_of_the_api_never() {
    assertThat(ClientKind.isPerson(HttpRequest.GET(PAGE))).isTrue();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/features/connectors"))).isTrue();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/features/connectors/api/x"))).isFalse();
    assertThat(
            ClientKind.isPerson(HttpRequest.GET("/features/connectors/api/x").accept("text/html")))
        .isFalse();
  }

  @Test
  void elsewhere_the_accepted_media_type_tells() {
    assertThat(ClientKind.isPerson(HttpRequest.GET("/login"))).isFalse();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/login").accept("text/html"))).isTrue();
    assertThat(ClientKind.isPerson(HttpRequest.GET("/features/connectorsx"))).isFalse();
  }

  @Test
  void htmx_wants_a_part_unless_it_restores_a_page() {
    assertThat(ClientKind.wantsPart(HttpRequest.GET(PAGE))).isFalse();
    assertThat(ClientKind.wantsPart(htmx())).isTrue();
    assertThat(ClientKind.wantsPart(htmx().header("HX-History-Restore-Request", "true"))).isFalse();
  }

  @Test
  void a_target_counts_for_htmx_alone() {
    assertThat(ClientKind.targets(htmx().header("HX-Target", "results"), "results")).isTrue();
    assertThat(ClientKind.targets(htmx().header("HX-Target", "results"), "more")).isFalse();
    assertThat(ClientKind.targets(HttpRequest.GET(PAGE).header("HX-Target", "results"), "results"))
        .isFalse();
  }

  @Test
  void the_page_that_is_shown_is_known_by_path_and_query() {
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
