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
  void a_search_finds_a_part_of_name_or_tag_whatever_its_case(String text) {
    assertThat(searching(text).accepts(strasse, Optional.of(WORDPRESS))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "Straße Café", ".*", "%"})
  void a_search_is_literal_and_looks_into_name_and_tags_one_by_one(String text) {
    assertThat(searching(text).accepts(strasse, Optional.of(WORDPRESS))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Cafe\u0301", "\u00a0caf\u00e9\u3000", "CAFE\u0301", " ", "\u00a0", "\u2003"})
  void a_search_is_normalized_as_names_are_and_finds_everything_if_nothing_is_left(String text) {
    assertThat(searching(text).accepts(strasse, Optional.of(WORDPRESS))).isTrue();
  }

  @Test
  void a_tag_is_normalized_as_tags_are() {
    assertThat(tagged("Cafe\u0301 Society\u00a0").accepts(strasse, Optional.of(WORDPRESS)))
        .isTrue();
    assertThat(tagged("\u00a0")).isEqualTo(ConnectorFilter.EVERYTHING);
  }

  @Test
  void a_tag_fits_to_the_letter() {
    assertThat(tagged("Café Society").accepts(strasse, Optional.of(WORDPRESS))).isTrue();
    assertThat(tagged("café society").accepts(strasse, Optional.of(WORDPRESS))).isFalse();
    assertThat(tagged("Café").accepts(strasse, Optional.of(WORDPRESS))).isFalse();
  }

  @Test
  void a_status_fits_what_has_it() {
    ConnectorFilter active =
        new ConnectorFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(ConnectorStatus.ACTIVE),
            Optional.empty(),
            Optional.empty());
    Connector inUse = blog().activate(ValidationReport.CLEAN, minute(1));

    assertThat(active.accepts(inUse, Optional.of(WORDPRESS))).isTrue();
    assertThat(active.accepts(blog(), Optional.of(WORDPRESS))).isFalse();
  }

  @Test
  void category_and_key_are_those_of_its_type() {
    assertThat(ofCategory("Web").accepts(blog(), Optional.of(WORDPRESS))).isTrue();
    assertThat(ofCategory("Social").accepts(blog(), Optional.of(WORDPRESS))).isFalse();
    assertThat(ofKey("wordpress").accepts(blog(), Optional.of(WORDPRESS))).isTrue();
    assertThat(ofKey("medium").accepts(blog(), Optional.of(WORDPRESS))).isFalse();
  }

  @Test
  void without_its_type_a_connector_has_neither_category_nor_key() {
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
