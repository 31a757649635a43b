package io.connectors.application.catalog;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadCatalogTest {

  private final CoreFixture core = new CoreFixture();

  @ParameterizedTest
  @EnumSource
  void every_role_reads_the_catalog_sorted_by_name(Role role) {
    assertThat(browse(Callers.callerOf(ACME, role), Optional.empty()))
        .containsExactly("Feed", "Twitter (X)", "WordPress");
  }

  @Test
  void a_category_filters_the_catalog() {
    assertThat(browse(Callers.memberOf(ACME), Optional.of("Web")))
        .containsExactly("Feed", "WordPress");
    assertThat(browse(Callers.memberOf(ACME), Optional.of("Nowhere"))).isEmpty();
  }

  @Test
  void a_type_is_found_by_its_key_and_by_its_identifier() {
    assertThat(core.acme.looksUp("wordpress")).isEqualTo(WORDPRESS);
    assertThat(core.acme.looksUp(WORDPRESS.id().toString())).isEqualTo(WORDPRESS);
  }

  @Test
  void an_unknown_or_malformed_reference_is_not_found() {
    for (String unknown : List.of("myspace", UUID.randomUUID().toString(), "", "Word Press")) {
      assertThat(refusalOf(() -> core.acme.looksUp(unknown))).isEqualTo(Kind.NOT_FOUND);
    }
  }

  @Test
  void rejects_callers_without_a_role() {
    Caller withoutRole = Caller.of(new Actor("eve", "Eve"), Set.of(), ACME);
    assertThat(refusalOf(() -> browse(withoutRole, Optional.empty()))).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> core.as(withoutRole).looksUp("wordpress")))
        .isEqualTo(Kind.FORBIDDEN);
  }

  private List<String> browse(Caller caller, Optional<String> category) {
    return core.core.browseCatalog().browse(new BrowseCatalog.Query(caller, category)).stream()
        .map(CatalogEntry::name)
        .toList();
  }
}
