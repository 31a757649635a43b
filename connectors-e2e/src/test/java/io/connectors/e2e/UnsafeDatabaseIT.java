package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.PlatformIssuer;
import io.connectors.e2e.support.ExternalPostgres;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that would not keep tenants apart is not served from: one sentence, exit code 2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnsafeDatabaseIT {

  private static final String PASSWORD = "for-this-test";

  private final PlatformIssuer issuer = PlatformIssuer.start();
  private Path directory;
  private ExternalPostgres postgres;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException, InterruptedException, SQLException {
    directory = temporary;
    postgres = ExternalPostgres.start(temporary.resolve("postgres"));
    postgres.setPassword("connectors_owner", PASSWORD);
    postgres.setPassword("connectors_app", PASSWORD);
    PackagedJar.run(
        Map.of("CONNECTORS_HOME", temporary.resolve("embedded").toString()), "seed-connectors");
    assertThat(
            PackagedJar.run(
                    Map.of(
                        "FLYWAY_DATASOURCES_DEFAULT_URL",
                        postgres.url(),
                        "FLYWAY_DATASOURCES_DEFAULT_USER",
                        "connectors_owner",
                        "FLYWAY_DATASOURCES_DEFAULT_PASSWORD",
                        PASSWORD),
                    "migrate")
                .exitCode())
        .isZero();
    assertThat(PackagedJar.run(settings(), "seed-connectors").exitCode()).isZero();
  }

  @AfterAll
  void stop() throws IOException {
    issuer.close();
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER TABLE connectors DISABLE ROW LEVEL SECURITY | ALTER TABLE connectors ENABLE ROW LEVEL SECURITY | The table connectors has a tenant_id and does not force
          ALTER TABLE audit_events NO FORCE ROW LEVEL SECURITY | ALTER TABLE audit_events FORCE ROW LEVEL SECURITY | The table audit_events has a tenant_id and does not force
          CREATE POLICY wide ON connectors USING (true) | DROP POLICY wide ON connectors | The policy wide of the table connectors shows
          CREATE TABLE added (tenant_id text) | DROP TABLE added | The table added has a tenant_id
          CREATE VIEW seen AS SELECT * FROM connectors; GRANT SELECT ON seen TO connectors_app | DROP VIEW seen | The view seen shows a table of tenants
          GRANT connectors_owner TO connectors_app | REVOKE connectors_owner FROM connectors_app | may become, the owner of the table
          """)
  void what_would_show_one_tenant_to_another_is_refused(String spoil, String mend, String sentence)
      throws IOException, InterruptedException, SQLException {
    postgres.run(spoil);
    try {
      Outcome outcome = PackagedJar.run(settings(), "serve");
      assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(2);
      assertThat(outcome.errors()).contains(sentence).hasLineCount(1);
    } finally {
      postgres.run(mend);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.put("CONNECTORS_KEYSET_FILE", directory.resolve("embedded/keyset.json").toString());
    settings.put("DATASOURCES_DEFAULT_URL", postgres.url());
    settings.put("DATASOURCES_DEFAULT_USERNAME", "connectors_app");
    settings.put("DATASOURCES_DEFAULT_PASSWORD", PASSWORD);
    return settings;
  }
}
