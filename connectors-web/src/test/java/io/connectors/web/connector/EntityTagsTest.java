package io.connectors.web.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.connector.ExpectedVersion.OneOf;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.Version;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header If-Match, after RFC 9110. */
final class EntityTagsTest {

  @Test
  void without_the_header_any_version_will_do() {
    assertThat(EntityTags.expectedBy(request())).isEqualTo(ExpectedVersion.any());
    assertThat(expected("*")).isEqualTo(ExpectedVersion.any());
  }

  @Test
  void a_tag_is_a_version_and_a_list_is_several() {
    assertThat(expected("\"3\"")).isEqualTo(ExpectedVersion.of(new Version(3)));
    assertThat(expected("\"3\" , \"4\""))
        .isEqualTo(new OneOf(Set.of(new Version(3), new Version(4))));
  }

  @Test
  void a_very_long_list_is_read_like_a_short_one() {
    String tags = String.join(", ", Collections.nCopies(5000, "\"3\""));
    assertThat(expected(tags)).isEqualTo(ExpectedVersion.of(new Version(3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"W/\"3\"", "\"abc\"", "\"\"", "\"03\"", "\"99999999999999999999\"", "\"-1\""})
  void a_well_formed_tag_that_is_no_version_of_ours_matches_none(String header) {
    assertThat(expected(header)).isEqualTo(new OneOf(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3", "3\"", "\"3\" \"4\"", "*, \"3\"", ",", "\"3\",", ""})
  void a_malformed_header_is_refused(String header) {
    assertThatThrownBy(() -> expected(header)).isInstanceOf(InvalidRequest.class);
  }

  private static ExpectedVersion expected(String header) {
    return EntityTags.expectedBy(request().header("If-Match", header));
  }

  private static MutableHttpRequest<?> request() {
    return new SimpleHttpRequest<>(HttpMethod.PUT, "/", "");
  }
}
