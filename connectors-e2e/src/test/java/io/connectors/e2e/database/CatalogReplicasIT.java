package io.connectors.e2e.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes share one database: the embedded server of the first is the external database of
 * the second. Only two processes show how a catalog change reaches a replica.
 */
final class CatalogReplicasIT {

  private static final String TYPE =
      """
      {"key": "ghost", "revision": %d, "name": "%s", "description": "Publish to a Ghost site.",
       "category": "Web", "icon": "ghost", "auth_type": "none", "capabilities": {},
       "default_config_schema": {"type": "object"}, "auth_schema": {"type": "object"}}
      """;
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);

  @TempDir private Path home;
  @TempDir private Path own;

  @Test
  void a_replica_sees_newly_seeded_types_and_a_restart_reverts_nothing()
      throws IOException, InterruptedException, SQLException {
    try (RunningConnectors connectors = RunningConnectors.start(home)) {
      Map<String, String> replica = replicaOf(connectors);
      Api member = connectors.signedInAs("acme-member");
      assertThat(name(member)).isEmpty();
      write(1, "Ghost");
      assertThat(seed(replica)).endsWith("1 created, 0 updated, 4 skipped");
      // An unknown type is looked up immediately; a known type is cached for a while.
      assertThat(member.get(Api.ROOT + "/catalog/ghost").status()).isEqualTo(200);
      write(2, "Ghost 2");
      assertThat(seed(replica)).endsWith("0 created, 1 updated, 4 skipped");
      awaitName(member, "Ghost 2");
      write(1, "Ghost");
      assertThat(seed(replica)).endsWith("0 created, 0 updated, 5 skipped");
      replica.remove("CONNECTORS_CATALOG_DIR");
      assertThat(seed(replica)).endsWith("0 created, 0 updated, 4 skipped");
      assertThat(name(member)).isEqualTo("Ghost 2");
    }
  }

  private void write(int revision, String name) throws IOException {
    Files.writeString(own.resolve("ghost.json"), TYPE.formatted(revision, name));
  }

  private Map<String, String> replicaOf(RunningConnectors connectors)
      throws IOException, SQLException {
    Superuser superuser = Superuser.of(home);
    superuser.run("CREATE ROLE replica LOGIN PASSWORD 'of the replica' IN ROLE connectors_app");
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_CATALOG_DIR", own.toString());
    settings.put(
        "DATASOURCES_DEFAULT_URL", "jdbc:postgresql://localhost:" + superuser.port() + "/postgres");
    settings.put("DATASOURCES_DEFAULT_USERNAME", "replica");
    settings.put("DATASOURCES_DEFAULT_PASSWORD", "of the replica");
    settings.put("CONNECTORS_KEYSET_FILE", connectors.home().resolve("keyset.json").toString());
    settings.put("CONNECTORS_JWKS_URL", "http://localhost:1/keys");
    settings.put("CONNECTORS_JWT_ISSUER", "http://localhost:1");
    settings.put("CONNECTORS_JWT_AUDIENCE", "connectors");
    return settings;
  }

  private static String seed(Map<String, String> settings)
      throws IOException, InterruptedException {
    Outcome outcome = PackagedJar.run(settings, "seed-connectors");
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return outcome.output();
  }

  private static void awaitName(Api member, String expected)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(VISIBLE_WITHIN);
    while (!name(member).equals(expected) && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    assertThat(name(member)).isEqualTo(expected);
  }

  /** The name in the catalog list, which is cached; empty if the type is missing. */
  private static String name(Api member) throws IOException, InterruptedException {
    for (var entry : member.get(Api.ROOT + "/catalog").json()) {
      if (entry.path("key").asText().equals("ghost")) {
        return entry.path("name").asText();
      }
    }
    return "";
  }
}
