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
 * Contract: what every unit of work keeps to, seen through the connectors written within it. An
 * adapter's test extends it and hands it, for each test, an empty store: the unit of work, the
 * repository over the same store, and the catalog, which may be another adapter's.
 */
public abstract class UnitOfWorkContract extends StoreContract {

  private final Connector blog = Connectors.named("Blog").of(ACME);

  /** The connectors of the same store, without a single one. */
  protected abstract ConnectorRepository connectors();

  /** The catalog of the same store. */
  protected abstract CatalogRepository catalog();

  @BeforeEach
  void seedTheCatalog() {
    catalog().add(CatalogEntries.WORDPRESS);
  }

  @Test
  void what_a_unit_of_work_returns_is_handed_on() {
    assertThat(in(ACME, () -> "done")).isEqualTo("done");
  }

  @Test
  void what_was_written_is_kept() {
    addBlog();

    assertThat(stored(TenantScope.of(ACME))).contains(blog);
  }

  @Test
  void nothing_that_was_written_is_kept_when_the_work_throws() {
    failAfter(ACME, () -> connectors().add(blog));

    assertThat(stored(TenantScope.of(ACME))).isEmpty();
  }

  @Test
  void of_several_writes_none_is_kept_when_the_last_is_refused() {
    Connector twin = Connectors.named("Blog").of(ACME);

    assertThatThrownBy(
            () -> run(TenantScope.of(ACME), () -> List.of(blog, twin).forEach(connectors()::add)))
        .isInstanceOf(ConnectorNameTaken.class);

    assertThat(stored(TenantScope.of(ACME))).isEmpty();
  }

  @Test
  void an_exception_passes_through_as_it_is() {
    ConnectorNotFound refusal = new ConnectorNotFound();

    Runnable refused =
        () -> {
          throw refusal;
        };

    assertThatThrownBy(() -> run(TenantScope.of(ACME), refused)).isSameAs(refusal);
  }

  @Test
  void a_unit_of_work_does_not_hold_another() {
    assertRefused(() -> in(ACME, () -> stored(TenantScope.of(ACME))));
  }

  @Test
  void a_refused_nested_unit_of_work_leaves_the_thread_free_for_the_next() {
    assertRefused(() -> in(ACME, () -> stored(TenantScope.of(GLOBEX))));

    addBlog();
    assertThat(stored(TenantScope.of(ACME))).contains(blog);
  }

  @Test
  void a_unit_of_work_of_another_tenant_does_not_see_it() {
    addBlog();

    assertThat(stored(TenantScope.of(GLOBEX))).isEmpty();
  }

  @Test
  void a_unit_of_work_of_every_tenant_sees_it() {
    addBlog();

    assertThat(stored(EVERY_TENANT)).contains(blog);
  }

  @Test
  void a_unit_of_work_of_every_tenant_writes_nothing() {
    assertRefused(() -> addWithin(EVERY_TENANT));

    assertThat(stored(TenantScope.of(ACME))).isEmpty();
  }

  @Test
  void a_unit_of_work_of_one_tenant_does_not_write_for_another() {
    assertRefused(() -> addWithin(TenantScope.of(GLOBEX)));

    assertThat(stored(EVERY_TENANT)).isEmpty();
  }

  @Test
  void a_unit_of_work_of_one_tenant_does_not_read_every_tenant() {
    addBlog();

    assertRefused(() -> readWithin(TenantScope.of(ACME), EVERY_TENANT));
  }

  @Test
  void a_unit_of_work_of_one_tenant_does_not_read_another() {
    addBlog();

    assertRefused(() -> readWithin(TenantScope.of(GLOBEX), TenantScope.of(ACME)));
  }

  @Test
  void reading_every_tenant_leaves_nothing_behind_for_the_next_unit_of_work() {
    addBlog();
    assertThat(stored(EVERY_TENANT)).isPresent();

    assertThat(stored(TenantScope.of(GLOBEX))).isEmpty();
    assertThat(stored(TenantScope.of(ACME))).isPresent();
  }

  @Test
  void outside_of_a_unit_of_work_nothing_is_read() {
    TenantScope acme = TenantScope.of(ACME);
    Stream.<Runnable>of(
            () -> connectors().find(acme, blog.id()),
            () -> connectors().find(ACME, blog.name()),
            () -> connectors().list(acme, ConnectorFilter.EVERYTHING, PageRequest.FIRST),
            () -> connectors().active(ACME))
        .forEach(StoreContract::assertRefused);
  }

  @Test
  void outside_of_a_unit_of_work_nothing_is_written() {
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
