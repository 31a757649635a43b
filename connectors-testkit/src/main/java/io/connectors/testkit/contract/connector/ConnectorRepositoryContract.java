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
 * Contract: how every repository of connectors keeps, finds, replaces, removes and lists them, and
 * how it bears many at once. An adapter's test extends it and hands it, for each test, a store
 * without connectors: the repository, the unit of work over the same store, and the catalog, which
 * may be another adapter's; {@link UnitOfWorkContract} is the other half.
 */
public abstract class ConnectorRepositoryContract extends ConnectorCredentialContract {

  private final Connector blog =
      named("Blog").tagged("news", "Café").withCredentials("username", "password").of(ACME);

  @Test
  void a_connector_is_found_as_it_was_added() {
    add(blog);

    assertThat(found(blog)).contains(blog);
  }

  @Test
  void a_connector_without_credentials_is_found_without() {
    Connector plain = named("Plain").of(ACME);
    add(plain);

    assertThat(found(plain)).contains(plain);
  }

  @Test
  void a_failed_connector_is_found_with_its_reason_and_what_it_was_before() {
    Connector failed = named("Blog").inUse().of(ACME).fail("Signed out.", LATER);
    add(failed);

    assertThat(found(failed)).contains(failed);
  }

  @Test
  void settings_keep_every_kind_of_value() {
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
  void settings_keep_numbers_to_the_last_digit() {
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
  void a_connector_is_not_found_by_another_tenant() {
    add(blog);

    assertThat(in(GLOBEX, () -> repository().find(TenantScope.of(GLOBEX), blog.id()))).isEmpty();
    assertThat(in(GLOBEX, () -> repository().findForChange(GLOBEX, blog.id()))).isEmpty();
    assertThat(in(GLOBEX, () -> repository().find(GLOBEX, blog.name()))).isEmpty();
  }

  @Test
  void a_connector_is_found_across_all_tenants() {
    add(blog);

    assertThat(inEveryTenant(() -> repository().find(EVERY_TENANT, blog.id()))).contains(blog);
  }

  @Test
  void a_connector_is_found_for_change() {
    add(blog);

    assertThat(in(ACME, () -> repository().findForChange(ACME, blog.id()))).contains(blog);
    assertThat(in(ACME, () -> repository().findForChange(ACME, ConnectorId.random()))).isEmpty();
  }

  @Test
  void a_connector_is_found_by_its_name_to_the_letter() {
    add(blog);

    assertThat(in(ACME, () -> repository().find(ACME, new ConnectorName("Blog")))).contains(blog);
    assertThat(in(ACME, () -> repository().find(ACME, new ConnectorName("blog")))).isEmpty();
  }

  @Test
  void a_name_is_unique_within_a_tenant_but_not_across_tenants() {
    add(blog);
    add(named("Blog").of(GLOBEX));
    add(named("blog").of(ACME));

    assertThatThrownBy(() -> add(named("Blog").of(ACME))).isInstanceOf(ConnectorNameTaken.class);
  }

  @Test
  void names_that_look_alike_are_one_name_within_a_tenant() {
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
  void a_replaced_connector_is_found_as_it_is_now() {
    add(blog);
    Connector edited = renamed(blog, "Journal");

    replace(edited);

    assertThat(found(blog)).contains(edited);
  }

  @Test
  void only_the_version_before_is_replaced() {
    add(blog);
    Connector once = renamed(blog, "Journal");
    replace(once);

    assertThatThrownBy(() -> replace(renamed(blog, "Diary"))).isInstanceOf(StaleConnector.class);
    assertThat(found(blog)).contains(once);
  }

  @Test
  void a_connector_that_is_gone_is_not_replaced() {
    assertThatThrownBy(() -> replace(renamed(blog, "Journal"))).isInstanceOf(StaleConnector.class);
  }

  @Test
  void a_connector_is_not_renamed_to_a_name_that_is_taken() {
    add(blog);
    add(named("Journal").of(ACME));
    add(named("Diary").of(GLOBEX));

    assertThatThrownBy(() -> replace(renamed(blog, "Journal")))
        .isInstanceOf(ConnectorNameTaken.class);
    replace(renamed(blog, "Diary"));
  }

  @Test
  void no_tenant_replaces_anothers_connector() {
    add(blog);
    Connector claimed = claimedByGlobex(renamed(blog, "Stolen"));

    assertThatThrownBy(() -> replace(claimed)).isInstanceOf(StaleConnector.class);
    assertThat(found(blog)).contains(blog);
  }

  @Test
  void a_removed_connector_is_gone() {
    add(blog);

    assertThat(in(ACME, () -> repository().remove(ACME, blog.id()))).isTrue();
    assertThat(found(blog)).isEmpty();
    assertThat(in(ACME, () -> repository().remove(ACME, blog.id()))).isFalse();
  }

  @Test
  void no_tenant_removes_anothers_connector() {
    add(blog);

    assertThat(in(GLOBEX, () -> repository().remove(GLOBEX, blog.id()))).isFalse();
    assertThat(found(blog)).contains(blog);
  }

  @Test
  void all_of_a_tenants_connectors_are_removed_and_no_other() {
    add(blog);
    add(named("Journal").of(ACME));
    Connector other = named("Blog").of(GLOBEX);
    add(other);

    assertThat(in(ACME, () -> repository().removeAll(ACME))).isEqualTo(2);
    assertThat(found(blog)).isEmpty();
    assertThat(found(other)).contains(other);
  }

  @Test
  void whoever_has_nothing_has_nothing_removed() {
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
