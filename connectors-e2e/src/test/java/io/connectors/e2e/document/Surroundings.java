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
 * What the commands of a page find on the machine: an empty home, ports that are free, and the
 * servers that the page says its reader has. Names and ports of the page stand for them.
 */
final class Surroundings implements AutoCloseable {

  /** A page with this comment is for a reader who has these; it calls them by example names. */
  static final String OUTSIDE = "given: a PostgreSQL and an issuer of tokens";

  /** A page with this comment is for a reader at whose issuer people sign in. */
  static final String OPENID = "given: an OpenID Connect issuer";

  /** Most of the time goes into starts: what is compiled well is over before it pays. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final String FIRST_PORT = "800";
  private static final int PORTS = 3;

  private final Map<String, String> actual = new TreeMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private Optional<ExternalPostgres> postgres = Optional.empty();
  private Optional<PlatformIssuer> issuer = Optional.empty();
  private Optional<OpenIdIssuer> openId = Optional.empty();

  Surroundings(Path directory) throws IOException {
    for (int i = 0; i < PORTS; i++) {
      actual.put(FIRST_PORT + i, String.valueOf(RunningConnectors.freePort()));
    }
    Path home = Files.createDirectory(directory.resolve("home"));
    Path files = home.resolve(".connectors");
    UnpackedPrograms.lendTo(files);
    environment.put("HOME", home.toString());
    environment.put("CONNECTORS_HOME", files.toString());
    environment.put("MICRONAUT_SERVER_PORT", inFact(FIRST_PORT + 0));
    environment.put("JAVA_TOOL_OPTIONS", SHORT_LIVED);
    environment.put("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));
  }

  /** Surroundings with the servers that the page says its reader has. */
  static Surroundings of(Page page, Path directory)
      throws IOException, SQLException, JOSEException {
    Surroundings surroundings = new Surroundings(directory);
    if (page.says(OUTSIDE)) {
      surroundings.addOutside(page, directory);
    }
    if (page.says(OPENID)) {
      OpenIdIssuer issuer = OpenIdIssuer.start();
      surroundings.openId = Optional.of(issuer);
      surroundings.actual.put("https://id.example.com/realm", issuer.name());
    }
    return surroundings;
  }

  private void addOutside(Page page, Path directory)
      throws IOException, SQLException, JOSEException {
    ExternalPostgres server = ExternalPostgres.startWithoutRoles(directory.resolve("postgres"));
    postgres = Optional.of(server);
    if (!makesRoles(page)) {
      server.makeRoles();
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

  /** Whether commands of the page itself do, which are to be the ones that count. */
  private static boolean makesRoles(Page page) {
    return page.blocks().stream()
        .filter(block -> block.isCommands() && block.text().contains("-f db/roles.sql"))
        .filter(block -> block.reasonNotToRun().isEmpty())
        .anyMatch(block -> block.neededProgram().filter(p -> !PageRun.isInstalled(p)).isEmpty());
  }

  /** Variables that the commands find set. */
  Map<String, String> environment() {
    return environment;
  }

  /** A text of the page with what its names stand for. */
  String inFact(String text) {
    String fact = text;
    for (Map.Entry<String, String> name : actual.entrySet()) {
      fact = fact.replaceAll("(?<!\\w)\\Q" + name.getKey() + "\\E(?!\\w)", name.getValue());
    }
    return fact;
  }

  /** Runs a statement of the page as superuser. */
  void runStatement(String sql) throws SQLException {
    postgres
        .orElseThrow(() -> new AssertionError("the page has SQL and does not say: " + OUTSIDE))
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
