package io.connectors.bootstrap.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.running.Client;
import io.connectors.bootstrap.running.Reply;
import io.connectors.bootstrap.running.RunningApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test: a role default set at runtime is detected and does not weaken the isolation. */
class RoleDefaultTest {

  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "Blog of %s", "config": {"publication_label": "Mine"}}
      """;
  private static final String NEW_CONNECTIONS =
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'connectors_app'";

  @Test
  void new_connections_stay_isolated_and_health_reports_the_default(@TempDir Path home) {
    try (RunningApplication application =
        RunningApplication.start(home, org.postgresql.Driver.class)) {
      Client acme = application.program("acme-admin");
      create(application.program("globex-admin"), "globex");
      application.execute(
          "ALTER ROLE connectors_app IN DATABASE postgres SET role = connectors_reader");
      application.execute(NEW_CONNECTIONS);

      assertThat(application.anonymous().get("/health").status()).isEqualTo(503);
      create(acme, "acme");
      assertThat(acme.get(Client.ROOT + "/api/installed").text())
          .contains("Blog of acme")
          .doesNotContain("globex");
      application.program("acme-member");

      application.execute("ALTER ROLE connectors_app IN DATABASE postgres RESET ALL");
      assertThat(application.anonymous().get("/health").status()).isEqualTo(200);
    }
  }

  private static void create(Client client, String tenant) {
    Reply reply = client.json("POST", Client.ROOT + "/api/connectors", CONNECTOR.formatted(tenant));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
  }
}
