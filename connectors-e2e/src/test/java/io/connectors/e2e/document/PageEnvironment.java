package io.connectors.e2e.document;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.connectors.bootstrap.support.OpenIdIssuer;
import io.connectors.bootstrap.support.PlatformIssuer;
import io.connectors.e2e.support.ExternalPostgres;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.UnpackedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The environment of a page's commands: an empty home, free ports, and the servers that the page
 * assumes. The page's example names and ports are replaced by actual ones.
 */
final class PageEnvironment implements AutoCloseable {

  /** Comment on pages for a reader with these servers; the page uses example names for them. */
  static final String SERVERS = "given: a PostgreSQL and an issuer of tokens";

  /** Comment on pages for a reader with an OpenID Connect issuer. */
  static final String OPENID = "given: an OpenID Connect issuer";

  /** Most processes are short-lived: optimising compilation does not pay off. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final String FIRST_PORT = "800";
  private static final int PORTS = 3;

  private final Map<String, String> actual = new TreeMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private Optional<ExternalPostgres> postgres = Optional.empty();
  private Optional<PlatformIssuer> issuer = Optional.empty();
  private Optional<OpenIdIssuer> openId = Optional.empty();

  PageEnvironment(Path directory) throws IOException {
    for (int i = 0; i < PORTS; i++) {
      actual.put(FIRST_PORT + i, String.valueOf(RunningConnectors.freePort()));
    }
    Path home = Files.createDirectory(directory.resolve("home"));
    Path files = home.resolve(".connectors");
    UnpackedPrograms.linkInto(files);
    environment.put("HOME", home.toString());
    environment.put("CONNECTORS_HOME", files.toString());
    environment.put("MICRONAUT_SERVER_PORT", substitute(FIRST_PORT + 0));
    environment.put("JAVA_TOOL_OPTIONS", SHORT_LIVED);
    environment.put("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));
  }

  /** Creates an environment with the servers that the page assumes. */
  static PageEnvironment of(Page page, Path directory)
      throws IOException, SQLException, JOSEException {
    PageEnvironment surroundings = new PageEnvironment(directory);
    if (page.hasComment(SERVERS)) {
      surroundings.startServers(page, directory);
    }
    if (page.hasComment(OPENID)) {
      OpenIdIssuer issuer = OpenIdIssuer.start();
      surroundings.openId = Optional.of(issuer);
      surroundings.actual.put("https://id.example.com/realm", issuer.name());
    }
    return surroundings;
  }

  private void startServers(Page page, Path directory)
      throws IOException, SQLException, JOSEException {
    ExternalPostgres server = ExternalPostgres.startWithoutRoles(directory.resolve("postgres"));
    postgres = Optional.of(server);
    if (!createsRoles(page)) {
      server.createRoles();
    }
    PlatformIssuer platform = PlatformIssuer.start();
    issuer = Optional.of(platform);
    RSAKey key = platform.newKey("first");
    actual.put("db.example.com:5432/connectors", server.address());
    actual.put(
        "https://issuer.example/keys.json",
        String.valueOf(platform.settings().get("CONNECTORS_JWKS_URL")));
    environment.put("PGPASSWORD", server.superuserPassword());
    environment.put("TOKEN", PlatformIssuer.token(key, "tenant_admin", "acme"));
  }

  /** Whether the page itself creates the roles. */
  private static boolean createsRoles(Page page) {
    return page.blocks().stream()
        .filter(block -> block.isCommands() && block.text().contains("-f db/roles.sql"))
        .filter(block -> block.reasonNotToRun().isEmpty())
        .anyMatch(block -> block.neededProgram().filter(p -> !PageRun.isInstalled(p)).isEmpty());
  }

  /** The environment variables of the commands. */
  Map<String, String> environment() {
    return environment;
  }

  /** Replaces the page's example names by actual ones. */
  String substitute(String text) {
    String result = text;
    for (Map.Entry<String, String> name : actual.entrySet()) {
      result = result.replaceAll("(?<!\\w)\\Q" + name.getKey() + "\\E(?!\\w)", name.getValue());
    }
    return result;
  }

  /** Runs a statement of the page as superuser. */
  void runStatement(String sql) throws SQLException {
    postgres
        .orElseThrow(
            () -> new AssertionError("the page contains SQL but not the comment: " + SERVERS))
        .run(sql);
  }

  @Override
  public void close() throws IOException {
    issuer.ifPresent(PlatformIssuer::close);
    openId.ifPresent(OpenIdIssuer::close);
    if (postgres.isPresent()) {
      postgres.orElseThrow().close();
    }
  }
}
