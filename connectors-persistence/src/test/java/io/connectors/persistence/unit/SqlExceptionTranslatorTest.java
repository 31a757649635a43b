package io.connectors.persistence.unit;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.Unavailable;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Test: distinguishes outages from other failures. */
@OverDatabase(connections = 1)
class SqlExceptionTranslatorTest {

  private static final TenantScope SCOPE = TenantScope.of(ACME);

  private final TestPersistence adapters;

  SqlExceptionTranslatorTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Test
  void a_server_that_does_not_answer_is_an_outage() {
    try (ApplicationContext context = withoutServer()) {
      UnitOfWork unitOfWork = context.getBean(UnitOfWork.class);
      CatalogRepository catalog = context.getBean(CatalogRepository.class);

      assertThatThrownBy(() -> unitOfWork.within(SCOPE, () -> "done"))
          .isInstanceOf(Unavailable.class)
          .hasMessage("The database does not answer now.");
      assertThatThrownBy(catalog::all).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void a_connection_that_is_cut_is_an_outage_and_the_next_unit_of_work_gets_another() {
    assertThatThrownBy(() -> adapters.unitOfWork().within(SCOPE, this::listAfterTheCut))
        .isInstanceOf(Unavailable.class);

    assertThat(adapters.unitOfWork().within(SCOPE, () -> "done")).isEqualTo("done");
  }

  @Test
  void a_statement_that_the_server_gives_up_is_an_outage() {
    for (String givenUp :
        List.of(
            "SET LOCAL statement_timeout = 5; SELECT pg_sleep(5)",
            "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'deadlock_detected'; END $$",
            "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'lock_not_available'; END $$",
            "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$")) {
      assertThatThrownBy(() -> adapters.unitOfWork().within(SCOPE, () -> run(givenUp)))
          .as(givenUp)
          .isInstanceOf(Unavailable.class);
    }
    assertThat(adapters.unitOfWork().within(SCOPE, () -> "done")).isEqualTo("done");
  }

  @Test
  void what_the_work_itself_throws_is_no_outage() {
    IllegalArgumentException mistake = new IllegalArgumentException();

    assertThatThrownBy(
            () ->
                adapters
                    .unitOfWork()
                    .within(
                        SCOPE,
                        () -> {
                          throw mistake;
                        }))
        .isSameAs(mistake);
  }

  private boolean run(String sql) {
    return adapters
        .bean(JdbcOperations.class)
        .execute(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
              }
            });
  }

  private long listAfterTheCut() {
    try {
      adapters
          .database()
          .execute(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND usename = 'connectors_app'");
    } catch (SQLException refused) {
      throw new IllegalArgumentException(refused);
    }
    return adapters.connectors().list(SCOPE, ConnectorFilter.EVERYTHING, PageRequest.FIRST).total();
  }

  private static ApplicationContext withoutServer() {
    return ApplicationContext.builder()
        .properties(
            Map.of(
                "datasources.default.url", "jdbc:postgresql://localhost:1/none",
                "datasources.default.username", "unknown",
                "datasources.default.driver-class-name", "org.postgresql.Driver",
                "datasources.default.connection-timeout", 300,
                "datasources.default.initialization-fail-timeout", -1))
        .build()
        .registerSingleton(Clock.class, Clock.systemUTC())
        .start();
  }
}
