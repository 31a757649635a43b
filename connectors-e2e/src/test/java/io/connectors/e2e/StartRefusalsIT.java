package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Settings are judged before anything is connected to: one sentence, the setting's name, code 2.
 */
final class StartRefusalsIT {

  private static final String URL = "jdbc:postgresql://localhost:1/none";
  private static final String CONTENT = "c0ntent-nobody-sees";

  @TempDir private Path home;

  @Test
  void a_misspelt_setting_is_refused() throws IOException, InterruptedException {
    refused(Map.of("CONNECTORS_KEYSETFILE", CONTENT), "CONNECTORS_KEYSETFILE");
  }

  @Test
  void a_misspelt_setting_in_a_file_is_refused() throws IOException, InterruptedException {
    Path file = Files.writeString(home.resolve("c.yml"), "connectors.session-idel: " + CONTENT);
    refused(Map.of("MICRONAUT_CONFIG_FILES", file.toString()), "connectors.session-idel");
  }

  @Test
  void service_links_of_kubernetes_are_no_settings() throws IOException, InterruptedException {
    Map<String, String> links =
        Map.of(
            "CONNECTORS_PORT", "tcp://10.0.0.1:80",
            "CONNECTORS_SERVICE_HOST", "10.0.0.1",
            "CONNECTORS_PORT_80_TCP_ADDR", "10.0.0.1",
            "CONNECTORS_ZZZ", CONTENT);
    // Settings are judged in the order of their names: a link that was taken for one would be
    // named.
    refused(links, "CONNECTORS_ZZZ");
  }

  @Test
  void an_external_database_needs_a_user() throws IOException, InterruptedException {
    refused(Map.of("DATASOURCES_DEFAULT_URL", URL), "DATASOURCES_DEFAULT_USERNAME");
  }

  @Test
  void half_an_external_database_does_not_turn_into_the_embedded_one()
      throws IOException, InterruptedException {
    refused(Map.of("DATASOURCES_DEFAULT_PASSWORD", CONTENT), "DATASOURCES_DEFAULT_PASSWORD");
    refused(Map.of("FLYWAY_DATASOURCES_DEFAULT_USER", CONTENT), "FLYWAY_DATASOURCES_DEFAULT_USER");
  }

  @Test
  void a_configuration_file_that_cannot_be_read_is_refused()
      throws IOException, InterruptedException {
    Path file = Files.writeString(home.resolve("broken.yml"), "a: [" + CONTENT);
    refused(Map.of("MICRONAUT_CONFIG_FILES", file.toString()), "MICRONAUT_CONFIG_FILES");
  }

  @Test
  void a_host_that_nobody_knows_is_refused() throws IOException, InterruptedException {
    refused(Map.of("MICRONAUT_SERVER_HOST", CONTENT + ".host.invalid"), "MICRONAUT_SERVER_HOST");
  }

  @Test
  void an_external_database_is_a_postgresql() throws IOException, InterruptedException {
    refused(
        Map.of("DATASOURCES_DEFAULT_URL", "jdbc:mysql://" + CONTENT), "DATASOURCES_DEFAULT_URL");
  }

  @Test
  void an_external_database_needs_a_keyset() throws IOException, InterruptedException {
    refused(external(), "CONNECTORS_KEYSET_FILE");
  }

  @Test
  void a_keyset_that_does_not_parse_is_refused() throws IOException, InterruptedException {
    Map<String, String> settings = external();
    settings.put("CONNECTORS_KEYSET", CONTENT);
    refused(settings, "CONNECTORS_KEYSET ");
  }

  @Test
  void a_keyset_file_that_is_not_there_is_refused() throws IOException, InterruptedException {
    Map<String, String> settings = external();
    settings.put("CONNECTORS_KEYSET_FILE", home.resolve(CONTENT).toString());
    refused(settings, "CONNECTORS_KEYSET_FILE");
  }

