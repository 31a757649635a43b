package io.connectors.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.persistence.testing.TestDatabase;
import io.connectors.persistence.testing.TestDatabases;
import io.connectors.testkit.fixture.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Test: ready are pooled connections that answer, of a role that keeps tenants apart. */
class DatabaseReadinessTest {

  private final TestDatabase database = TestDatabases.fresh();

  DatabaseReadinessTest() throws SQLException {}

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void a_new_connection_that_is_refused_leaves_the_last_result() {
    SettableClock clock = new SettableClock();
    PGSimpleDataSource fresh = (PGSimpleDataSource) database.asApplication();
    DatabaseReadiness readiness =
        new DatabaseReadiness(database.asApplication(), new DatabaseGuard(fresh), clock);
    fresh.setUser("not_there");
    assertThat(readiness.isReady()).isFalse();
    fresh.setUser(DatabaseRoles.APPLICATION);
    assertThat(readiness.isReady()).isTrue();
    fresh.setUser("not_there");
    clock.passes(Duration.ofMinutes(1));
    assertThat(readiness.isReady()).isTrue();
  }
}
