package io.connectors.domain.connector;

import static io.connectors.domain.Examples.WORDPRESS;
import static io.connectors.domain.Examples.blog;
import static io.connectors.domain.Examples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.configuration.ValidationReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorFilterTest {

  private final Connector strasse = named("Große Straße", "Café Society", "οδός");

  @ParameterizedTest
  @ValueSource(strings = {"STRASSE", "groẞe", "str", "CAFÉ", "ΟΔΌΣ", "οδόσ"})
  void a_search_finds_a_part_of_name_or_tag_in_any_case(String text) {
    assertThat(searching(text).accepts(strasse, Optional.of(WORDPRESS))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "Straße Café", ".*", "%"})
  void a_search_is_literal_and_matches_within_one_name_or_tag(String text) {
    assertThat(searching(text).accepts(strasse, Optional.of(WORDPRESS))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Cafe\u0301", "\u00a0caf\u00e9\u3000", "CAFE\u0301", " ", "\u00a0", "\u2003"})
  void a_search_is_normalized_like_names_and_matches_everything_if_empty(String text) {
    assertThat(searching(text).accepts(strasse, Optional.of(WORDPRESS))).isTrue();
  }

  @Test
  void the_tag_of_a_filter_is_normalized_like_tags() {
    assertThat(tagged("Cafe\u0301 Society\u00a0").accepts(strasse, Optional.of(WORDPRESS)))
        .isTrue();
    assertThat(tagged("\u00a0")).isEqualTo(ConnectorFilter.EVERYTHING);
  }

  @Test
  void the_tag_of_a_filter_must_match_exactly() {
    assertThat(tagged("Café Society").accepts(strasse, Optional.of(WORDPRESS))).isTrue();
    assertThat(tagged("café society").accepts(strasse, Optional.of(WORDPRESS))).isFalse();
    assertThat(tagged("Café").accepts(strasse, Optional.of(WORDPRESS))).isFalse();
  }

  @Test
  void a_status_matches_connectors_with_that_status() {
    ConnectorFilter active =
        new ConnectorFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(ConnectorStatus.ACTIVE),
            Optional.empty(),
            Optional.empty());
    Connector activated = blog().activate(ValidationReport.CLEAN, minute(1));

    assertThat(active.accepts(activated, Optional.of(WORDPRESS))).isTrue();
    assertThat(active.accepts(blog(), Optional.of(WORDPRESS))).isFalse();
  }

  @Test
  void category_and_key_are_matched_with_the_type_of_the_connector() {
    assertThat(ofCategory("Web").accepts(blog(), Optional.of(WORDPRESS))).isTrue();
    assertThat(ofCategory("Social").accepts(blog(), Optional.of(WORDPRESS))).isFalse();
    assertThat(ofKey("wordpress").accepts(blog(), Optional.of(WORDPRESS))).isTrue();
    assertThat(ofKey("medium").accepts(blog(), Optional.of(WORDPRESS))).isFalse();
  }

  @Test
  void a_connector_without_a_known_type_matches_no_category_and_no_key() {
    assertThat(ofCategory("Web").accepts(blog(), Optional.empty())).isFalse();
    assertThat(ofKey("wordpress").accepts(blog(), Optional.empty())).isFalse();
    assertThat(ConnectorFilter.EVERYTHING.accepts(blog(), Optional.empty())).isTrue();
  }

  private static Connector named(String name, String... tags) {
    Connector blog = blog();
    return blog.edited(
        new ConnectorEdit(
            new ConnectorName(name),
            blog.configuration(),
            blog.credentials(),
            new Tags(List.of(tags)),
            ConnectorStatus.INACTIVE),
        ValidationReport.CLEAN,
        minute(1));
  }

  private static ConnectorFilter searching(String text) {
    return filter(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ConnectorFilter ofCategory(String name) {
    return filter(
        Optional.empty(), Optional.of(new Category(name)), Optional.empty(), Optional.empty());
  }

  private static ConnectorFilter ofKey(String key) {
    return filter(
        Optional.empty(), Optional.empty(), Optional.of(new CatalogKey(key)), Optional.empty());
  }

  private static ConnectorFilter tagged(String tag) {
    return filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(tag));
  }

  private static ConnectorFilter filter(
      Optional<String> search,
      Optional<Category> category,
      Optional<CatalogKey> key,
      Optional<String> tag) {
    return new ConnectorFilter(search, category, Optional.empty(), key, tag);
  }
}
