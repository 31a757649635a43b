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

/** The header If-Match (RFC 9110). */
final class EntityTagsTest {

  @Test
  void without_the_header_any_version_matches() {
    assertThat(EntityTags.expectedBy(request())).isEqualTo(ExpectedVersion.any());
    assertThat(expected("*")).isEqualTo(ExpectedVersion.any());
  }

  @Test
  void reads_one_tag_or_a_list() {
    assertThat(expected("\"3\"")).isEqualTo(ExpectedVersion.of(new Version(3)));
    assertThat(expected("\"3\" , \"4\""))
        .isEqualTo(new OneOf(Set.of(new Version(3), new Version(4))));
  }

  @Test
  void reads_a_very_long_list() {
    String tags = String.join(", ", Collections.nCopies(5000, "\"3\""));
    assertThat(expected(tags)).isEqualTo(ExpectedVersion.of(new Version(3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"W/\"3\"", "\"abc\"", "\"\"", "\"03\"", "\"99999999999999999999\"", "\"-1\""})
  void a_well_formed_unknown_tag_matches_no_version(String header) {
    assertThat(expected(header)).isEqualTo(new OneOf(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3", "3\"", "\"3\" \"4\"", "*, \"3\"", ",", "\"3\",", ""})
  void rejects_a_malformed_header(String header) {
    assertThatThrownBy(() -> expected(header)).isInstanceOf(InvalidRequest.class);
  }

  private static ExpectedVersion expected(String header) {
    return EntityTags.expectedBy(request().header("If-Match", header));
  }

  private static MutableHttpRequest<?> request() {
    return new SimpleHttpRequest<>(HttpMethod.PUT, "/", "");
  }
}
