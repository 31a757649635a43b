package com.example.broadcaster.files;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Unavailable;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the files themselves, which the contracts do not cover. */
class FileStoreOnDiskTest {

  @TempDir Path directory;

  private final Connector blog = named("Blog").withCredentials("password").of(ACME);
  private FileStore store;

  @BeforeEach
  void openTheStore() {
    store = FileStore.in(directory.resolve("new"));
  }

  @Test
  void stored_connectors_survive_a_restart() {
    add(blog);

    store = FileStore.in(directory.resolve("new"));

    assertThat(found()).contains(blog);
  }

  @Test
  void each_tenant_has_a_separate_file() throws IOException {
    add(blog);
    add(named("Theirs").of(GLOBEX));

    assertThat(Files.readString(fileOf(ACME))).contains("Blog").doesNotContain("Theirs");
    assertThat(Files.readString(fileOf(GLOBEX))).contains("Theirs").doesNotContain("Blog");
  }

  @Test
  void removing_a_connector_removes_its_ciphertext_from_the_file() throws IOException {
    String ciphertext =
        Base64.getEncoder().encodeToString(blog.credentials().orElseThrow().ciphertext());
    add(blog);
    assertThat(Files.readString(fileOf(ACME))).contains(ciphertext);

    boolean removed = within(ACME, connectors -> connectors.remove(ACME, blog.id()));

    assertThat(removed).isTrue();
    assertThat(Files.readString(fileOf(ACME))).doesNotContain(ciphertext);
  }

  @Test
  void ignores_a_partially_written_file() throws IOException {
    add(blog);
    Files.writeString(fileOf(ACME).resolveSibling("acme.json.next"), "{\"connec");

    assertThat(found()).contains(blog);
    add(named("Journal").of(ACME));
    assertThat(found()).contains(blog);
  }

  @Test
  void rejects_a_corrupt_file_and_does_not_change_it() throws IOException {
    add(blog);
    Files.writeString(fileOf(ACME), "{\"connec");

    assertThatThrownBy(this::found).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> add(named("Journal").of(ACME))).isInstanceOf(Unavailable.class);
    assertThat(fileOf(ACME)).hasContent("{\"connec");
  }

  @Test
  void a_unit_of_work_that_only_reads_creates_no_file() {
    assertThat(found()).isEmpty();

    assertThat(fileOf(ACME)).doesNotExist();
  }

  @Test
  void keeps_the_layout_of_a_file_until_its_content_changes() throws IOException {
    add(blog);
    String byHand = Files.readString(fileOf(ACME)).replace(",", ",\n  ");
    Files.writeString(fileOf(ACME), byHand);

    assertThat(found()).contains(blog);
    assertThat(foundForChange()).contains(blog);
    assertThat(countInAllTenants()).isEqualTo(1);
    assertThat(Files.readString(fileOf(ACME))).isEqualTo(byHand);

    add(named("Journal").of(ACME));
    assertThat(Files.readString(fileOf(ACME))).contains("Journal").isNotEqualTo(byHand);
  }

  private Optional<Connector> foundForChange() {
    return within(ACME, connectors -> connectors.findForChange(ACME, blog.id()));
  }

  private int countInAllTenants() {
    TenantScope allTenants = Callers.globalAdmin().readScope();
    return store.within(
        allTenants,
        () ->
            (int)
                store
                    .current()
                    .toRead(allTenants)
                    .mapToLong(file -> file.connectors().size())
                    .sum());
  }

  private void add(Connector connector) {
    within(
        connector.tenant(),
        connectors -> {
          connectors.add(connector);
          return true;
        });
  }

  private Optional<Connector> found() {
    return within(ACME, connectors -> connectors.find(TenantScope.of(ACME), blog.id()));
  }

  private <T> T within(TenantId tenant, Function<ConnectorRepository, T> work) {
    var catalog = new InMemoryCatalogRepository(new InMemoryStore());
    return store.within(
        TenantScope.of(tenant), () -> work.apply(new FileConnectorRepository(store, catalog)));
  }

  private Path fileOf(TenantId tenant) {
    return directory.resolve("new").resolve(tenant + ".json");
  }
}
