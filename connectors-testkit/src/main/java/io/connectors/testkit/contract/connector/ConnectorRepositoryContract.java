package io.connectors.testkit.contract.connector;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.testkit.contract.UnitOfWorkContract;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Contract of the repository of connectors. An adapter's test extends it and provides, for each
 * test, an empty store: the repository, the unit of work over it, and the catalog, which may be
 * another adapter. {@link UnitOfWorkContract} is the other half.
 */
public abstract class ConnectorRepositoryContract extends ConnectorCredentialContract {

  private final Connector blog =
      named("Blog").tagged("news", "Café").withCredentials("username", "password").of(ACME);

  @Test
  void finds_a_connector_as_stored() {
    add(blog);

    assertThat(found(blog)).contains(blog);
  }

  @Test
  void finds_a_connector_without_credentials() {
    Connector plain = named("Plain").of(ACME);
    add(plain);

    assertThat(found(plain)).contains(plain);
  }

  @Test
  void finds_a_failed_connector_with_its_reason_and_previous_status() {
    Connector failed = named("Blog").inUse().of(ACME).fail("Signed out.", LATER);
    add(failed);

    assertThat(found(failed)).contains(failed);
  }

  @Test
  void keeps_every_kind_of_value_in_a_configuration() {
    JsonObject values =
        JsonObject.EMPTY
            .with("text", JsonValue.of("\"quoted\" \\ ü 😀 \n"))
            .with("yes", JsonValue.of(true))
            .with("nothing", JsonValue.none())
            .with("list", new JsonArray(List.of(JsonValue.of(1), JsonObject.EMPTY)))
            .with("", JsonObject.EMPTY.with("deep", JsonValue.ofStrings(List.of("a", "b"))));
    Connector connector = named("Blog").configured(values).of(ACME);
    add(connector);

    assertThat(found(connector).orElseThrow().configuration().values()).isEqualTo(values);
  }

  @Test
  void keeps_numbers_exactly() {
    JsonObject values = JsonObject.EMPTY;
    for (String number :
        List.of("0.1", "1E+300", "-1E-300", "1234567890123456789012345678901234567890", "1.10")) {
      values = values.with("n" + number, new JsonNumber(new BigDecimal(number)));
    }
    Connector connector = named("Blog").configured(values).of(ACME);
    add(connector);

    assertThat(found(connector).orElseThrow().configuration().values()).isEqualTo(values);
  }

  @Test
  void does_not_find_another_tenants_connector() {
    add(blog);

    assertThat(in(GLOBEX, () -> repository().find(TenantScope.of(GLOBEX), blog.id()))).isEmpty();
    assertThat(in(GLOBEX, () -> repository().findForChange(GLOBEX, blog.id()))).isEmpty();
    assertThat(in(GLOBEX, () -> repository().find(GLOBEX, blog.name()))).isEmpty();
  }

  @Test
  void finds_a_connector_across_all_tenants() {
    add(blog);

    assertThat(inEveryTenant(() -> repository().find(EVERY_TENANT, blog.id()))).contains(blog);
  }

  @Test
  void finds_a_connector_for_update() {
    add(blog);

    assertThat(in(ACME, () -> repository().findForChange(ACME, blog.id()))).contains(blog);
    assertThat(in(ACME, () -> repository().findForChange(ACME, ConnectorId.random()))).isEmpty();
  }

  @Test
  void finds_a_connector_by_its_exact_name() {
    add(blog);

    assertThat(in(ACME, () -> repository().find(ACME, new ConnectorName("Blog")))).contains(blog);
    assertThat(in(ACME, () -> repository().find(ACME, new ConnectorName("blog")))).isEmpty();
  }

  @Test
  void a_name_is_unique_within_a_tenant() {
    add(blog);
    add(named("Blog").of(GLOBEX));
    add(named("blog").of(ACME));

    assertThatThrownBy(() -> add(named("Blog").of(ACME))).isInstanceOf(ConnectorNameTaken.class);
  }

  @Test
  void rejects_a_name_that_looks_like_another_of_the_tenant() {
    add(named("Caf\u00e9 blog").of(ACME));
    add(named("Cafe\u0301 blog").of(GLOBEX));

    for (String alike :
        List.of("Cafe\u0301 blog", "Caf\u00e9 blog\u00a0", "\u3000Caf\u00e9 blog")) {
      assertThatThrownBy(() -> add(named(alike).of(ACME)))
          .as(alike)
          .isInstanceOf(ConnectorNameTaken.class);
    }
  }

  @Test
  void finds_the_replaced_connector() {
    add(blog);
    Connector edited = renamed(blog, "Journal");

    replace(edited);

    assertThat(found(blog)).contains(edited);
  }

  @Test
  void replaces_only_the_previous_version() {
    add(blog);
    Connector once = renamed(blog, "Journal");
    replace(once);

    assertThatThrownBy(() -> replace(renamed(blog, "Diary"))).isInstanceOf(StaleConnector.class);
    assertThat(found(blog)).contains(once);
  }

  @Test
  void does_not_replace_a_removed_connector() {
    assertThatThrownBy(() -> replace(renamed(blog, "Journal"))).isInstanceOf(StaleConnector.class);
  }

  @Test
  void rejects_renaming_to_a_taken_name() {
    add(blog);
    add(named("Journal").of(ACME));
    add(named("Diary").of(GLOBEX));

    assertThatThrownBy(() -> replace(renamed(blog, "Journal")))
        .isInstanceOf(ConnectorNameTaken.class);
    replace(renamed(blog, "Diary"));
  }

  @Test
  void does_not_replace_another_tenants_connector() {
    add(blog);
    Connector claimed = claimedByGlobex(renamed(blog, "Stolen"));

    assertThatThrownBy(() -> replace(claimed)).isInstanceOf(StaleConnector.class);
    assertThat(found(blog)).contains(blog);
  }

  @Test
  void does_not_find_a_removed_connector() {
    add(blog);

    assertThat(in(ACME, () -> repository().remove(ACME, blog.id()))).isTrue();
    assertThat(found(blog)).isEmpty();
    assertThat(in(ACME, () -> repository().remove(ACME, blog.id()))).isFalse();
  }

  @Test
  void does_not_remove_another_tenants_connector() {
    add(blog);

    assertThat(in(GLOBEX, () -> repository().remove(GLOBEX, blog.id()))).isFalse();
    assertThat(found(blog)).contains(blog);
  }

  @Test
  void removes_all_connectors_of_one_tenant_only() {
    add(blog);
    add(named("Journal").of(ACME));
    Connector other = named("Blog").of(GLOBEX);
    add(other);

    assertThat(in(ACME, () -> repository().removeAll(ACME))).isEqualTo(2);
    assertThat(found(blog)).isEmpty();
    assertThat(found(other)).contains(other);
  }

  @Test
  void removing_all_of_an_empty_tenant_returns_zero() {
    assertThat(in(GLOBEX, () -> repository().removeAll(GLOBEX))).isZero();
    assertThat(in(GLOBEX, () -> repository().active(GLOBEX))).isEmpty();
  }

  private static Connector claimedByGlobex(Connector connector) {
    return new Connector(
        connector.id(),
        GLOBEX,
        connector.catalogId(),
        connector.name(),
        connector.configuration(),
        connector.credentials(),
        connector.tags(),
        connector.state(),
        connector.version(),
        connector.created(),
        connector.updated());
  }
}
