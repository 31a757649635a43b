package io.connectors.persistence.testing;

import io.connectors.persistence.database.DatabaseRoles;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** One database of a test class; closing it drops it. */
public final class TestDatabase implements AutoCloseable {

  private final TestServer server;
  private final String name;

  TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Its JDBC URL, without a user. */
  public String url() {
    return server.url(name);
  }

  /** The password of the owner and of the application. */
  public String password() {
    return TestDatabases.PASSWORD;
  }

  /** As the application signs in. */
  public DataSource asApplication() {
    return server.signIn(name, DatabaseRoles.APPLICATION, password());
  }

  /** As the migrator signs in. */
  public DataSource asOwner() {
    return server.signIn(name, DatabaseRoles.OWNER, password());
  }

  /** Connects as the superuser, for tests only. */
  public DataSource asSuperuser() {
    return server.asSuperuser(name);
  }

  /** Runs a statement as superuser. */
  public void execute(String sql) throws SQLException {
    server.execute(name, sql);
  }

  /** Takes all rows away, migrations aside. */
  public void empty() throws SQLException {
    execute(
        "TRUNCATE connectors, connector_catalog, audit_events, audit_subjects,"
            + " tenant_keys, service_tokens, completed_requests, sessions, pending_sign_ins");
  }

  /** The settings of Micronaut's data source, signing in as the application. */
  public Map<String, Object> settings() {
    return settings(url(), password());
  }

  /** A database with a given URL and password. */
  public static Map<String, Object> settings(String url, String password) {
    return Map.of(
        "datasources.default.url",
        url,
        "datasources.default.username",
        DatabaseRoles.APPLICATION,
        "datasources.default.password",
        password,
        "datasources.default.driver-class-name",
        "org.postgresql.Driver",
        "datasources.default.dialect",
        "POSTGRES");
  }

  @Override
  public void close() throws SQLException {
    server.execute("DROP DATABASE " + name + " WITH (FORCE)");
  }
}
