package io.connectors.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.command.CommandLine.Outcome;
import io.connectors.bootstrap.support.KeysetText;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.TestDatabase;
import io.connectors.persistence.testing.TestDatabases;
import io.connectors.testkit.fixture.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test: effects and output of the commands for keys and tenants, on a real database. */
final class KeysTest {

  private static final Pattern ADDED = Pattern.compile("key (\\d+) added");
  private static final String FIRST = "4711";
  private static final String RECORDED =
      "SELECT DISTINCT rtrim(action || ' ' || coalesce(purpose, '')) FROM audit_events"
          + " WHERE tenant_id = '%s' AND actor = 'command-line' ORDER BY 1";

  @TempDir private Path directory;
  private TestDatabase database;
  private Path keyset = Path.of("");
  private CommandLine commands;

  @BeforeEach
  void start() throws SQLException, IOException {
    database = TestDatabases.fresh();
    keyset = KeysetText.write(directory.resolve("keyset.json"), KeysetText.random());
    commands =
        CommandLine.over(database, directory.resolve("home"))
            .and("connectors.keyset-file", keyset.toString());
    assertThat(commands.run("seed-connectors").exitCode()).isZero();
    commands.<Void>ask(
        application -> {
          TenantSecrets.create(application, Tenants.ACME);
          TenantSecrets.create(application, Tenants.GLOBEX);
          return null;
        });
  }

  @AfterEach
  void stop() throws SQLException {
    assertThat(directory.resolve("home")).doesNotExist();
    database.close();
  }

  @Test
  void rotate_creates_tenant_keys_and_retire_removes_the_older_ones() throws SQLException {
    Outcome rotated = commands.run("keys rotate");

    assertThat(rotated.exitCode()).isZero();
    assertThat(rotated.output())
        .contains("If interrupted, continue with: keys rotate 20", "2 tenant keys created")
        .contains("2 credentials re-encrypted, 0 cannot be decrypted");
    assertThat(commands.run("keys status").output())
        .contains("key 4711 primary: wraps 4 tenant keys")
        .contains("credentials: 2 encrypted with the newest key of their tenant, 0 with an older");
    assertThat(commands.run("keys rotate 2026-01-31T12:00:00Z").output())
        .as("newer keys are not rotated")
        .contains("0 tenant keys created", "0 credentials re-encrypted");
    assertThat(commands.run("keys retire").output()).contains("2 older tenant keys removed");
    assertThat(commands.run("keys retire").output()).contains("0 older tenant keys removed");
    assertThat(rows("SELECT DISTINCT version FROM tenant_keys")).containsExactly("2");
    Outcome doctor = commands.run("doctor");
    assertThat(doctor.exitCode()).isZero();
    assertThat(doctor.output()).contains("2 credentials can be decrypted, 0 cannot");
    assertThat(recorded(Tenants.ACME))
        .containsExactly(
            "credentials_opened rotate",
            "credentials_opened test",
            "tenant_key_destroyed",
            "tenant_key_rotated")
        .isEqualTo(recorded(Tenants.GLOBEX));
    TenantSecrets.assertReadableBy(commands);
  }

  @Test
  void a_key_of_the_keyset_can_be_replaced_and_destroyed() throws IOException, SQLException {
    assertThat(commands.run("keys status").output())
        .contains("key 4711 primary: wraps 2 tenant keys");
    String key = added(commands.run("keys add"));
    assertRejected("keys destroy " + FIRST, "promote another one first");

    assertThat(commands.run("keys promote " + key).exitCode()).isZero();
    assertRejected("keys destroy " + FIRST, "Run keys rewrap first");
    assertThat(commands.run("keys status").output())
        .contains("key " + key + " primary: wraps 0 tenant keys")
        .contains("key 4711 ready: wraps 2 tenant keys");
    Outcome rewrapped = commands.run("keys rewrap");
    assertThat(rewrapped.exitCode()).isZero();
    assertThat(rewrapped.output()).contains("2 tenant keys wrapped by key " + key);
    assertThat(commands.run("keys destroy " + FIRST).output()).contains("key 4711 destroyed");

    assertThat(Files.readString(keyset)).contains(key).doesNotContain(FIRST);
    assertThat(recorded(Tenants.ACME))
        .containsExactly("root_key_removed", "tenant_key_rewrapped")
        .isEqualTo(recorded(Tenants.GLOBEX));
    assertThat(commands.run("keys status").output())
        .contains("key " + key + " primary: wraps 2 tenant keys")
        .doesNotContain(FIRST);
    assertThat(commands.run("doctor").output())
        .contains("2 credentials can be decrypted, 0 cannot");
    TenantSecrets.assertReadableBy(commands);
  }

