package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import org.junit.jupiter.api.Test;

class FlashTest {

  @Test
  void reads_the_notice_from_the_cookie_that_it_wrote() {
    Notice notice = Notice.done("Blog; a=\"é\" <b> has been activated.");
    Cookie cookie = Flash.saying(notice, HttpRequest.GET("/"));
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(Flash.of(HttpRequest.GET("/").cookie(cookie))).contains(notice);
  }

  @Test
  void ignores_a_missing_or_malformed_cookie() {
    assertThat(Flash.of(HttpRequest.GET("/"))).isEmpty();
    Cookie malformed = Cookie.of("connectors_notice", "%%%");
    assertThat(Flash.of(HttpRequest.GET("/").cookie(malformed))).isEmpty();
    assertThat(Flash.of(HttpRequest.GET("/").cookie(Flash.cleared(HttpRequest.GET("/")))))
        .isEmpty();
  }
}
