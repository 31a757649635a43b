package io.connectors.e2e.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.KeysetText;
import io.connectors.bootstrap.support.LogLines;
import io.connectors.bootstrap.support.PlatformIssuer;
import io.connectors.e2e.support.ExternalPostgres;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator's PostgreSQL, from an empty database over migration and service to the deletion of a
 * tenant. Only the jar runs these steps by its commands.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExternalDatabaseIT {

  private static final String OWNER_PASSWORD = " ${env.HOME} 'single' \"double\" a:b #{1+1} ${";
  private static final String APPLICATION_PASSWORD =
      " ${env.HOME} ${y:z} it's \"quoted\"\\ : ?&=% ";
  private static final String CONNECTOR =
      """
      {"catalog_id": "wordpress", "name": "%s",
       "config": {"base_url": "https://blog.example", "site_label": "Blog"},
       "auth": {"username": "editor", "password": "kept-outside"}}
      """;

  private final PlatformIssuer issuer = PlatformIssuer.start();
  private Path directory;
  private ExternalPostgres postgres;
  private RSAKey key;

  @BeforeAll
  void start(@TempDir Path temporary)
      throws IOException, InterruptedException, SQLException, JOSEException {
    directory = temporary;
    key = issuer.newKey("first");
    postgres = ExternalPostgres.start(temporary.resolve("postgres"));
    postgres.setPassword("connectors_owner", OWNER_PASSWORD);
    postgres.setPassword("connectors_app", APPLICATION_PASSWORD);
    KeysetText.write(temporary.resolve("keyset.json"), KeysetText.random());
  }

  @AfterAll
  void stop() throws IOException {
    issuer.close();
    postgres.close();
  }

  @Test
  @Order(1)
  void an_unmigrated_database_is_not_served() throws IOException, InterruptedException {
    assertRejected(PackagedJar.run(application(), "serve"), "migrate");
  }

  @Test
  @Order(2)
  void only_the_owner_can_migrate() throws IOException, InterruptedException {
    Map<String, String> settings = owner();
    settings.put("FLYWAY_DATASOURCES_DEFAULT_USER", "connectors_app");
    settings.put("FLYWAY_DATASOURCES_DEFAULT_PASSWORD", APPLICATION_PASSWORD);
    assertRejected(PackagedJar.run(settings, "migrate"), "FLYWAY_DATASOURCES_DEFAULT_USER");
  }

  @Test
  @Order(3)
  void the_owner_migrates_and_a_second_run_changes_nothing()
      throws IOException, InterruptedException {
    Outcome first = PackagedJar.run(owner(), "migrate");
    assertThat(first.exitCode()).isZero();
    assertThat(first.output()).matches("[1-9][0-9]* migrations run");
    Outcome second = PackagedJar.run(owner(), "migrate");
    assertThat(second.exitCode()).isZero();
    assertThat(second.output()).isEqualTo("0 migrations run");
  }

  @Test
  @Order(4)
  void a_wrong_password_is_rejected_and_not_printed() throws IOException, InterruptedException {
    Map<String, String> wrong = application();
    wrong.put("DATASOURCES_DEFAULT_PASSWORD", APPLICATION_PASSWORD.strip());
    assertRejected(PackagedJar.run(wrong, "serve"), "DATASOURCES_DEFAULT_URL");
    Map<String, String> wrongOwner = owner();
    wrongOwner.put("FLYWAY_DATASOURCES_DEFAULT_PASSWORD", "owner  'single'");
    assertRejected(PackagedJar.run(wrongOwner, "migrate"), "FLYWAY_DATASOURCES_DEFAULT_USER");
  }

  /** One of many reasons; the persistence module tests the same guard for the others. */
  @Test
  @Order(6)
  void a_database_without_tenant_isolation_is_rejected()
      throws IOException, InterruptedException, SQLException {
    assertRejected(
        PackagedJar.run(as("postgres", postgres.superuserPassword()), "serve"), "superuser");
    postgres.run("CREATE POLICY wide ON connectors USING (true)");
    assertRejected(
        PackagedJar.run(application(), "serve"), "The policy wide of the table connectors shows");
    postgres.run("DROP POLICY wide ON connectors");
  }

  @Test
  @Order(7)
  void a_separate_command_seeds_the_catalog() throws IOException, InterruptedException {
    Outcome first = PackagedJar.run(application(), "seed-connectors");
    assertThat(first.output()).isEqualTo("4 created, 0 updated, 0 skipped");
    Outcome second = PackagedJar.run(application(), "seed-connectors");
    assertThat(second.output()).isEqualTo("0 created, 0 updated, 4 skipped");
  }

  @Test
  @Order(8)
  void the_application_role_serves_without_demo_accounts_and_without_a_home() throws Exception {
    try (RunningConnectors connectors = RunningConnectors.startWith(application())) {
      install(connectors, "acme", "First");
      install(connectors, "acme", "Second");
      install(connectors, "globex", "First");
      String path = install(connectors, "acme", "Third");
      Api admin = caller(connectors, "tenant_admin", "acme");
      assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
      Api publisher = caller(connectors, "publisher", "acme");
      assertThat(publisher.get(Api.ROOT + "/publish-targets").text()).contains("kept-outside");
      assertThat(signIn(connectors).status()).isEqualTo(401);
      assertThat(connectors.anonymous().get("/login").text()).doesNotContain("type=\"password\"");
      assertThat(connectors.log()).doesNotContain("Password", "acme-admin", "kept-outside");
      connectors.awaitInLog(connectors.address());
      LogLines lines = LogLines.of(connectors.log());
      assertThat(lines.others()).as("output that is not a log line").isEmpty();
      assertThat(lines.messages()).anyMatch(message -> message.contains(connectors.address()));
      assertThat(connectors.home()).doesNotExist();
    }
  }

  @Test
  @Order(9)
  void deleting_a_tenant_removes_its_connectors_and_keeps_its_audit_trail()
      throws IOException, InterruptedException, SQLException {
    int before = audit("acme");
    assertThat(before).isPositive();
    Outcome deleted = PackagedJar.run(application(), "tenants", "delete", "acme");
    assertThat(deleted.exitCode()).isZero();
    assertThat(deleted.output()).isEqualTo("3 connectors of acme deleted");
    assertThat(postgres.ask("SELECT tenant_id FROM connectors")).containsExactly("globex");
    assertThat(postgres.ask("SELECT tenant_id FROM tenant_keys")).containsExactly("globex");
    assertThat(audit("acme")).isEqualTo(before + 1);
    assertThat(audit("globex")).isEqualTo(1);
    assertThat(postgres.ask("SELECT actor FROM audit_events ORDER BY occurred_at DESC LIMIT 1"))
        .containsExactly("command-line");
  }

  @Test
  @Order(10)
  void deleting_an_unknown_tenant_deletes_nothing() throws IOException, InterruptedException {
    Outcome unknown = PackagedJar.run(application(), "tenants", "delete", "initech");
    assertThat(unknown.exitCode()).isZero();
    assertThat(unknown.output()).isEqualTo("0 connectors of initech deleted");
  }

  private int audit(String tenant) throws SQLException {
    return postgres
        .ask("SELECT action FROM audit_events WHERE tenant_id = '" + tenant + "'")
        .size();
  }

  private void assertRejected(Outcome outcome, String named) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).contains(named).hasLineCount(1);
    assertThat(outcome.errors() + outcome.output())
        .doesNotContain("Exception", APPLICATION_PASSWORD.strip(), OWNER_PASSWORD);
    assertThat(home()).doesNotExist();
  }

  private String install(RunningConnectors connectors, String tenant, String name)
      throws Exception {
    Answer created =
        caller(connectors, "tenant_admin", tenant)
            .post(Api.ROOT + "/connectors", CONNECTOR.formatted(name));
    assertThat(created.status()).isEqualTo(201);
    return created.header("location").orElseThrow();
  }

  private static Answer signIn(RunningConnectors connectors)
      throws IOException, InterruptedException {
    return connectors
        .anonymous()
        .post("/login", "{\"username\": \"acme-admin\", \"password\": \"kept-outside\"}");
  }

  private Api caller(RunningConnectors connectors, String role, String tenant)
      throws JOSEException {
    return connectors
        .anonymous()
        .with("Authorization", "Bearer " + PlatformIssuer.token(key, role, tenant));
  }

  private Path home() {
    return directory.resolve("home");
  }

  private Map<String, String> application() {
    return as("connectors_app", APPLICATION_PASSWORD);
  }

  private Map<String, String> as(String role, String password) {
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.put("CONNECTORS_HOME", home().toString());
    settings.put("CONNECTORS_KEYSET_FILE", directory.resolve("keyset.json").toString());
    settings.put("DATASOURCES_DEFAULT_URL", postgres.url());
    settings.put("DATASOURCES_DEFAULT_USERNAME", role);
    settings.put("DATASOURCES_DEFAULT_PASSWORD", password);
    return settings;
  }

  private Map<String, String> owner() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_HOME", home().toString());
    settings.put("FLYWAY_DATASOURCES_DEFAULT_URL", postgres.url());
    settings.put("FLYWAY_DATASOURCES_DEFAULT_USER", "connectors_owner");
    settings.put("FLYWAY_DATASOURCES_DEFAULT_PASSWORD", OWNER_PASSWORD);
    return settings;
  }
}
