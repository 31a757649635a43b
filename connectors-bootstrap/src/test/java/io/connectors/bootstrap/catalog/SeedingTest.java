package io.connectors.bootstrap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.catalog.SeedCatalog;
import io.connectors.application.catalog.SeedReport;
import io.connectors.application.catalog.SeedReport.BrokenFile;
import io.connectors.domain.access.Caller;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test: seeding from packaged and operator's files ignores unchanged and broken files. */
class SeedingTest {

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

  private final InMemoryCatalogRepository catalog =
      new InMemoryCatalogRepository(new InMemoryStore());
  private final SeedCatalog seedCatalog =
      new SeedCatalog(catalog, new EveritConfigurationValidator(), Clock.systemUTC());

  @TempDir private Path own;

  @Test
  void seeding_is_idempotent_and_includes_the_operators_files() throws IOException {
    assertThat(seed().summary()).isEqualTo("4 created, 0 updated, 0 skipped");
    assertThat(seed().summary()).isEqualTo("0 created, 0 updated, 4 skipped");
    write("ghost.json", OWN_TYPE.formatted(202611300900L));
    assertThat(seed().summary()).isEqualTo("1 created, 0 updated, 4 skipped");
    write("ghost.json", OWN_TYPE.formatted(1));
    assertThat(seed().summary()).isEqualTo("0 created, 0 updated, 5 skipped");
    write("ghost.json", OWN_TYPE.formatted(202611301530L));
    assertThat(seed().summary()).isEqualTo("0 created, 1 updated, 4 skipped");
    write("broken.json", "{");
    SeedReport broken = seed();
    assertThat(broken.broken()).extracting(BrokenFile::name).containsExactly("broken.json");
    assertThat(broken.summary()).isEqualTo("0 created, 0 updated, 5 skipped");
  }

  @Test
  void rejects_keywords_without_effect_and_warns_about_names_of_secrets() throws IOException {
    write("secret", "\"default_config_schema\"", "\"client_secret\": {\"x-secret\": true}");
    write("pin", "\"auth_schema\"", "\"pin\": {\"type\": \"integer\"}");
    write(
        "place",
        "\"default_config_schema\"",
        "\"u\": {\"not\": {\"x-credential-destination\": true}}");
    write("warned", "\"default_config_schema\"", "\"api_key\": {\"type\": \"string\"}");

    SeedReport report = seed();

    assertThat(report.summary()).isEqualTo("5 created, 0 updated, 0 skipped");
    assertThat(report.broken())
        .extracting(file -> file.name() + " " + file.violations().get(0).pointer().value())
        .containsExactlyInAnyOrder(
            "secret.json /default_config_schema/properties/client_secret/x-secret",
            "pin.json /auth_schema/properties/pin/type",
            "place.json /default_config_schema/properties/u/not/x-credential-destination");
    assertThat(report.warnings())
        .extracting(warning -> warning.name() + " " + EnglishReasons.of(warning.violation()))
        .singleElement()
        .asString()
        .startsWith("warned.json /default_config_schema/properties/api_key looks secret");
  }

  @Test
  void broken_files_are_reported_and_the_others_seeded() throws IOException, InterruptedException {
    CatalogDirectory directory = new CatalogDirectory(own);
    directory.write("ghost.json", 1, "Ghost");
    directory.addAllBroken();

    SeedReport first = seed();

    assertThat(first.summary()).isEqualTo("5 created, 0 updated, 0 skipped");
    assertThat(catalog.all())
        .extracting(CatalogEntry::key)
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("ghost", "linkedin", "medium", "twitter", "wordpress");
    assertThat(names(first)).containsExactlyInAnyOrderElementsOf(directory.broken());
    directory.write("ghost.json", 2, "Ghost 2");
    SeedReport again = seed();
    assertThat(again.summary()).isEqualTo("0 created, 1 updated, 4 skipped");
    assertThat(names(again)).containsExactlyInAnyOrderElementsOf(directory.broken());
  }

  private static List<String> names(SeedReport report) {
    return report.broken().stream().map(BrokenFile::name).toList();
  }

  private SeedReport seed() {
    return Seeding.run(seedCatalog, Caller.system(), Optional.of(own));
  }

  private void write(String key, String schema, String property) throws IOException {
    String properties = schema + ": {\"type\": \"object\", \"properties\": {" + property + "}}";
    write(
        key + ".json",
        PLAIN_TYPE.formatted(key).replace(schema + ": {\"type\": \"object\"}", properties));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(own.resolve(name), text);
  }
}
