package io.connectors.e2e.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.KeysetText;
import io.connectors.bootstrap.support.PlatformIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** An operator's set-up for replicas: a migrated database, a keyset file and an issuer. */
public final class ReplicaSetup implements AutoCloseable {

  private static final String PASSWORD = "operators-password";

  private final PlatformIssuer issuer = PlatformIssuer.start();
  private final RSAKey signer;
  private final ExternalPostgres postgres;
  private final Path directory;

  private ReplicaSetup(Path directory, ExternalPostgres postgres) throws JOSEException {
    this.directory = directory;
    this.postgres = postgres;
    this.signer = issuer.newKey("first");
  }

  /** Sets everything up with its files in this directory. */
  public static ReplicaSetup in(Path directory) throws IOException, JOSEException {
    Path files = directory.resolve("pg");
    Template.of("migrated-database", ReplicaSetup::createDatabase).copyTo(files, Set.of());
    ReplicaSetup setup = new ReplicaSetup(directory, ExternalPostgres.startOn(files));
    KeysetText.write(setup.keyset(), KeysetText.random());
    return setup;
  }

  private static void createDatabase(Path directory)
      throws IOException, InterruptedException, SQLException {
    try (ExternalPostgres postgres = ExternalPostgres.start(directory)) {
      postgres.setPassword("connectors_owner", PASSWORD);
      postgres.setPassword("connectors_app", PASSWORD);
      PackagedJar.Outcome migrated = PackagedJar.run(ownerSettings(postgres), "migrate");
      if (migrated.exitCode() != 0) {
        throw new IllegalStateException(migrated.errors());
      }
    }
  }

  /** The database. */
  public ExternalPostgres postgres() {
    return postgres;
  }

  /** The file of the keyset. */
  public Path keyset() {
    return directory.resolve("keyset.json");
  }

  /** Starts another replica. */
  public RunningConnectors replica() throws IOException, InterruptedException {
    return RunningConnectors.startWith(settings());
  }

  /** A caller with this role in this tenant, at this replica. */
  public Api caller(RunningConnectors replica, String role, String tenant) throws JOSEException {
    return replica
        .anonymous()
        .with("Authorization", "Bearer " + PlatformIssuer.token(signer, role, tenant));
  }

  /** The settings of a replica. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(issuer.settings());
    // Some tests take longer than the default lifetime of a token.
    settings.put("CONNECTORS_JWT_MAX_LIFETIME", "1h");
    settings.put("CONNECTORS_HOME", directory.resolve("home").toString());
    settings.put("CONNECTORS_KEYSET_FILE", keyset().toString());
    // Twenty writers of one tenant exceed the default rate limit.
    settings.put("CONNECTORS_RATE_LIMIT", "999999");
    settings.put("DATASOURCES_DEFAULT_URL", postgres.url());
    settings.put("DATASOURCES_DEFAULT_USERNAME", "connectors_app");
    settings.put("DATASOURCES_DEFAULT_PASSWORD", PASSWORD);
    return settings;
  }

  /** The settings of the tables' owner, for the command migrate. */
  public Map<String, String> ownerSettings() {
    return ownerSettings(postgres);
  }

  private static Map<String, String> ownerSettings(ExternalPostgres postgres) {
    return Map.of(
        "FLYWAY_DATASOURCES_DEFAULT_URL",
        postgres.url(),
        "FLYWAY_DATASOURCES_DEFAULT_USER",
        "connectors_owner",
        "FLYWAY_DATASOURCES_DEFAULT_PASSWORD",
        PASSWORD);
  }

  @Override
  public void close() throws IOException {
    issuer.close();
    postgres.close();
  }
}
