package io.connectors.persistence.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server and a superuser of it.
 *
 * @param prefix the JDBC URL up to the database's name
 * @param options what follows the name: empty, or parameters that begin with a question mark
 */
record TestServer(
    String prefix, String options, String database, String superuser, String password) {

  private static final Pattern URL =
      Pattern.compile("(jdbc:postgresql://[^/]*/)([^?]*)(?:\\?(.*))?");

  /** The server at a JDBC URL that carries the superuser's name and password as parameters. */
  static TestServer at(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a JDBC URL of PostgreSQL");
    }
    String user = "postgres";
    String password = "";
    List<String> others = new ArrayList<>();
    String parameters = matcher.group(3) == null ? "" : matcher.group(3);
    for (String parameter : parameters.split("&", -1)) {
      if (parameter.startsWith("user=")) {
        user = parameter.substring("user=".length());
      } else if (parameter.startsWith("password=")) {
        password = parameter.substring("password=".length());
      } else if (!parameter.isBlank()) {
        others.add(parameter);
      }
    }
    String options = others.isEmpty() ? "" : "?" + String.join("&", others);
    return new TestServer(matcher.group(1), options, matcher.group(2), user, password);
  }

  String url(String name) {
    return prefix + name + options;
  }

  DataSource asSuperuser(String name) {
    return signIn(name, superuser, password);
  }

  DataSource signIn(String name, String user, String secret) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url(name));
    dataSource.setUser(user);
    dataSource.setPassword(secret);
    return dataSource;
  }

  /** Runs a statement as superuser, outside of the databases that tests use. */
  void execute(String sql) throws SQLException {
    execute(database, sql);
  }

  void execute(String name, String sql) throws SQLException {
    try (Connection connection = asSuperuser(name).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
