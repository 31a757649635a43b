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
 * Test: settings are validated before anything is connected to; a refusal is one sentence with the
 * setting's name and without its content.
 */
final class StartRefusalsTest extends RefusedStarts {

  private static final String FILES = "micronaut.config.files";

  @AfterEach
  void forgetFile() {
    System.clearProperty(FILES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONNECTORS_KEYSETFILE                  | c0ntent-nobody-sees",
        "MICRONAUT_SERVER_HOST                  | c0ntent-nobody-sees.host.invalid",
        "MICRONAUT_SERVER_PORT                  | c0ntent-nobody-sees",
        "DATASOURCES_DEFAULT_URL                | jdbc:mysql://c0ntent-nobody-sees",
        "DATASOURCES_DEFAULT_PASSWORD           | c0ntent-nobody-sees",
        "FLYWAY_DATASOURCES_DEFAULT_USER        | c0ntent-nobody-sees",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE  | 0",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE  | c0ntent-nobody-sees",
        "CONNECTORS_REQUEST_TIMEOUT             | 0s",
        "CONNECTORS_REQUEST_TIMEOUT             | 30",
        "CONNECTORS_REQUEST_TIMEOUT             | c0ntent-nobody-sees",
        "CONNECTORS_SESSION_IDLE                | c0ntent-nobody-sees",
        "CONNECTORS_SESSION_MAX_LIFETIME        | 0h",
        "CONNECTORS_SIGN_IN_WINDOW              | 15",
        "CONNECTORS_SIGN_IN_ACCOUNT_LIMIT       | 0",
        "CONNECTORS_RATE_LIMIT                  | -1",
        "CONNECTORS_TRUSTED_PROXIES             | c0ntent-nobody-sees",
      })
  void a_setting_that_is_wrong_is_named(String setting, String value) {
    refused(Map.of(setting, value), setting);
  }

  @Test
  void service_links_of_kubernetes_are_no_settings() {
    Map<String, String> links =
        Map.of(
            "CONNECTORS_PORT", "tcp://10.0.0.1:80",
            "CONNECTORS_SERVICE_HOST", "10.0.0.1",
            "CONNECTORS_PORT_80_TCP_ADDR", "10.0.0.1",
            "CONNECTORS_ZZZ", CONTENT);
    // Settings are validated in the order of their names: a link that was taken for one would be
    // named.
    refused(links, "CONNECTORS_ZZZ");
  }

  @Test
  void a_misspelt_setting_in_a_file_is_refused() throws IOException {
    configure("c.yml", "connectors.session-idel: " + CONTENT);
    refused(Map.of(), "connectors.session-idel");
  }

  @Test
  void a_configuration_file_that_cannot_be_read_is_refused() throws IOException {
    configure("broken.yml", "a: [" + CONTENT);
    refused(Map.of(), "MICRONAUT_CONFIG_FILES");
  }

  @Test
  void a_setting_that_is_wrong_in_a_file_is_refused() throws IOException {
    configure("pool.properties", "datasources.default.maximum-pool-size=" + CONTENT);
    refused(Map.of(), "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE");
  }

  @Test
  void a_number_that_is_blank_counts_as_absent() {
    ValidatedSettings validated =
        validated(
            Map.of("MICRONAUT_SERVER_PORT", " ", "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", ""));
    assertThat(validated.raw().blankVariables())
        .contains("MICRONAUT_SERVER_PORT", "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE");
  }

  @Test
  void an_external_database_needs_a_user_and_a_keyset() {
    Map<String, String> settings = external();
    refused(settings, "CONNECTORS_KEYSET_FILE");
    settings.remove("DATASOURCES_DEFAULT_USERNAME");
    refused(settings, "DATASOURCES_DEFAULT_USERNAME");
  }

  @Test
  void a_keyset_is_one_that_parses() {
    Map<String, String> settings = external();
    settings.put("CONNECTORS_KEYSET", CONTENT);
    refused(settings, "CONNECTORS_KEYSET ");
    settings.put("CONNECTORS_KEYSET_FILE", CONTENT);
    refused(settings, "CONNECTORS_KEYSET_FILE");
    settings.remove("CONNECTORS_KEYSET");
    settings.put("CONNECTORS_KEYSET_FILE", directory.resolve(CONTENT).toString());
    refused(settings, "CONNECTORS_KEYSET_FILE");
  }

  @Test
  void a_catalog_directory_that_is_not_there_is_refused() {
    refused(
        Map.of("CONNECTORS_CATALOG_DIR", directory.resolve(CONTENT).toString()),
        "CONNECTORS_CATALOG_DIR");
  }

  @Test
  void an_unknown_command_is_refused() {
    assertOneSentence(() -> Commands.run(CONTENT), "help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve now                        | takes no arguments",
        "keys                             | keys ",
        "keys forge                       | keys ",
        "keys promote                     | keys ",
        "keys rotate soon                 | is written like",
        "keys rotate 2999-01-01T00:00:00Z | is in the future",
        "tenants delete                   | tenants delete <id>",
        "tenants delete Acme              | tenant id",
      })
  void a_command_with_arguments_that_it_does_not_take_is_refused(String command, String named) {
    assertOneSentence(() -> Commands.run(command.split(" ")), named);
  }

  @Test
  void migrations_need_the_owners_login() {
    assertOneSentence(
        () -> new Migrate(Commands.settings(external())).run(List.of()),
        "FLYWAY_DATASOURCES_DEFAULT_URL is missing");
  }

  @Test
  void an_external_database_needs_an_issuer() throws IOException {
    Map<String, String> settings = external();
    settings.put(
        "CONNECTORS_KEYSET_FILE",
        KeysetText.write(directory.resolve("keyset.json"), KeysetText.random()).toString());
    refused(settings, "CONNECTORS_JWKS_URL is missing");
  }

  @Test
  void a_database_that_does_not_answer_is_refused() throws IOException {
    Map<String, String> settings = external();
    settings.putAll(issuer("connectors"));
    settings.put(
        "CONNECTORS_KEYSET_FILE",
        KeysetText.write(directory.resolve("keyset.json"), KeysetText.random()).toString());
    ValidatedSettings validated = validated(settings);
    assertOneSentence(() -> Installation.open(validated), "DATASOURCES_DEFAULT_URL");
  }

  private void configure(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    // Micronaut prefers this over the variable MICRONAUT_CONFIG_FILES.
    System.setProperty(FILES, file.toString());
  }
}
