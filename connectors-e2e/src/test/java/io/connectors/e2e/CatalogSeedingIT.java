package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.UnpackedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeding by the command: says what it did, does it once, and names what it leaves out. */
final class CatalogSeedingIT {

  private static final String OWN_TYPE =
      """
      {"key": "ghost", "revision": %d, "name": "Ghost", "description": "Publish to a Ghost site.",
       "category": "Web", "icon": "ghost", "auth_type": "none", "capabilities": {},
       "default_config_schema": {"type": "object",
         "$defs": {"host": {"type": "string", "format": "hostname"}},
         "properties": {"host": {"$ref": "#/$defs/host"}}},
       "auth_schema": {"type": "object"}}
      """;

  private static final String PLAIN_TYPE =
      """
      {"key": "%s", "revision": 1, "name": "Plain", "description": "A type without fields.",
       "category": "Web", "icon": "plug", "auth_type": "none", "capabilities": {},
       "default_config_schema": {"type": "object"},
       "auth_schema": {"type": "object"}}
      """;

  @TempDir private Path home;
  @TempDir private Path own;

  @Test
  void seeding_again_changes_nothing_and_an_operators_files_count_too()
      throws IOException, InterruptedException {
    UnpackedPrograms.lendTo(home);
    Map<String, String> settings =
        Map.of("CONNECTORS_HOME", home.toString(), "CONNECTORS_CATALOG_DIR", own.toString());
    assertThat(seed(settings).output()).endsWith("4 created, 0 updated, 0 skipped");
    assertThat(seed(settings).output()).endsWith("0 created, 0 updated, 4 skipped");
    Files.writeString(own.resolve("ghost.json"), OWN_TYPE.formatted(202611300900L));
    assertThat(seed(settings).output()).endsWith("1 created, 0 updated, 4 skipped");
    Files.writeString(own.resolve("ghost.json"), OWN_TYPE.formatted(1));
    assertThat(seed(settings).output()).endsWith("0 created, 0 updated, 5 skipped");
    Files.writeString(own.resolve("ghost.json"), OWN_TYPE.formatted(202611301530L));
    assertThat(seed(settings).output()).endsWith("0 created, 1 updated, 4 skipped");
    Files.writeString(own.resolve("broken.json"), "{");
    Outcome broken = seed(settings);
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.errors()).contains("broken.json");
    assertThat(broken.output()).endsWith("0 created, 0 updated, 5 skipped");
  }

  @Test
  void marks_without_effect_are_refused_at_their_place_and_names_that_look_secret_are_warned_of()
      throws IOException, InterruptedException {
    UnpackedPrograms.lendTo(home);
    Map<String, String> settings =
        Map.of("CONNECTORS_HOME", home.toString(), "CONNECTORS_CATALOG_DIR", own.toString());
    write("secret", "\"default_config_schema\"", "\"client_secret\": {\"x-secret\": true}");
    write("pin", "\"auth_schema\"", "\"pin\": {\"type\": \"integer\"}");
    write(
        "place",
        "\"default_config_schema\"",
        "\"u\": {\"not\": {\"x-credential-destination\": true}}");
    write("warned", "\"default_config_schema\"", "\"api_key\": {\"type\": \"string\"}");

    Outcome outcome = seed(settings);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).endsWith("5 created, 0 updated, 0 skipped");
    assertThat(outcome.errors())
        .contains(
            "secret.json is left out: /default_config_schema/properties/client_secret/x-secret ",
            "pin.json is left out: /auth_schema/properties/pin/type ",
            "place.json is left out: /default_config_schema/properties/u/not/x-credential-destination ",
            "Catalog file warned.json: /default_config_schema/properties/api_key looks secret");
  }

  private void write(String key, String schema, String property) throws IOException {
    String properties = schema + ": {\"type\": \"object\", \"properties\": {" + property + "}}";
    Files.writeString(
        own.resolve(key + ".json"),
        PLAIN_TYPE.formatted(key).replace(schema + ": {\"type\": \"object\"}", properties));
  }

  private static Outcome seed(Map<String, String> settings)
      throws IOException, InterruptedException {
    return PackagedJar.run(settings, "seed-connectors");
  }
}
