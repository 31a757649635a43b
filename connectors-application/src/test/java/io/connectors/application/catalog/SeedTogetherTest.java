package io.connectors.application.catalog;

import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.CatalogEntries.edition;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.catalog.SeedCatalog.CatalogFile;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Test: two replicas start together; the other one adds the key between our read and our write. */
class SeedTogetherTest {

  private final CatalogRepository stored = new InMemoryCatalogRepository(new InMemoryStore());

  @Test
  void a_newer_revision_replaces_the_older_one_of_another_replica() {
    assertThat(seedRevision(2, edition(WORDPRESS, 1, "Old")).summary())
        .isEqualTo("0 created, 1 updated, 0 skipped");
    assertThat(stored.find(WORDPRESS.id()).orElseThrow().name()).isEqualTo("WordPress");
  }

  @Test
  void an_older_revision_keeps_the_newer_one_of_another_replica() {
    assertThat(seedRevision(2, edition(WORDPRESS, 3, "New")).summary())
        .isEqualTo("0 created, 0 updated, 1 skipped");
    assertThat(stored.find(WORDPRESS.id()).orElseThrow().name()).isEqualTo("New");
  }

  private SeedReport seedRevision(int revision, CatalogEntry ofOtherReplica) {
    SeedCatalog seedCatalog =
        new SeedCatalog(
            new ConcurrentCatalog(stored, ofOtherReplica),
            new EveritConfigurationValidator(),
            Clock.systemUTC());
    return seedCatalog.seed(
        new SeedCatalog.Command(Callers.system(), List.of(wordPressFile(revision))));
  }

  private static CatalogFile wordPressFile(int revision) {
    CatalogDefinition definition = WORDPRESS.definition();
    return new CatalogFile(
        "wordpress.json",
        JsonObject.EMPTY
            .with("key", JsonValue.of(definition.key().value()))
            .with("revision", JsonValue.of(revision))
            .with("name", JsonValue.of(definition.name()))
            .with("description", JsonValue.of(definition.description()))
            .with("category", JsonValue.of(definition.category().value()))
            .with("icon", JsonValue.of(definition.icon()))
            .with("auth_type", JsonValue.of(definition.authType().key()))
            .with("capabilities", definition.capabilities().values())
            .with("default_config_schema", definition.configSchema().document())
            .with("auth_schema", definition.authSchema().document()));
  }

  /** A catalog to which another replica adds an entry just before this one. */
  private record ConcurrentCatalog(CatalogRepository stored, CatalogEntry concurrent)
      implements CatalogRepository {

    @Override
    public List<CatalogEntry> all() {
      return stored.all();
    }

    @Override
    public Optional<CatalogEntry> find(CatalogId id) {
      return stored.find(id);
    }

    @Override
    public Optional<CatalogEntry> find(CatalogKey key) {
      return stored.find(key);
    }

    @Override
    public boolean add(CatalogEntry entry) {
      return stored.add(concurrent) && stored.add(entry);
    }

    @Override
    public boolean replace(CatalogEntry entry) {
      return stored.replace(entry);
    }
  }
}
