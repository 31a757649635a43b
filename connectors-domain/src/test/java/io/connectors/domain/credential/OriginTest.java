package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://blog.example/wp",
        "https://blog.example?x=1",
        "https://blog.example:443/",
        "https://blog.example:/",
        "HTTPS://Blog.EXAMPLE",
        "https://blog.example#top",
        "https://blog.example:0443/"
      })
  void path_case_and_default_port_do_not_matter(String address) {
    assertThat(Origin.of(address)).isEqualTo(Origin.of("https://blog.example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://blog.example/",
        "https://blog.example:8443/",
        "https://blog.example:80/",
        "https://www.blog.example/",
        "https://blog.example.evil.example/",
        "https://blog.example@evil.example/",
        "https://blog.example\\@evil.example/",
        "https://evil.example/https://blog.example/",
        "https://blog.example./",
        "https://me@blog.example/",
        "https://blog.example/\\@evil.example",
        " https://blog.example",
        "https://blog.example ",
        "https://blog.example\t/",
        "https://blog.exa\nmple/",
        "https:blog.example",
        "https:/blog.example",
        "//blog.example",
        "https:///blog.example",
        "blog.example",
        "blog.example:443",
        "https://bl\u00f6g.example/",
        "https://xn--blg-sna.example/",
        "https://blog.example\uff0f@evil.example/",
        "https://blog%2eexample/",
        "https://blog.example:65979/",
        "https://blog.example:4294967739/"
      })
  void scheme_host_and_port_matter(String address) {
    assertThat(Origin.of(address)).isNotEqualTo(Origin.of("https://blog.example/"));
  }

  @ParameterizedTest
  @CsvSource({"http://a.example:80, http://a.example", "https://[::1]:443/x, https://[::1]"})
  void default_ports_are_dropped(String address, String origin) {
    assertThat(Origin.of(address).value()).isEqualTo(origin);
  }

  @Test
  void other_text_is_compared_exactly() {
    assertThat(Origin.of("blog")).isNotEqualTo(Origin.of("Blog"));
    assertThat(Origin.of("a b")).isEqualTo(Origin.of("a b"));
  }

  @Test
  void a_host_may_have_an_underscore() {
    assertThat(Origin.of("https://my_blog.example/a"))
        .isEqualTo(Origin.of("https://MY_BLOG.example/b"));
  }

  @Test
  void an_address_that_clients_parse_differently_is_compared_exactly() {
    assertThat(Origin.of("https://me@blog.example/a"))
        .isNotEqualTo(Origin.of("https://me@blog.example/b"));
    assertThat(Origin.of("https://bl\u00f6g.example/a"))
        .isNotEqualTo(Origin.of("https://bl\u00f6g.example/b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres://db.example/x", "amqp://mq.example", "s3://bucket/key"})
  void the_query_matters_if_it_can_name_another_host(String address) {
    assertThat(Origin.of(address + "?host=evil.example")).isNotEqualTo(Origin.of(address));
  }
}
