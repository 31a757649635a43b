package io.connectors.persistence.testing;

import io.connectors.persistence.database.DatabaseRoles;
import io.connectors.persistence.database.Migrations;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The databases of tests: one server per JVM, with a migrated template and a copy of it for each
 * test class. {@code TEST_DATABASE_URL} names a server; without it a container is started where
 * there is Docker, and an embedded server elsewhere.
 */
public final class TestDatabases {

  /** The password of the owner and of the application. */
  static final String PASSWORD = "for tests alone";

  private TestDatabases() {}

  /** A database with all roles, tables and policies, and without a row. */
  public static TestDatabase fresh() throws SQLException {
    return create(" TEMPLATE " + Template.NAME);
  }

  /** A database with the roles, not yet migrated. */
  public static TestDatabase withoutTables() throws SQLException {
    TestDatabase database = create("");
    DatabaseRoles.create(database.asSuperuser());
    return database;
  }

  private static TestDatabase create(String suffix) throws SQLException {
    String name = newName();
    Template.SERVER.execute("CREATE DATABASE " + name + suffix);
    return new TestDatabase(Template.SERVER, name);
  }

  private static String newName() {
    return "connectors_test_" + UUID.randomUUID().toString().replace("-", "");
  }

  /** Made when the first test asks, once. */
  private static final class Template {

    static final TestServer SERVER = TestServers.start();
    static final String NAME = newName();

    static {
      try {
        SERVER.execute("CREATE DATABASE " + NAME);
        DatabaseRoles.create(SERVER.asSuperuser(NAME));
        setPassword(DatabaseRoles.OWNER);
        setPassword(DatabaseRoles.APPLICATION);
      } catch (SQLException refused) {
        throw new IllegalStateException(refused);
      }
      Migrations.of(SERVER.signIn(NAME, DatabaseRoles.OWNER, PASSWORD)).migrate();
      Runtime.getRuntime().addShutdownHook(new Thread(Template::drop));
    }

    private static void setPassword(String role) throws SQLException {
      SERVER.execute("ALTER ROLE " + role + " PASSWORD '" + PASSWORD + "'");
    }

    private static void drop() {
      try {
        SERVER.execute("DROP DATABASE " + NAME + " WITH (FORCE)");
      } catch (SQLException alreadyStopped) {
        // An embedded server or a container takes it along.
      }
    }
  }
}
