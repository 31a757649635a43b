package io.connectors.e2e.keys;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys are rotated while two replicas serve and twenty writers write. No edit is lost, no row
 * becomes unreadable, and a killed rotation can be resumed. Only processes can be killed and have
 * their keyset file replaced.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class KeyRotationIT {

  private static final int ROWS = Integer.getInteger("rotation.rows", 300);
  private static final int KILLS = 3;
  private static final Pattern ADDED = Pattern.compile("key (\\d+) added");
  private static final String RECORDED =
      "SELECT DISTINCT rtrim(action || ' ' || coalesce(purpose, '')) FROM audit_events"
          + " WHERE tenant_id = 'acme' AND actor = 'command-line' AND address = 'command-line'"
          + " ORDER BY 1";
  private static final String VERSIONS =
      "SELECT DISTINCT ('x' || encode(substring(encrypted_credentials from 2 for 4),"
          + " 'hex'))::bit(32)::int FROM connectors ORDER BY 1";

  private Path directory;
  private ReplicaSetup setup;
  private RunningConnectors one;
  private RunningConnectors two;
  private Writers writers;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    directory = temporary;
    setup = ReplicaSetup.in(temporary);
    one = setup.replica();
    two = setup.replica();
    writers =
        Writers.over(
            ROWS,
            List.of(
                setup.caller(one, "tenant_admin", "acme"),
                setup.caller(two, "tenant_admin", "acme")));
  }

  @AfterAll
  void stop() throws IOException {
    writers.close();
    one.close();
    two.close();
    setup.close();
  }

  @Test
  @Order(1)
  void tenant_keys_are_rotated_under_load_despite_three_kills(TestReporter reporter)
      throws Exception {
    writers.begin();
    Instant begun = Instant.now();
    String before = begun.toString();
    for (int kill = 0; kill < KILLS; kill++) {
      killAfterItsStart("keys", "rotate", before);
    }
    Outcome last = PackagedJar.run(setup.settings(), "keys", "rotate", before);
    reporter.publishEntry("seconds", String.valueOf(begun.until(Instant.now(), SECONDS)));
    reporter.publishEntry("edits", String.valueOf(writers.end()));
    reporter.publishEntry("rows", String.valueOf(ROWS));

    assertThat(last.exitCode()).as(last.errors() + last.output()).isZero();
    assertThat(last.output()).contains("0 cannot be decrypted");
    assertThat(setup.postgres().ask(VERSIONS)).containsExactly("2");
    assertEverySecretIsTheLastWritten();
    assertThat(doctor()).isEqualTo(ROWS + " credentials can be decrypted, 0 cannot");
    assertThat(keys("retire").output()).isEqualTo("1 older tenant keys removed");
    assertEverySecretIsTheLastWritten();
    assertThat(setup.postgres().ask(RECORDED))
        .as("the operator's actions in the tenant's audit trail")
        .containsExactly(
            "credentials_opened rotate",
            "credentials_opened test",
            "tenant_key_destroyed",
            "tenant_key_rotated");
    assertThat(
            setup.postgres().ask("SELECT 1 FROM audit_events WHERE action = 'tenant_key_rotated'"))
        .as("a resumed rotation counts as one")
        .hasSize(1);
  }

  @Test
  @Order(2)
  void the_key_encryption_key_is_replaced_while_both_replicas_serve() throws Exception {
    String old = "4711";
    assertThat(keys("status").output()).contains("key 4711 primary: wraps 1 tenant keys");
    Matcher added = ADDED.matcher(keys("add").output());
    assertThat(added.find()).isTrue();
    String key = added.group(1);
    assertRejected("keys", "destroy", key.equals(old) ? key : old);

    assertThat(keys("promote", key).exitCode()).isZero();
    assertRejected("keys", "destroy", old);
    assertThat(keys("rewrap").output()).contains("1 tenant keys wrapped by key " + key);
    assertThat(keys("status").output())
        .contains("key " + key + " primary: wraps 1 tenant keys")
        .contains("key 4711 ready: wraps 0 tenant keys");
    assertThat(keys("destroy", old).output()).isEqualTo("key 4711 destroyed");

    assertThat(Files.readString(setup.keyset())).contains(key).doesNotContain("4711");
    assertThat(setup.postgres().ask(RECORDED)).contains("tenant_key_rewrapped", "root_key_removed");
    assertEverySecretIsTheLastWritten();
    for (RunningConnectors replica : List.of(one, two)) {
      Api admin = setup.caller(replica, "tenant_admin", "globex");
      new Seeds(admin).install("New " + admin.address().replaceAll("\\D", ""));
    }
    assertThat(setup.postgres().ask("SELECT DISTINCT wrapping_key FROM tenant_keys"))
        .as("running replicas wrap new keys with the promoted key")
        .containsExactly(key);
    try (RunningConnectors restarted = setup.replica()) {
      assertThat(secretsSeenAt(restarted)).isEqualTo(writers.lastWritten());
    }
    assertThat(doctor()).endsWith(" credentials can be decrypted, 0 cannot");
  }

  @Test
  @Order(3)
  void an_unreadable_connector_is_named_without_its_content() throws Exception {
    String id = setup.postgres().ask("SELECT id FROM connectors ORDER BY id LIMIT 1").get(0);
    setup
        .postgres()
        .run(
            "UPDATE connectors SET encrypted_credentials = encrypted_credentials || '\\x00'"
                + " WHERE id = '"
                + id
                + "'");

    Outcome outcome = PackagedJar.run(setup.settings(), "doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("cannot be decrypted: ", id, " credentials can be decrypted, 1 cannot");
    assertThat(outcome.output() + outcome.errors()).doesNotContain("first-", "edit-", "api_key");
    assertThat(
            setup
                .postgres()
                .ask("SELECT id FROM connectors WHERE credentials_unreadable_since IS NOT NULL"))
        .as("recorded, so that its card shows it")
        .containsExactly(id);
  }

  @Test
  @Order(4)
  void an_invalid_command_is_rejected() throws IOException, InterruptedException {
    assertRejected("keys", "promote", "1");
    assertRejected("keys", "destroy", "1");
    String primary =
        PackagedJar.run(setup.settings(), "keys", "status")
            .output()
            .lines()
            .filter(line -> line.contains(" primary: "))
            .map(line -> line.substring("key ".length(), line.indexOf(" primary")))
            .findFirst()
            .orElseThrow();
    assertThat(PackagedJar.run(setup.settings(), "keys", "destroy", primary).errors())
        .contains("promote another one first")
        .hasLineCount(1);
    Map<String, String> text = new HashMap<>(setup.settings());
    text.remove("CONNECTORS_KEYSET_FILE");
    text.put("CONNECTORS_KEYSET", Files.readString(setup.keyset()));
    Outcome outcome = PackagedJar.run(text, "keys", "add");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).startsWith("CONNECTORS_KEYSET is text").hasLineCount(1);
  }

  private void killAfterItsStart(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "rotation", ".out");
    Process process = PackagedJar.start(output, setup.settings(), command);
    while (process.isAlive() && !Files.readString(output).contains("rows processed")) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    process.destroyForcibly().waitFor();
    assertThat(Files.readString(output)).contains("rows processed");
  }

  private void assertRejected(String... command) throws IOException, InterruptedException {
    Outcome outcome = PackagedJar.run(setup.settings(), command);
    assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(2);
    assertThat(outcome.errors()).hasLineCount(1).doesNotContain("Exception");
  }

  private Outcome keys(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "keys";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Outcome outcome = PackagedJar.run(setup.settings(), command);
    assertThat(outcome.errors()).isEmpty();
    return outcome;
  }

  private String doctor() throws IOException, InterruptedException {
    return PackagedJar.run(setup.settings(), "doctor").output();
  }

  private void assertEverySecretIsTheLastWritten() throws Exception {
    for (RunningConnectors replica : List.of(one, two)) {
      assertThat(secretsSeenAt(replica)).isEqualTo(writers.lastWritten());
    }
  }

  private Map<String, String> secretsSeenAt(RunningConnectors replica)
      throws IOException, InterruptedException, JOSEException {
    Map<String, String> secrets = new HashMap<>();
    JsonNode answer =
        setup.caller(replica, "publisher", "acme").get(Api.ROOT + "/publish-targets").json();
    for (JsonNode target : answer.path("targets")) {
      secrets.put(target.path("id").asText(), target.path("auth").path("api_key").asText());
    }
    return secrets;
  }
}