  @Test
  void two_keysets_are_one_too_many() throws IOException, InterruptedException {
    Map<String, String> settings = external();
    settings.put("CONNECTORS_KEYSET", CONTENT);
    settings.put("CONNECTORS_KEYSET_FILE", CONTENT);
    refused(settings, "CONNECTORS_KEYSET_FILE");
  }

  @Test
  void half_an_issuer_is_refused() throws IOException, InterruptedException {
    refused(Map.of("CONNECTORS_JWKS_URL", "https://" + CONTENT), "CONNECTORS_JWT_ISSUER");
  }

  @Test
  void a_catalog_directory_that_is_not_there_is_refused() throws IOException, InterruptedException {
    refused(
        Map.of("CONNECTORS_CATALOG_DIR", home.resolve(CONTENT).toString()),
        "CONNECTORS_CATALOG_DIR");
  }

  @Test
  void a_port_that_is_no_number_is_refused() throws IOException, InterruptedException {
    refused(Map.of("MICRONAUT_SERVER_PORT", CONTENT), "MICRONAUT_SERVER_PORT");
  }

  @Test
  void a_pool_without_connections_is_refused() throws IOException, InterruptedException {
    for (String size : new String[] {"0", CONTENT}) {
      refused(
          Map.of("DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", size),
          "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE");
    }
  }

  @Test
  void a_request_timeout_that_waits_for_ever_is_refused() throws IOException, InterruptedException {
    for (String seconds : new String[] {"0", "1000", CONTENT}) {
      refused(Map.of("CONNECTORS_REQUEST_TIMEOUT", seconds), "CONNECTORS_REQUEST_TIMEOUT");
    }
  }

