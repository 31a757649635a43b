package io.connectors.e2e.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import io.connectors.e2e.support.UnpackedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded default: durable writes, and key files that only their owner can read. Only the jar
 * starts on an empty home.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmbeddedHomeIT {

  private RunningConnectors connectors;
  private Superuser superuser;

  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    connectors = RunningConnectors.startUnpacking(home, Map.of());
    superuser = Superuser.of(home);
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void the_database_flushes_writes_to_disk() throws SQLException {
    assertThat(superuser.ask("SHOW fsync")).isEqualTo("on");
    assertThat(superuser.ask("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(superuser.ask("SHOW full_page_writes")).isEqualTo("on");
  }

  @Test
  void the_database_requires_a_password() {
    assertThat(superuser.withPassword("").acceptsPassword()).isFalse();
  }

  @Test
  void the_data_directory_names_the_major_version() {
    assertThat(connectors.home().resolve("postgresql-17/PG_VERSION")).hasContent("17");
  }

  @Test
  void only_the_owner_can_read_keys_and_passwords() throws IOException {
    assertThat(modeOf(connectors.home())).isEqualTo("rwx------");
    assertThat(modeOf(connectors.home().resolve("programs"))).isEqualTo("rwx------");
    for (String file :
        new String[] {"keyset.json", "token-key", "postgres-password", "demo-accounts.json"}) {
      assertThat(modeOf(connectors.home().resolve(file))).as(file).isEqualTo("rw-------");
    }
  }

  @Test
  void a_second_instance_on_the_same_home_fails_with_the_reason()
      throws IOException, InterruptedException {
    Outcome second = PackagedJar.run(connectors.settings(), "serve");
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.errors()).contains("CONNECTORS_HOME").hasLineCount(1);
  }

  @Test
  void a_second_instance_on_the_same_port_fails_with_the_reason(@TempDir Path other)
      throws IOException, InterruptedException {
    Map<String, String> settings = connectors.settings();
    settings.put("CONNECTORS_HOME", other.toString());
    RunningConnectors.prepare(other);
    Outcome second = PackagedJar.run(settings, "serve");
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.errors()).contains("MICRONAUT_SERVER_PORT").hasLineCount(1);
  }

  @Test
  void an_interrupted_first_start_is_set_aside_and_a_password_may_look_like_a_placeholder(
      @TempDir Path other) throws IOException, InterruptedException {
    UnpackedPrograms.linkInto(other);
    Path data = Files.createDirectory(other.resolve("postgresql-17"));
    Files.writeString(data.resolve("postgresql.conf"), "# half a configuration");
    Map<String, String> settings =
        Map.of("CONNECTORS_HOME", other.toString(), "CONNECTORS_DEMO_PASSWORD", "Se${cret");
    assertThat(PackagedJar.run(settings, "seed-connectors").exitCode()).isZero();
    assertThat(data.resolve("PG_VERSION")).hasContent("17");
  }

  @Test
  void a_lost_keyset_is_not_replaced_while_credentials_exist(@TempDir Path other)
      throws IOException, InterruptedException {
    try (RunningConnectors another = RunningConnectors.start(other)) {
      install(another.signedInAs("acme-admin"), "Kept", "kept-password");
    }
    Files.delete(other.resolve("keyset.json"));
    Outcome rejected = PackagedJar.run(Map.of("CONNECTORS_HOME", other.toString()), "serve");
    assertThat(rejected.exitCode()).isEqualTo(2);
    assertThat(rejected.errors()).contains("keyset.json").hasLineCount(1);
    assertThat(other.resolve("keyset.json")).doesNotExist();
  }

  @Test
  void credentials_copied_to_another_connector_or_tenant_cannot_be_decrypted()
      throws IOException, InterruptedException, SQLException {
    installActive("acme-admin", "Original", "acme-password");
    installActive("acme-admin", "Copy", "other-password");
    installActive("globex-admin", "Foreign", "globex-password");
    superuser.run(
        """
        UPDATE connectors SET encrypted_credentials = (SELECT encrypted_credentials
          FROM connectors WHERE name = 'Original') WHERE name IN ('Copy', 'Foreign')
        """);
    JsonNode acme = targets("acme-publisher");
    assertThat(acme.path("count").asInt()).isEqualTo(2);
    assertUnavailable(acme.path("targets").path(0), "Copy");
    assertThat(acme.path("targets").path(1).path("auth").path("password").asText())
        .isEqualTo("acme-password");
    assertUnavailable(targets("globex-publisher").path("targets").path(0), "Foreign");
  }

  private static void assertUnavailable(JsonNode target, String name) {
    assertThat(target.path("name").asText()).isEqualTo(name);
    assertThat(target.has("auth")).isFalse();
    assertThat(target.path("error").path("code").asText()).isEqualTo("credential_unavailable");
  }

  private JsonNode targets(String publisher) throws IOException, InterruptedException {
    return connectors.signedInAs(publisher).get(Api.ROOT + "/publish-targets").json();
  }

  private void installActive(String admin, String name, String password)
      throws IOException, InterruptedException {
    Api api = connectors.signedInAs(admin);
    String path = install(api, name, password);
    assertThat(api.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
  }

  private static String install(Api admin, String name, String password)
      throws IOException, InterruptedException {
    Api.Answer created =
        admin.post(
            Api.ROOT + "/connectors",
            """
            {"catalog_id": "wordpress", "name": "%s",
             "config": {"base_url": "https://blog.example", "site_label": "Blog"},
             "auth": {"username": "editor", "password": "%s"}}
            """
                .formatted(name, password));
    return created.header("location").orElseThrow();
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
