package io.connectors.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.catalog.SeedCatalog.CatalogFile;
import io.connectors.application.catalog.SeedReport.BrokenFile;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.SchemaReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.testkit.fixture.Callers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedCatalogTest {

  private final CoreFixture core = new CoreFixture();

  @Test
  void new_entries_are_created_and_skipped_by_a_second_run() {
    assertThat(seed(file("mastodon", 1, "Mastodon"), file("ghost", 1, "Ghost")).summary())
        .isEqualTo("2 created, 0 updated, 0 skipped");
    assertThat(seed(file("mastodon", 1, "Mastodon"), file("ghost", 1, "Ghost")).summary())
        .isEqualTo("0 created, 0 updated, 2 skipped");
  }

  @Test
  void a_higher_revision_updates_the_entry_and_keeps_its_id_and_creation_time() {
    seed(file("ghost", 1, "Ghost"));
    CatalogEntry before = core.acme.looksUp("ghost");
    core.clock.passes(Duration.ofDays(1));
    assertThat(seed(file("ghost", 2, "Ghost 2")).summary())
        .isEqualTo("0 created, 1 updated, 0 skipped");
    CatalogEntry after = core.acme.looksUp("ghost");
    assertThat(after.name()).isEqualTo("Ghost 2");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
  }

  @Test
  void a_lower_revision_changes_nothing() {
    seed(file("ghost", 2, "Ghost 2"));
    assertThat(seed(file("ghost", 1, "Ghost")).summary())
        .isEqualTo("0 created, 0 updated, 1 skipped");
    assertThat(core.acme.looksUp("ghost").name()).isEqualTo("Ghost 2");
  }

  @Test
  void the_same_revision_with_changed_content_updates_the_entry() {
    seed(file("ghost", 1, "Ghost"));
    assertThat(seed(file("ghost", 1, "Ghosts")).summary())
        .isEqualTo("0 created, 1 updated, 0 skipped");
  }

  @Test
  void a_broken_file_is_reported_by_name_and_the_others_are_seeded() {
    SeedReport report =
        seed(
            new CatalogFile("empty.json", JsonObject.EMPTY.with("key", JsonValue.of("empty"))),
            file("ghost", 1, "Ghost"));
    assertThat(report.summary()).isEqualTo("1 created, 0 updated, 0 skipped");
    assertThat(report.broken()).extracting(BrokenFile::name).containsExactly("empty.json");
    assertThat(report.broken().get(0).violations())
        .extracting(violation -> violation.pointer().value())
        .contains("/revision", "/auth_type");
  }

  @Test
  void an_unknown_auth_type_and_an_invalid_schema_are_broken() {
    JsonObject document = file("ghost", 1, "Ghost").document();
    JsonObject noSchema = JsonObject.EMPTY.with("type", JsonValue.of("objct"));
    SeedReport report =
        seed(
            new CatalogFile("a.json", document.with("auth_type", JsonValue.of("magic"))),
            new CatalogFile("b.json", document.with("default_config_schema", noSchema)),
            new CatalogFile("c.json", document.with("auth_schema", noSchema)));
    assertThat(report.summary()).isEqualTo("0 created, 0 updated, 0 skipped");
    assertThat(report.broken()).hasSize(3);
    assertThat(report.broken().get(1).violations())
        .contains(
            new Violation(
                new JsonPointer("/default_config_schema/type"), SchemaReason.NOT_OF_AN_OBJECT));
    assertThat(report.broken().get(2).violations())
        .contains(
            new Violation(new JsonPointer("/auth_schema/type"), SchemaReason.NOT_OF_AN_OBJECT));
  }

  @Test
  void a_secret_looking_name_without_a_mark_is_only_a_warning() {
    JsonObject text = JsonObject.EMPTY.with("type", JsonValue.of("string"));
    JsonObject schema =
        JsonObject.EMPTY
            .with("type", JsonValue.of("object"))
            .with("properties", JsonObject.EMPTY.with("api_key", text));
    JsonObject document = file("ghost", 1, "Ghost").document();
    SeedReport report =
        seed(
            new CatalogFile(
                "ghost.json",
                document.with("default_config_schema", schema).with("auth_schema", schema)));
    assertThat(report.summary()).isEqualTo("1 created, 0 updated, 0 skipped");
    assertThat(report.broken()).isEmpty();
    assertThat(report.warnings())
        .extracting(warning -> warning.name() + " " + warning.violation().pointer())
        .containsExactly(
            "ghost.json /default_config_schema/properties/api_key",
            "ghost.json /auth_schema/properties/api_key");
  }

  @Test
  void the_second_file_with_the_same_key_is_broken() {
    CatalogFile second = new CatalogFile("second.json", file("ghost", 9, "Ghost 9").document());
    SeedReport report = seed(file("ghost", 1, "Ghost"), second);
    assertThat(report.broken()).extracting(BrokenFile::name).containsExactly("second.json");
    assertThat(core.acme.looksUp("ghost").name()).isEqualTo("Ghost");
  }

  @Test
  void a_broken_file_does_not_reserve_its_key() {
    CatalogFile broken =
        new CatalogFile(
            "broken.json",
            file("ghost", 1, "Ghost").document().with("auth_type", JsonValue.of("magic")));
    assertThat(seed(broken, file("ghost", 1, "Ghost")).summary())
        .isEqualTo("1 created, 0 updated, 0 skipped");
  }

  @Test
  void a_broken_new_revision_keeps_the_seeded_entry() {
    seed(file("ghost", 1, "Ghost"));
    JsonObject broken = file("ghost", 2, "Ghost 2").document().with("icon", JsonValue.of("<svg>"));
    assertThat(seed(new CatalogFile("ghost.json", broken)).broken()).hasSize(1);
    assertThat(core.acme.looksUp("ghost").name()).isEqualTo("Ghost");
  }

  @Test
  void a_deleted_file_keeps_its_entry() {
    seed(file("ghost", 1, "Ghost"));
    seed();
    assertThat(core.acme.looksUp("ghost").name()).isEqualTo("Ghost");
    assertThat(core.acme.looksUp("wordpress").name()).isEqualTo("WordPress");
  }

  private SeedReport seed(CatalogFile... files) {
    return core.core.seedCatalog().seed(new SeedCatalog.Command(Callers.system(), List.of(files)));
  }

  private static CatalogFile file(String key, int revision, String name) {
    JsonObject object = JsonObject.EMPTY.with("type", JsonValue.of("object"));
    return new CatalogFile(
        key + ".json",
        JsonObject.EMPTY
            .with("key", JsonValue.of(key))
            .with("revision", JsonValue.of(revision))
            .with("name", JsonValue.of(name))
            .with("description", JsonValue.of("Publishes to " + name + "."))
            .with("category", JsonValue.of("Web"))
            .with("icon", JsonValue.of("rss"))
            .with("auth_type", JsonValue.of("none"))
            .with("capabilities", JsonObject.EMPTY)
            .with("default_config_schema", object)
            .with("auth_schema", object));
  }
}
