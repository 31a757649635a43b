package io.connectors.e2e.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.ExternalPostgres.HeldLock;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tenant is deleted while it creates connectors and tokens, and none of them remains. Only two
 * processes show the race between the command and the server.
 */
final class DeletedTenantIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "a-secret"}}
      """;
  private static final String TOKEN =
      """
      {"name": "Broadcaster", "scopes": ["connectors:read"]}
      """;

  @TempDir private Path directory;

  @Test
  void connectors_and_tokens_created_while_their_tenant_is_deleted_are_removed() throws Exception {
    try (ReplicaSetup setup = ReplicaSetup.in(directory);
        RunningConnectors replica = setup.replica()) {
      Api acme = setup.caller(replica, "tenant_admin", "acme");
      Api globex = setup.caller(replica, "tenant_admin", "globex");
      assertThat(install(acme, "First").status()).isEqualTo(201);
      assertThat(install(globex, "Other").status()).isEqualTo(201);

      HeldLock first = hold(setup, "SELECT id FROM connectors WHERE tenant_id = 'acme' FOR UPDATE");
      CompletableFuture<Outcome> deleted = CompletableFuture.supplyAsync(() -> delete(setup));
      awaitWaiting(setup, "DELETE FROM connectors");
      assertThat(acme.post(Api.ROOT + "/service-tokens", TOKEN).status()).isEqualTo(201);
      assertThat(globex.post(Api.ROOT + "/service-tokens", TOKEN).status()).isEqualTo(201);
      HeldLock catalog = hold(setup, "SELECT key FROM connector_catalog FOR UPDATE");
      CompletableFuture<Answer> installed =
          CompletableFuture.supplyAsync(() -> install(acme, "Second"));
      awaitWaiting(setup, "INSERT INTO \"?connectors");
      first.release();
      awaitWaiting(setup, "DELETE FROM tenant_keys");
      catalog.release();

      assertThat(installed.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(201);
      assertThat(deleted.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS).output())
          .isEqualTo("2 connectors of acme deleted");
      assertThat(setup.postgres().ask("SELECT tenant_id FROM connectors"))
          .containsExactly("globex");
      assertThat(setup.postgres().ask("SELECT tenant_id FROM tenant_keys"))
          .containsExactly("globex");
      assertThat(setup.postgres().ask("SELECT tenant_id FROM service_tokens"))
          .containsExactly("globex");
    }
  }

  private static Answer install(Api admin, String name) {
    try {
      return admin.post(Api.ROOT + "/connectors", CONNECTOR.formatted(name));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Outcome delete(ReplicaSetup setup) {
    try {
      return PackagedJar.run(setup.settings(), "tenants", "delete", "acme");
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static HeldLock hold(ReplicaSetup setup, String sql) throws SQLException {
    return setup.postgres().hold(sql);
  }

  /** Waits until a statement of this kind is blocked by a lock. */
  private static void awaitWaiting(ReplicaSetup setup, String statement)
      throws SQLException, InterruptedException {
    String waiting =
        "SELECT query FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ '^\\s*%s'"
            .formatted(statement.replace(" ", "\\s+"));
    Instant end = Instant.now().plus(TIMEOUT);
    while (setup.postgres().ask(waiting).isEmpty()) {
      assertThat(Instant.now()).as("%s waits", statement).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
