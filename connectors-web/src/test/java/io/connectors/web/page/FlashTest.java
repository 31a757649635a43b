package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import org.junit.jupiter.api.Test;

/** A notice crosses a redirect in a cookie. */
class FlashTest {

  @Test
  void what_was_said_is_shown_on_the_next_page() {
    Notice said = Notice.done("Blog; a=\"é\" <b> has been activated.");
    Cookie cookie = Flash.saying(said, HttpRequest.GET("/"));
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(Flash.of(HttpRequest.GET("/").cookie(cookie))).contains(said);
  }

  @Test
  void nothing_is_shown_without_a_cookie_or_with_one_that_is_not_ours() {
    assertThat(Flash.of(HttpRequest.GET("/"))).isEmpty();
    Cookie foreign = Cookie.of("connectors_notice", "%%%");
    assertThat(Flash.of(HttpRequest.GET("/").cookie(foreign))).isEmpty();
    assertThat(Flash.of(HttpRequest.GET("/").cookie(Flash.cleared(HttpRequest.GET("/")))))
        .isEmpty();
  }
}
