package io.connectors.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.support.KeysetText;
import io.connectors.bootstrap.wiring.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Test: settings are validated before any connection is opened. An error is one line with the
 * setting's name but not its value.
 */
final class StartupErrorsTest extends StartupAssertions {

  private static final String FILES = "micronaut.config.files";

  @AfterEach
  void forgetFile() {
    System.clearProperty(FILES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONNECTORS_KEYSETFILE                  | s3cret-value",
        "MICRONAUT_SERVER_HOST                  | s3cret-value.host.invalid",
        "MICRONAUT_SERVER_PORT                  | s3cret-value",
        "DATASOURCES_DEFAULT_URL                | jdbc:mysql://s3cret-value",
        "DATASOURCES_DEFAULT_PASSWORD           | s3cret-value",
        "FLYWAY_DATASOURCES_DEFAULT_USER        | s3cret-value",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE  | 0",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE  | s3cret-value",
        "CONNECTORS_REQUEST_TIMEOUT             | 0s",
        "CONNECTORS_REQUEST_TIMEOUT             | 30",
        "CONNECTORS_REQUEST_TIMEOUT             | s3cret-value",
        "CONNECTORS_SESSION_IDLE                | s3cret-value",
        "CONNECTORS_SESSION_MAX_LIFETIME        | 0h",
        "CONNECTORS_SIGN_IN_WINDOW              | 15",
        "CONNECTORS_SIGN_IN_ACCOUNT_LIMIT       | 0",
        "CONNECTORS_RATE_LIMIT                  | -1",
        "CONNECTORS_TRUSTED_PROXIES             | s3cret-value",
      })
  void names_the_wrong_setting(String setting, String value) {
    assertRejected(Map.of(setting, value), setting);
  }

  @Test
  void accepts_service_links_of_kubernetes() {
    Map<String, String> links =
        Map.of(
            "CONNECTORS_PORT", "tcp://10.0.0.1:80",
            "CONNECTORS_SERVICE_HOST", "10.0.0.1",
            "CONNECTORS_PORT_80_TCP_ADDR", "10.0.0.1",
            "CONNECTORS_ZZZ", CONTENT);
    // Names are checked in alphabetical order: a rejected link would be named instead.
    assertRejected(links, "CONNECTORS_ZZZ");
  }

  @Test
  void rejects_a_misspelt_setting_in_a_file() throws IOException {
    configure("c.yml", "connectors.session-idel: " + CONTENT);
    assertRejected(Map.of(), "connectors.session-idel");
  }

  @Test
  void rejects_an_unreadable_configuration_file() throws IOException {
    configure("broken.yml", "a: [" + CONTENT);
    assertRejected(Map.of(), "MICRONAUT_CONFIG_FILES");
  }

  @Test
  void rejects_a_wrong_value_in_a_file() throws IOException {
    configure("pool.properties", "datasources.default.maximum-pool-size=" + CONTENT);
    assertRejected(Map.of(), "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE");
  }

  @Test
  void a_blank_number_counts_as_absent() {
    ValidatedSettings validated =
        validated(
            Map.of("MICRONAUT_SERVER_PORT", " ", "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", ""));
    assertThat(validated.raw().blankVariables())
        .contains("MICRONAUT_SERVER_PORT", "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE");
  }

  @Test
  void an_external_database_requires_a_user_and_a_keyset() {
    Map<String, String> settings = external();
    assertRejected(settings, "CONNECTORS_KEYSET_FILE");
    settings.remove("DATASOURCES_DEFAULT_USERNAME");
    assertRejected(settings, "DATASOURCES_DEFAULT_USERNAME");
  }

  @Test
  void rejects_an_unusable_keyset() {
    Map<String, String> settings = external();
    settings.put("CONNECTORS_KEYSET", CONTENT);
    assertRejected(settings, "CONNECTORS_KEYSET ");
    settings.put("CONNECTORS_KEYSET_FILE", CONTENT);
    assertRejected(settings, "CONNECTORS_KEYSET_FILE");
    settings.remove("CONNECTORS_KEYSET");
    settings.put("CONNECTORS_KEYSET_FILE", directory.resolve(CONTENT).toString());
    assertRejected(settings, "CONNECTORS_KEYSET_FILE");
  }

  @Test
  void rejects_a_missing_catalog_directory() {
    assertRejected(
        Map.of("CONNECTORS_CATALOG_DIR", directory.resolve(CONTENT).toString()),
        "CONNECTORS_CATALOG_DIR");
  }

  @Test
  void rejects_an_unknown_command() {
    assertOneLine(() -> Commands.run(CONTENT), "help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve now                        | takes no arguments",
        "keys                             | keys ",
        "keys forge                       | keys ",
        "keys promote                     | keys ",
        "keys rotate soon                 | must look like",
        "keys rotate 2999-01-01T00:00:00Z | is in the future",
        "tenants delete                   | tenants delete <id>",
        "tenants delete Acme              | tenant id",
      })
  void rejects_wrong_arguments_of_a_command(String command, String named) {
    assertOneLine(() -> Commands.run(command.split(" ")), named);
  }

  @Test
  void migrations_require_the_owners_login() {
    assertOneLine(
        () -> new Migrate(Commands.settings(external())).run(List.of()),
        "FLYWAY_DATASOURCES_DEFAULT_URL is missing");
  }

  @Test
  void an_external_database_requires_a_token_issuer() throws IOException {
    Map<String, String> settings = external();
    settings.put(
        "CONNECTORS_KEYSET_FILE",
        KeysetText.write(directory.resolve("keyset.json"), KeysetText.random()).toString());
    assertRejected(settings, "CONNECTORS_JWKS_URL is missing");
  }

  @Test
  void rejects_a_database_that_does_not_respond() throws IOException {
    Map<String, String> settings = external();
    settings.putAll(issuer("connectors"));
    settings.put(
        "CONNECTORS_KEYSET_FILE",
        KeysetText.write(directory.resolve("keyset.json"), KeysetText.random()).toString());
    ValidatedSettings validated = validated(settings);
    assertOneLine(() -> Installation.open(validated), "DATASOURCES_DEFAULT_URL");
  }

  private void configure(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    // Overrides the variable MICRONAUT_CONFIG_FILES.
    System.setProperty(FILES, file.toString());
  }
}