  @Test
  void destroy_rejects_a_key_that_wraps_only_the_check_value() throws SQLException {
    String key = added(commands.run("keys add"));
    commands.run("keys promote " + key);
    database.execute("UPDATE tenant_keys SET wrapping_key = '" + key + "'");
    assertRejected("keys destroy " + FIRST, "it still wraps the check value");
  }

  @Test
  void credentials_that_cannot_be_decrypted_are_listed_by_id_and_kept() throws SQLException {
    String id = rows("SELECT id FROM connectors WHERE tenant_id = 'acme'").get(0);
    database.execute(
        "UPDATE connectors SET encrypted_credentials = encrypted_credentials || '\\x00'"
            + " WHERE tenant_id = 'acme'");

    Outcome doctor = commands.run("doctor");
    assertThat(doctor.exitCode()).isEqualTo(1);
    assertThat(doctor.output())
        .contains("cannot be decrypted: ", id, "1 credentials can be decrypted, 1 cannot")
        .doesNotContain("secret-of", "api_key");
    assertThat(rows("SELECT id FROM connectors WHERE credentials_unreadable_since IS NOT NULL"))
        .as("recorded for display on its card")
        .containsExactly(id);
    Outcome rotated = commands.run("keys rotate");
    assertThat(rotated.exitCode()).isEqualTo(1);
    assertThat(rotated.output())
        .contains("2 tenant keys created", "1 credentials re-encrypted, 1 cannot be decrypted");
    assertThat(commands.run("keys retire").output())
        .as("the key of undecryptable credentials is kept")
        .contains("1 older tenant keys removed");
  }

  @Test
  void a_tenant_key_that_cannot_be_unwrapped_is_counted_and_kept() throws SQLException {
    database.execute(
        "UPDATE tenant_keys SET wrapped = wrapped || '\\x00' WHERE tenant_id = 'acme'");
    String key = added(commands.run("keys add"));
    commands.run("keys promote " + key);

    Outcome rewrapped = commands.run("keys rewrap");

    assertThat(rewrapped.exitCode()).isEqualTo(1);
    assertThat(rewrapped.output())
        .contains("1 tenant keys wrapped by key " + key, "1 tenant keys cannot be unwrapped");
    assertThat(commands.run("keys status").output())
        .contains("key 4711 ready: wraps 1 tenant keys");
    assertRejected("keys destroy " + FIRST, "it still wraps 1 tenant keys. Run keys rewrap first");
  }

  @Test
  void rejects_an_unknown_key_and_a_keyset_configured_as_text() throws IOException {
    assertRejected("keys promote 1", "Cannot change the keyset");
    assertRejected("keys destroy 1", "Cannot change the keyset");
    String text = Files.readString(keyset);
    commands = commands.without("connectors.keyset").and("connectors.keyset", text);
    assertRejected("keys add", "CONNECTORS_KEYSET is text");
    assertThat(commands.run("keys status").output())
        .contains("key 4711 primary: wraps 2 tenant keys");
  }

  @Test
  void deletes_one_tenant_and_keeps_the_other() throws SQLException {
    assertThat(commands.run("tenants delete acme").output())
        .contains("1 connectors of acme deleted");
    assertThat(commands.run("tenants delete acme").output())
        .contains("0 connectors of acme deleted");
    assertThat(rows("SELECT tenant_id FROM connectors")).containsExactly("globex");
    assertThat(rows("SELECT tenant_id FROM tenant_keys")).containsExactly("globex");
    assertThat(recorded(Tenants.ACME)).containsExactly("tenant_deleted");
    assertThat(recorded(Tenants.GLOBEX)).isEmpty();
  }

  private static String added(Outcome outcome) {
    Matcher added = ADDED.matcher(outcome.output());
    assertThat(added.find()).as(outcome.toString()).isTrue();
    return added.group(1);
  }

  private void assertRejected(String command, String reason) {
    StartupAssertions.assertOneLine(() -> commands.run(command), reason);
  }

  private List<String> recorded(TenantId tenant) throws SQLException {
    return rows(RECORDED.formatted(tenant));
  }

  private List<String> rows(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    }
  }
}
