package io.connectors.persistence.testing;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.persistence.catalog.JdbcCatalogRepository;
import io.connectors.persistence.connector.JdbcConnectorRepository;
import io.connectors.persistence.unit.JdbcUnitOfWork;
import io.micronaut.context.ApplicationContext;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/** The real adapters over a database of their own, wired by Micronaut as in production. */
public final class TestPersistence implements AutoCloseable {

  private final TestDatabase database;
  private final ApplicationContext context;

  private TestPersistence(TestDatabase database, ApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /** Adapters with a pool of that many connections, made by that driver. */
  static TestPersistence start(int connections, Class<? extends Driver> driver)
      throws SQLException {
    return over(TestDatabases.fresh(), connections, driver);
  }

  private static TestPersistence over(
      TestDatabase database, int connections, Class<? extends Driver> driver) {
    ApplicationContext context =
        ApplicationContext.builder()
            .properties(database.settings())
            .properties(
                Map.of(
                    "datasources.default.maximum-pool-size",
                    connections,
                    "datasources.default.driver-class-name",
                    driver.getName()))
            .build()
            .registerSingleton(Clock.class, Clock.systemUTC())
            .start();
    return new TestPersistence(database, context);
  }

  /** Other adapters over the same database, as a second process has them; to be stopped. */
  public TestPersistence replica() {
    return over(database, 8, org.postgresql.Driver.class);
  }

  /** Stops the adapters, and leaves the database to others. */
  public void stop() {
    context.close();
  }

  /** The same, without a row. */
  public TestPersistence emptied() {
    try {
      database.empty();
      return this;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  public TestDatabase database() {
    return database;
  }

  public UnitOfWork unitOfWork() {
    return context.getBean(JdbcUnitOfWork.class);
  }

  public ConnectorRepository connectors() {
    return context.getBean(JdbcConnectorRepository.class);
  }

  /** A catalog that has nothing in memory yet. */
  public CatalogRepository newCatalog() {
    return context.createBean(JdbcCatalogRepository.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() throws SQLException {
    context.close();
    database.close();
  }
}
