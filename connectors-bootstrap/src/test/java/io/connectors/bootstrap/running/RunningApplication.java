package io.connectors.bootstrap.running;

import io.connectors.application.catalog.SeedCatalog;
import io.connectors.bootstrap.catalog.Seeding;
import io.connectors.bootstrap.settings.Settings;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.wiring.Installation;
import io.connectors.bootstrap.wiring.Operator;
import io.micronaut.core.value.MapPropertyResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as {@code serve} wires it, with the embedded database and demo accounts. */
public final class RunningApplication implements AutoCloseable {

  private static final String PASSWORD = "in-process-password";
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
  private static final int PORT_LINE = 3;

  private final Connection superuser;
  private final Installation installation;
  private final EmbeddedServer server;

  private RunningApplication(
      Connection superuser, Installation installation, EmbeddedServer server) {
    this.superuser = superuser;
    this.installation = installation;
    this.server = server;
  }

  /** Starts the application on that home, with a pool of two connections and that driver. */
  public static RunningApplication start(Path home, Class<? extends Driver> driver) {
    Map<String, String> properties =
        Map.of(
            "micronaut.server.port", "-1",
            "datasources.default.driver-class-name", driver.getName(),
            "datasources.default.maximum-pool-size", "2");
    Map<String, String> variables = new HashMap<>();
    variables.put("CONNECTORS_HOME", home.toString());
    variables.put("CONNECTORS_DEMO_PASSWORD", PASSWORD);
    variables.put("CONNECTORS_SIGN_IN_ACCOUNT_LIMIT", "9999");
    variables.put("CONNECTORS_SIGN_IN_ADDRESS_LIMIT", "9999");
    properties.forEach(System::setProperty);
    try {
      sharePrograms(home);
      Settings settings = new Settings(variables, new MapPropertyResolver(Map.of()));
      Installation installation = Installation.open(ValidatedSettings.of(settings));
      Seeding.run(
          installation.context().getBean(SeedCatalog.class), Operator.CALLER, Optional.empty());
      EmbeddedServer server = installation.context().getBean(EmbeddedServer.class).start();
      return new RunningApplication(superuserOf(home), installation, server);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  /** Shares the unpacked PostgreSQL programs, because unpacking would double the start time. */
  private static void sharePrograms(Path home) throws IOException {
    Path shared = Files.createDirectories(Path.of("target", "programs").toAbsolutePath());
    Path link = Files.createDirectories(home.resolve("programs")).resolve("postgresql");
    Files.createSymbolicLink(link, shared);
  }

  /** A bean of the application. */
  public <T> T bean(Class<T> type) {
    return installation.context().getBean(type);
  }

  /** A client that is not signed in. */
  public Client anonymous() {
    return new Client("http://localhost:" + server.getPort(), List.of());
  }

  /** A client with the bearer token of that demo account. */
  public Client program(String account) {
    return anonymous().with("Authorization", "Bearer " + token(account));
  }

  private String token(String account) {
    Reply reply = anonymous().json("POST", "/login", signIn(account));
    Matcher token = TOKEN.matcher(reply.text());
    if (!token.find()) {
      throw new IllegalStateException(reply.toString());
    }
    return token.group(1);
  }

  /** The JSON body of a sign-in. */
  public String signIn(String account) {
    return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(account, PASSWORD);
  }

  /** The form body of a sign-in. */
  public String signInForm(String account) {
    return "username=" + account + "&password=" + PASSWORD;
  }

  /** A browser session of that demo account. */
  public Browser browser(String account) {
    Reply signedIn = anonymous().with("Accept", "text/html").form("/login", signInForm(account));
    String cookie = signedIn.header("set-cookie").split(";", 2)[0];
    Client client = anonymous().with("Cookie", cookie).with("Accept", "text/html");
    Matcher csrf = CSRF.matcher(client.get(Client.ROOT).text());
    if (!csrf.find()) {
      throw new IllegalStateException(signedIn.toString());
    }
    return new Browser(client, csrf.group(1));
  }

  /** A session with its CSRF token. */
  public record Browser(Client client, String csrf) {
    /** Sends a form. */
    public Reply form(String path, String fields) {
      return client.form(path, fields + (fields.isEmpty() ? "" : "&") + "csrfToken=" + csrf);
    }
  }

  /** Runs a statement as the superuser of the database. */
  public void execute(String sql) {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** The first column of the result of a query, as the superuser. */
  public List<String> ask(String query) {
    List<String> values = new ArrayList<>();
    try (Statement statement = superuser.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      while (answer.next()) {
        values.add(String.valueOf(answer.getString(1)));
      }
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }

  /** A connection of the superuser. */
  public Connection superuser() {
    return superuser;
  }

  private static Connection superuserOf(Path home) throws SQLException, IOException {
    List<String> lines = Files.readAllLines(home.resolve("postgresql-17/postmaster.pid"));
    String password = Files.readString(home.resolve("postgres-password"));
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/postgres",
        "postgres",
        password);
  }

  @Override
  public void close() {
    installation.close();
  }
}