  @Test
  void a_setting_that_is_wrong_in_a_file_is_refused() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            home.resolve("pool.properties"), "datasources.default.maximum-pool-size=" + CONTENT);
    refused(
        Map.of("MICRONAUT_CONFIG_FILES", file.toString()), "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE");
  }

  @Test
  void a_number_that_is_blank_counts_as_absent() throws IOException, InterruptedException {
    Map<String, String> settings =
        Map.of(
            "CONNECTORS_HOME", home.resolve("blank").toString(),
            "MICRONAUT_SERVER_PORT", " ",
            "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", "");
    assertThat(PackagedJar.run(settings, "seed-connectors").exitCode()).isZero();
  }

  @Test
  void limits_that_are_no_times_and_no_numbers_are_refused()
      throws IOException, InterruptedException {
    refused(Map.of("CONNECTORS_SESSION_IDLE", CONTENT), "CONNECTORS_SESSION_IDLE");
    refused(Map.of("CONNECTORS_SESSION_LONGEST", "0h"), "CONNECTORS_SESSION_LONGEST");
    refused(Map.of("CONNECTORS_SIGN_IN_WINDOW", "15"), "CONNECTORS_SIGN_IN_WINDOW");
    refused(Map.of("CONNECTORS_SIGN_IN_ACCOUNT_LIMIT", "0"), "CONNECTORS_SIGN_IN_ACCOUNT_LIMIT");
    refused(Map.of("CONNECTORS_API_LIMIT", "-1"), "CONNECTORS_API_LIMIT");
    refused(Map.of("CONNECTORS_TRUSTED_PROXIES", CONTENT), "CONNECTORS_TRUSTED_PROXIES");
  }

  @Test
  void half_an_issuer_for_people_is_refused() throws IOException, InterruptedException {
    refused(Map.of("CONNECTORS_OIDC_CLIENT_SECRET", CONTENT), "CONNECTORS_OIDC_ISSUER");
    for (String missing : new String[] {"CONNECTORS_OIDC_CLIENT_ID", "CONNECTORS_PUBLIC_URL"}) {
      Map<String, String> settings = openId();
      settings.remove(missing);
      refused(settings, missing + " is missing");
    }
  }

  @Test
  void an_issuer_for_people_that_could_be_listened_at_is_refused()
      throws IOException, InterruptedException {
    refusedWith("CONNECTORS_OIDC_ISSUER", "http://" + CONTENT);
    refusedWith("CONNECTORS_OIDC_ISSUER", "https://issuer.example/?" + CONTENT);
    refusedWith("CONNECTORS_PUBLIC_URL", "http://" + CONTENT);
    refusedWith("CONNECTORS_PUBLIC_URL", "https://connectors.example/" + CONTENT);
  }

  @Test
  void what_an_issuer_may_say_of_people_is_bounded() throws IOException, InterruptedException {
    for (String roles :
        new String[] {
          CONTENT,
          CONTENT + "=publisher",
          CONTENT + "=boss",
          "=member",
          CONTENT + "=member," + CONTENT + "=tenant_admin",
          "{\"" + CONTENT + "\": \"publisher\"}",
          "{\"" + CONTENT
        }) {
      refusedWith("CONNECTORS_OIDC_ROLES", roles);
    }
    refusedWith("CONNECTORS_OIDC_TENANT_CLAIM", "/" + CONTENT + "~2");
    refusedWith("CONNECTORS_OIDC_ROLES_CLAIM", "/" + CONTENT + "//roles");
    refusedWith("CONNECTORS_OIDC_SCOPES", CONTENT);
    refusedWith("CONNECTORS_OIDC_SESSION", CONTENT);
    Map<String, String> settings = openId();
    settings.put("CONNECTORS_JWKS_URL", "https://issuer.example/keys");
    settings.put("CONNECTORS_JWT_ISSUER", "https://issuer.example");
    settings.put("CONNECTORS_JWT_AUDIENCE", "connectors-api");
    settings.put("CONNECTORS_JWT_MAX_LIFETIME", CONTENT);
    refused(settings, "CONNECTORS_JWT_MAX_LIFETIME");
    settings.remove("CONNECTORS_JWT_MAX_LIFETIME");
    settings.put("CONNECTORS_JWT_AUDIENCE", "connectors");
    refused(settings, "CONNECTORS_JWT_AUDIENCE");
  }

  private void refusedWith(String setting, String value) throws IOException, InterruptedException {
    Map<String, String> settings = openId();
    settings.put(setting, value);
    refused(settings, setting);
  }

  private static Map<String, String> openId() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_OIDC_ISSUER", "https://issuer.example");
    settings.put("CONNECTORS_OIDC_CLIENT_ID", "connectors");
    settings.put("CONNECTORS_PUBLIC_URL", "https://connectors.example");
    return settings;
  }

  @Test
  void an_unknown_command_is_refused() throws IOException, InterruptedException {
    Outcome outcome = PackagedJar.run(Map.of("CONNECTORS_HOME", home.toString()), CONTENT);
    assertOneSentence(outcome, "help");
  }

  @Test
  void a_database_that_does_not_answer_is_refused() throws IOException, InterruptedException {
    Path keyset = home.resolve("keyset.json");
    PackagedJar.run(Map.of("CONNECTORS_HOME", home.toString()), "seed-connectors");
    Map<String, String> settings = external();
    settings.put("CONNECTORS_KEYSET_FILE", keyset.toString());
    settings.put("CONNECTORS_JWKS_URL", "https://issuer.example/keys");
    settings.put("CONNECTORS_JWT_ISSUER", "https://issuer.example");
    settings.put("CONNECTORS_JWT_AUDIENCE", "connectors");
    refused(settings, "DATASOURCES_DEFAULT_URL");
  }

  private void refused(Map<String, String> settings, String named)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("CONNECTORS_HOME", home.resolve("home").toString());
    assertOneSentence(PackagedJar.run(all, "serve"), named);
    assertThat(home.resolve("home")).as("nothing was begun").doesNotExist();
  }

  private static void assertOneSentence(Outcome outcome, String named) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).contains(named).doesNotContain(CONTENT).hasLineCount(1);
  }

  private static Map<String, String> external() {
    Map<String, String> settings = new HashMap<>();
    settings.put("DATASOURCES_DEFAULT_URL", URL);
    settings.put("DATASOURCES_DEFAULT_USERNAME", "connectors_app");
    settings.put("DATASOURCES_DEFAULT_PASSWORD", CONTENT);
    return settings;
  }
}
