package io.connectors.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.web.shared.Filters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the tab of the catalog says of its list. */
class CatalogPanelTest {

  private static final CatalogEntry WORDPRESS = CatalogEntries.WORDPRESS;

  @Test
  void a_search_looks_at_what_people_read_whatever_the_case() {
    assertThat(CatalogPanel.mentions(WORDPRESS, "wordPRESS")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "publishes to")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "web")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "")).isTrue();
    assertThat(CatalogPanel.mentions(WORDPRESS, "medium")).isFalse();
  }

  @Test
  void numbers_are_put_in_words() {
    assertThat(panel("", "").found()).isEqualTo("1 type");
    assertThat(panel("x", "").found()).isEqualTo("1 type found");
  }

  @Test
  void the_address_holds_what_narrows_the_list() {
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
