package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.Connectors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Contract of a unit of work, tested with connectors. An adapter's test extends it and provides,
 * for each test, an empty store: the unit of work, the repository of connectors, and the catalog,
 * which may be another adapter.
 */
public abstract class UnitOfWorkContract extends StoreContract {

  private final Connector blog = Connectors.named("Blog").of(ACME);

  /** The repository of connectors in the same store, empty. */
  protected abstract ConnectorRepository connectors();

  /** The catalog of the same store. */
  protected abstract CatalogRepository catalog();

  @BeforeEach
  void seedTheCatalog() {
    catalog().add(CatalogEntries.WORDPRESS);
  }

  @Test
  void returns_the_result_of_the_action() {
    assertThat(in(ACME, () -> "done")).isEqualTo("done");
  }

  @Test
  void stores_written_rows() {
    addBlog();

    assertThat(stored(TenantScope.of(ACME))).contains(blog);
  }

  @Test
  void rolls_back_when_the_action_throws() {
    failAfter(ACME, () -> connectors().add(blog));

    assertThat(stored(TenantScope.of(ACME))).isEmpty();
  }

  @Test
  void rolls_back_all_writes_when_the_last_is_rejected() {
    Connector twin = Connectors.named("Blog").of(ACME);

    assertThatThrownBy(
            () -> run(TenantScope.of(ACME), () -> List.of(blog, twin).forEach(connectors()::add)))
        .isInstanceOf(ConnectorNameTaken.class);

    assertThat(stored(TenantScope.of(ACME))).isEmpty();
  }

  @Test
  void passes_exceptions_through_unchanged() {
    ConnectorNotFound refusal = new ConnectorNotFound();

    Runnable refused =
        () -> {
          throw refusal;
        };

    assertThatThrownBy(() -> run(TenantScope.of(ACME), refused)).isSameAs(refusal);
  }

  @Test
  void rejects_a_nested_unit_of_work() {
    assertRefused(() -> in(ACME, () -> stored(TenantScope.of(ACME))));
  }

  @Test
  void a_rejected_nested_unit_of_work_does_not_block_the_next() {
    assertRefused(() -> in(ACME, () -> stored(TenantScope.of(GLOBEX))));

    addBlog();
    assertThat(stored(TenantScope.of(ACME))).contains(blog);
  }

  @Test
  void does_not_show_rows_to_another_tenant() {
    addBlog();

    assertThat(stored(TenantScope.of(GLOBEX))).isEmpty();
  }

  @Test
  void shows_rows_to_a_unit_of_work_of_every_tenant() {
    addBlog();

    assertThat(stored(EVERY_TENANT)).contains(blog);
  }

  @Test
  void a_unit_of_work_of_every_tenant_is_read_only() {
    assertRefused(() -> addWithin(EVERY_TENANT));

    assertThat(stored(TenantScope.of(ACME))).isEmpty();
  }

  @Test
  void rejects_writes_for_another_tenant() {
    assertRefused(() -> addWithin(TenantScope.of(GLOBEX)));

    assertThat(stored(EVERY_TENANT)).isEmpty();
  }

  @Test
  void rejects_reading_every_tenant_in_one_tenants_unit_of_work() {
    addBlog();

    assertRefused(() -> readWithin(TenantScope.of(ACME), EVERY_TENANT));
  }

  @Test
  void rejects_reading_another_tenant() {
    addBlog();

    assertRefused(() -> readWithin(TenantScope.of(GLOBEX), TenantScope.of(ACME)));
  }

  @Test
  void the_scope_of_a_unit_of_work_ends_with_it() {
    addBlog();
    assertThat(stored(EVERY_TENANT)).isPresent();

    assertThat(stored(TenantScope.of(GLOBEX))).isEmpty();
    assertThat(stored(TenantScope.of(ACME))).isPresent();
  }

  @Test
  void rejects_reads_outside_a_unit_of_work() {
    TenantScope acme = TenantScope.of(ACME);
    Stream.<Runnable>of(
            () -> connectors().find(acme, blog.id()),
            () -> connectors().find(ACME, blog.name()),
            () -> connectors().list(acme, ConnectorFilter.EVERYTHING, PageRequest.FIRST),
            () -> connectors().active(ACME))
        .forEach(StoreContract::assertRefused);
  }

  @Test
  void rejects_writes_outside_a_unit_of_work() {
    addBlog();
    Connector failed = blog.fail("Signed out.", blog.created());

    Stream.<Runnable>of(
            () -> connectors().add(Connectors.named("Journal").of(ACME)),
            () -> connectors().replace(failed),
            () -> connectors().findForChange(ACME, blog.id()),
            () -> connectors().remove(ACME, blog.id()),
            () -> connectors().removeAll(ACME))
        .forEach(StoreContract::assertRefused);

    assertThat(stored(TenantScope.of(ACME))).contains(blog);
  }

  private void addBlog() {
    addWithin(TenantScope.of(ACME));
  }

  private void addWithin(TenantScope scope) {
    run(scope, () -> connectors().add(blog));
  }

  private Optional<Connector> stored(TenantScope scope) {
    return readWithin(scope, scope);
  }

  private Optional<Connector> readWithin(TenantScope scope, TenantScope wanted) {
    return unitOfWork().within(scope, () -> connectors().find(wanted, blog.id()));
  }
}
