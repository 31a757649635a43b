package io.connectors.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.web.shared.Filters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogPanelTest {

  private static final CatalogEntry WORDPRESS = CatalogEntries.WORDPRESS;

  @Test
  void search_covers_visible_texts_in_any_case() {
    assertThat(CatalogPanel.mentions(WORDPRESS, "wordPRESS")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "publishes to")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "web")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "medium")).isFalse();
  }

  @Test
  void shows_the_number_of_types_in_words() {
    assertThat(panel("", "").found()).isEqualTo("1 type");
    assertThat(panel("x", "").found()).isEqualTo("1 type found");
  }

  @Test
  void address_contains_the_encoded_filters() {
    assertThat(panel("", "").address()).isEqualTo("/features/connectors/?tab=catalog");
    assertThat(panel("{{7*7}} &", "Web").address())
        .startsWith("/features/connectors/?tab=catalog&search=")
        .endsWith("&category=Web")
        .doesNotContain(" ");
  }

  private static CatalogPanel panel(String search, String category) {
    Filters filters =
        Filters.of(
            List.of("search", "category"),
            name ->
                Optional.of(name.equals("search") ? search : category)
                    .filter(text -> !text.isEmpty()));
    return new CatalogPanel(filters, List.of("Web"), List.of(WORDPRESS), 1);
  }
}
