package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.support.KeysetText;
import io.connectors.e2e.support.Operated;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are not served with: one sentence that names the setting, no content, code 2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyRefusalsIT {

  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "Stories", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "kept-outside"}}
      """;

  private Operated operated;
  private Path directory;

  /** The first start leaves the check value. */
  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    directory = temporary;
    operated = Operated.in(temporary);
    try (RunningConnectors first = operated.replica()) {
      Api admin = operated.caller(first, "tenant_admin", "acme");
      assertThat(admin.post(Api.ROOT + "/connectors", CONNECTOR).status()).isEqualTo(201);
    }
  }

  @AfterAll
  void stop() throws IOException {
    operated.close();
  }

  @Test
  void without_a_key() throws IOException, InterruptedException {
    Map<String, String> settings = operated.settings();
    settings.remove("CONNECTORS_KEYSET_FILE");
    refused(settings, "CONNECTORS_KEYSET_FILE is missing");
  }

  @Test
  void with_a_key_that_others_can_read() throws IOException, InterruptedException {
    Path open = KeysetText.write(directory.resolve("open.json"), keyset());
    for (String mode : new String[] {"rw-r-----", "rw----r--"}) {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(mode));
      refusedWithFile(open, "CONNECTORS_KEYSET_FILE does not name a keyset that can be used");
    }
  }

  @Test
  void with_a_key_that_is_cut_short() throws IOException, InterruptedException {
    String half = keyset().substring(0, keyset().length() / 2);
    refusedWithFile(
        KeysetText.write(directory.resolve("half.json"), half), "CONNECTORS_KEYSET_FILE does not");
    refusedWithText(half, "CONNECTORS_KEYSET does not");
  }

  @Test
  void with_a_key_that_does_not_open_the_databases_check_value()
      throws IOException, InterruptedException {
    String other = KeysetText.random();
    refusedWithFile(
        KeysetText.write(directory.resolve("other.json"), other),
        "CONNECTORS_KEYSET_FILE does not open the check value of this database");
    refusedWithText(other, "CONNECTORS_KEYSET does not open the check value of this database");
  }

  @Test
  void with_the_development_key_of_an_embedded_home() throws IOException, InterruptedException {
    Path home = Files.createDirectories(directory.resolve("development"));
    Map<String, String> settings = operated.settings();
    settings.put("CONNECTORS_HOME", home.toString());
    settings.put(
        "CONNECTORS_KEYSET_FILE",
        KeysetText.write(home.resolve("keyset.json"), keyset()).toString());
    refused(settings, "CONNECTORS_KEYSET_FILE names the development key");
    // A copy of it is the same key.
    settings.put("CONNECTORS_KEYSET_FILE", operated.keyset().toString());
    refused(settings, "CONNECTORS_KEYSET_FILE names the development key");
    settings.remove("CONNECTORS_KEYSET_FILE");
    settings.put("CONNECTORS_KEYSET", keyset());
    refused(settings, "CONNECTORS_KEYSET names the development key");
  }

  @Test
  void but_with_its_own_key_as_text_it_is_served() throws Exception {
    Map<String, String> settings = operated.settings();
    settings.remove("CONNECTORS_KEYSET_FILE");
    settings.put("CONNECTORS_KEYSET", keyset());
    try (RunningConnectors replica = RunningConnectors.startWith(settings)) {
      Api admin = operated.caller(replica, "tenant_admin", "acme");
      String path = Api.ROOT + "/connectors/" + id(admin);
      assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
      assertThat(
              operated
                  .caller(replica, "publisher", "acme")
                  .get(Api.ROOT + "/publish-targets")
                  .text())
          .contains("kept-outside");
    }
  }

  private static String id(Api admin) throws IOException, InterruptedException {
    return admin.get(Api.ROOT + "/installed").json().path(0).path("id").asText();
  }

  private String keyset() throws IOException {
    return Files.readString(operated.keyset());
  }

  private void refusedWithFile(Path file, String sentence)
      throws IOException, InterruptedException {
    Map<String, String> settings = operated.settings();
    settings.put("CONNECTORS_KEYSET_FILE", file.toString());
    refused(settings, sentence);
  }

  private void refusedWithText(String keyset, String sentence)
      throws IOException, InterruptedException {
    Map<String, String> settings = operated.settings();
    settings.remove("CONNECTORS_KEYSET_FILE");
    settings.put("CONNECTORS_KEYSET", keyset);
    refused(settings, sentence);
  }

  private void refused(Map<String, String> settings, String sentence)
      throws IOException, InterruptedException {
    Outcome outcome = PackagedJar.run(settings, "serve");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).startsWith(sentence).hasLineCount(1);
    assertThat(outcome.errors() + outcome.output())
        .doesNotContain("Exception", "AesGcmKey", "4711", directory.toString());
  }
}
