package io.connectors.domain.catalog;

import static io.connectors.domain.Examples.WORDPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogEntryTest {

  @Test
  void a_higher_revision_replaces_the_entry() {
    assertThat(WORDPRESS.isOutdatedBy(edition(4, "WordPress"))).isTrue();
  }

  @Test
  void the_same_revision_replaces_the_entry_if_its_content_differs() {
    assertThat(WORDPRESS.isOutdatedBy(edition(3, "Wordpress"))).isTrue();
    assertThat(WORDPRESS.isOutdatedBy(edition(3, "WordPress"))).isFalse();
  }

  @Test
  void a_lower_revision_never_replaces_the_entry() {
    assertThat(WORDPRESS.isOutdatedBy(edition(2, "Something else"))).isFalse();
  }

  @Test
  void a_new_definition_keeps_the_identifier_and_the_creation_time() {
    CatalogEntry renamed = WORDPRESS.withDefinition(edition(4, "WordPress 4"));
    assertThat(renamed.name()).isEqualTo("WordPress 4");
    assertThat(renamed.id()).isEqualTo(WORDPRESS.id());
    assertThat(renamed.createdAt()).isEqualTo(WORDPRESS.createdAt());
  }

  private static CatalogDefinition edition(int revision, String name) {
    CatalogDefinition old = WORDPRESS.definition();
    return new CatalogDefinition(
        old.key(),
        name,
        old.description(),
        old.category(),
        old.icon(),
        old.authType(),
        old.capabilities(),
        old.configSchema(),
        old.authSchema(),
        revision);
  }
}
