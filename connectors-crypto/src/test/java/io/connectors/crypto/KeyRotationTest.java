package io.connectors.crypto;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.crypto.KeyExamination.Census;
import io.connectors.crypto.KeyRotation.Outcome;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.shared.CallOrigin;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.testkit.memory.InMemoryAuditTrail;
import io.connectors.testkit.memory.InMemoryConnectorRepository;
import io.connectors.testkit.memory.InMemoryStore;
import io.connectors.testkit.memory.InMemoryTenantKeyRepository;
import io.connectors.testkit.memory.InMemoryUnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Keys change under what is stored: it stays readable, and nothing needs the old ones at the end.
 */
class KeyRotationTest {

  private static final Caller OPERATOR = Callers.system().from(CallOrigin.ofCommandLine());
  private static final TenantScope EVERY_TENANT = OPERATOR.readScope();

  private final InMemoryStore store = InMemoryStore.withCatalog(CatalogEntries.WORDPRESS);
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(store);
  private final InMemoryConnectorRepository connectors = new InMemoryConnectorRepository(store);
  private final InMemoryTenantKeyRepository keys = new InMemoryTenantKeyRepository(store);
  private final SettableClock clock = new SettableClock();
  private Keyset keyset = Keyset.generate();
  private final LocalKeyEncryption encryption = LocalKeyEncryption.of(() -> keyset);
  private final KeyedStore keyed =
      new KeyedStore(unitOfWork, connectors, keys, new InMemoryAuditTrail(store));
  private final KeyRotation rotation = new KeyRotation(keyed, encryption, clock);
  private final KeyExamination examination = new KeyExamination(keyed, encryption, clock);

  @Test
  void rotation_seals_every_row_of_every_tenant_under_a_new_key() {
    install(ACME, 250);
    install(GLOBEX, 3);
    clock.passes(Duration.ofDays(1));

    Outcome outcome = rotation.rotate(OPERATOR, clock.instant(), rows -> {});

    assertThat(outcome).isEqualTo(new Outcome(2, 0, 253, 0));
    assertThat(census().newest()).isEqualTo(253);
    assertThat(examination.diagnose(OPERATOR).opened()).isEqualTo(253);
    assertThat(versionsOf(ACME)).containsExactly(1, 2);
  }

  @Test
  void a_rotation_that_was_broken_off_goes_on_without_another_key() {
    install(ACME, 150);
    clock.passes(Duration.ofDays(1));
    List<Integer> pages = new ArrayList<>();
    try {
      rotation.rotate(
          OPERATOR,
          clock.instant(),
          rows -> {
            pages.add(rows);
            throw new UnsupportedOperationException("killed");
          });
    } catch (UnsupportedOperationException killed) {
      assertThat(census().older()).isEqualTo(50);
    }

    Outcome rest = rotation.rotate(OPERATOR, clock.instant(), pages::add);

    assertThat(rest).isEqualTo(new Outcome(0, 0, 50, 0));
    assertThat(pages).startsWith(100, 100, 150);
    assertThat(versionsOf(ACME)).containsExactly(1, 2);
  }

  @Test
  void nothing_of_a_connector_changes_but_its_ciphertext() {
    Connector before = install(ACME, 1).get(0);
    clock.passes(Duration.ofDays(1));

    rotation.rotate(OPERATOR, clock.instant(), rows -> {});

    Connector after = stored(before);
    assertThat(after.withCredentials(before.credentials())).isEqualTo(before);
    assertThat(after.credentials()).isNotEqualTo(before.credentials());
    SealedForm.Envelope old = SealedForm.envelope(ciphertext(before));
    assertThat(SealedForm.envelope(ciphertext(after)).secret()).isEqualTo(old.secret());
  }

  @Test
  void an_older_key_is_removed_when_nothing_needs_it_and_not_before() {
    Connector needed = install(ACME, 1).get(0);
    install(GLOBEX, 1);
    clock.passes(Duration.ofDays(1));
    rotation.rotate(OPERATOR, clock.instant(), rows -> {});
    // As if somebody who held the older key had been slow.
    putBack(needed);

    assertThat(rotation.retire(OPERATOR)).isEqualTo(1);

    assertThat(versionsOf(ACME)).containsExactly(1, 2);
    assertThat(versionsOf(GLOBEX)).containsExactly(2);
    assertThat(examination.diagnose(OPERATOR).unreadable()).isEmpty();
  }

  @Test
  void rewrapping_frees_the_key_from_outside() {
    Keyset old = keyset;
    install(ACME, 2);
    install(GLOBEX, 1);
    keyset = promoted(old);

    Outcome outcome = rotation.rewrap(OPERATOR);

    assertThat(outcome).isEqualTo(new Outcome(2, 0, 0, 0));
    assertThat(census().needing(old.primary())).isZero();
    assertThat(census().needing(keyset.primary())).isEqualTo(2);
    keyset = keyset.without(old.primary());
    assertThat(
            new KeyExamination(keyed, LocalKeyEncryption.of(() -> keyset), clock)
                .diagnose(OPERATOR)
                .opened())
        .isEqualTo(3);
  }

  @Test
  void credentials_stay_bound_to_their_destinations() {
    Connector row = install(ACME, 1).get(0);
    Destinations given = row.credentials().orElseThrow().destinations();
    clock.passes(Duration.ofDays(1));

    rotation.rotate(OPERATOR, clock.instant(), rows -> {});

    assertThat(given).isNotEqualTo(Destinations.NONE);
    assertThat(stored(row).credentials().orElseThrow().destinations()).isEqualTo(given);
    assertThat(examination.diagnose(OPERATOR).opened()).isEqualTo(1);
  }

  @Test
  void credentials_whose_destination_was_changed_in_the_store_are_sealed_again_and_unavailable() {
    Connector row = install(ACME, 1).get(0);
    Connector moved =
        new Connector(
            row.id(),
            row.tenant(),
            row.catalogId(),
            row.name(),
            new Configuration(JsonObject.EMPTY),
            row.credentials(),
            row.tags(),
            row.state(),
            row.version().next(),
            row.created(),
            row.updated());
    unitOfWork.within(
        TenantScope.of(ACME),
        () -> {
          connectors.replace(moved);
          return moved;
        });
    clock.passes(Duration.ofDays(1));

    assertThat(rotation.rotate(OPERATOR, clock.instant(), rows -> {}))
        .isEqualTo(new Outcome(1, 0, 1, 0));

    assertThat(census().older()).isZero();
    assertThat(unreadableSince(row)).isPresent();
    assertThat(examination.diagnose(OPERATOR).unreadable()).containsExactly("acme " + row.id());
  }

  @Test
  void a_tenants_key_that_cannot_be_unwrapped_is_counted_and_stops_no_other() {
    install(ACME, 1);
    keyset = Keyset.generate();
    install(GLOBEX, 1);
    keyset = promoted(keyset);

    assertThat(rotation.rewrap(OPERATOR)).isEqualTo(new Outcome(1, 1, 0, 0));
  }

  @Test
  void what_does_not_open_is_left_as_it_is_named_and_stops_nothing() {
    install(ACME, 2);
    Connector spoilt = named("Spoilt").withCredentials("password").of(ACME);
    unitOfWork.within(TenantScope.of(ACME), () -> added(spoilt));
    clock.passes(Duration.ofDays(1));

    Outcome outcome = rotation.rotate(OPERATOR, clock.instant(), rows -> {});

    assertThat(outcome).isEqualTo(new Outcome(1, 0, 2, 1));
    assertThat(stored(spoilt)).isEqualTo(spoilt);
    assertThat(examination.diagnose(OPERATOR).unreadable()).containsExactly("acme " + spoilt.id());
    assertThat(unreadableSince(spoilt)).contains(clock.instant());
  }

  @Test
  void each_batch_puts_every_connector_and_field_on_the_record_of_its_tenant() {
    List<Connector> rows = install(ACME, 2);
    Connector spoilt = named("Spoilt").withCredentials("password").of(ACME);
    unitOfWork.within(TenantScope.of(ACME), () -> added(spoilt));
    install(GLOBEX, 1);
    clock.passes(Duration.ofDays(1));

    rotation.rotate(OPERATOR, clock.instant(), rowsSeen -> {});

    assertThat(recorded(AuditAction.KEY_RENEWED))
        .extracting(AuditEvent::tenant)
        .containsExactlyInAnyOrder(ACME, GLOBEX);
    List<AuditEvent> opened = recorded(AuditAction.CREDENTIALS_OPENED);
    assertThat(opened)
        .hasSize(2)
        .allSatisfy(
            event -> {
              assertThat(event.purpose()).contains(AuditPurpose.ROTATE);
              assertThat(event.stamp().by()).isEqualTo(OPERATOR.actor());
              assertThat(event.origin()).isEqualTo(OPERATOR.origin());
              assertThat(event.usesCredentials()).isFalse();
            });
    assertThat(opened)
        .filteredOn(event -> event.tenant().equals(ACME))
        .flatExtracting(AuditEvent::subjects)
        .containsExactlyInAnyOrder(
            new Subject(rows.get(0).id(), List.of("/auth/password")),
            new Subject(rows.get(1).id(), List.of("/auth/password")));
    assertThat(recorded(AuditAction.CREDENTIALS_UNAVAILABLE).get(0))
        .satisfies(
            event -> {
              assertThat(event.outcome()).isEqualTo(AuditOutcome.FAILED);
              assertThat(event.subjects()).containsExactly(new Subject(spoilt.id(), List.of()));
            });
  }

  @Test
  void what_cannot_be_put_on_record_is_not_sealed_anew() {
    Connector row = install(ACME, 1).get(0);
    clock.passes(Duration.ofDays(1));
    AuditTrail full =
        event -> {
          if (event.action() == AuditAction.CREDENTIALS_OPENED) {
            throw new IllegalStateException("full");
          }
        };
    KeyRotation unrecorded =
        new KeyRotation(new KeyedStore(unitOfWork, connectors, keys, full), encryption, clock);

    assertThatThrownBy(() -> unrecorded.rotate(OPERATOR, clock.instant(), rows -> {}))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stored(row).credentials()).isEqualTo(row.credentials());
  }

  @Test
  void whatever_becomes_of_a_tenants_keys_is_on_its_record() {
    Keyset old = keyset;
    install(ACME, 1);
    clock.passes(Duration.ofDays(1));
    rotation.rotate(OPERATOR, clock.instant(), rows -> {});
    rotation.retire(OPERATOR);
    keyset = promoted(old);
    rotation.rewrap(OPERATOR);
    rotation.recordReduction(OPERATOR);

    assertThat(store.auditEvents())
        .extracting(AuditEvent::action)
        .containsExactly(
            AuditAction.KEY_RENEWED,
            AuditAction.CREDENTIALS_OPENED,
            AuditAction.KEY_DESTROYED,
            AuditAction.KEY_REWRAPPED,
            AuditAction.KEYSET_REDUCED);
    assertThat(store.auditEvents()).extracting(AuditEvent::tenant).containsOnly(ACME);
  }

  @Test
  void looking_through_everything_is_on_record_and_notes_what_has_changed() {
    Connector row = install(ACME, 1).get(0);
    Keyset own = keyset;
    keyset = Keyset.generate();
    assertThat(anotherReplica().diagnose(OPERATOR).unreadable())
        .containsExactly("acme " + row.id());
    assertThat(unreadableSince(row)).contains(clock.instant());

    keyset = own;
    assertThat(anotherReplica().diagnose(OPERATOR).opened()).isEqualTo(1);
    assertThat(unreadableSince(row)).isEmpty();
    assertThat(store.auditEvents())
        .extracting(AuditEvent::action)
        .containsExactly(AuditAction.CREDENTIALS_UNAVAILABLE, AuditAction.CREDENTIALS_OPENED);
    assertThat(store.auditEvents())
        .extracting(AuditEvent::purpose)
        .containsOnly(Optional.of(AuditPurpose.TEST));
  }

  private KeyExamination anotherReplica() {
    return new KeyExamination(keyed, LocalKeyEncryption.of(() -> keyset), clock);
  }

  private List<AuditEvent> recorded(AuditAction action) {
    return store.auditEvents().stream().filter(event -> event.action() == action).toList();
  }

  private Optional<Instant> unreadableSince(Connector connector) {
    return stored(connector).unreadableSince();
  }

  private List<Connector> install(TenantId tenant, int count) {
    List<Connector> installed = new ArrayList<>();
    CredentialVault vault = EnvelopeCredentialVault.of(keys, encryption, clock);
    for (int i = 0; i < count; i++) {
      Connector plain = named("Blog " + i).of(tenant);
      installed.add(
          unitOfWork.within(
              TenantScope.of(tenant),
              () ->
                  added(
                      sealed(
                          plain,
                          vault.seal(plain.credentialOwner(), secret(), destinations(plain))))));
    }
    return installed;
  }

  private static Destinations destinations(Connector connector) {
    return Destinations.of(
        CatalogEntries.WORDPRESS.configSchema().credentialDestinations(),
        connector.configuration().values());
  }

  private Connector added(Connector connector) {
    connectors.add(connector);
    return connector;
  }

  private void putBack(Connector old) {
    unitOfWork.within(
        TenantScope.of(old.tenant()),
        () ->
            connectors.reseal(
                old.tenant(),
                old.id(),
                connectors
                    .find(TenantScope.of(old.tenant()), old.id())
                    .flatMap(Connector::credentials)
                    .orElseThrow(),
                old.credentials().orElseThrow()));
  }

  private Connector stored(Connector connector) {
    return unitOfWork
        .within(EVERY_TENANT, () -> connectors.find(EVERY_TENANT, connector.id()))
        .orElseThrow();
  }

  private List<Integer> versionsOf(TenantId tenant) {
    TenantScope scope = TenantScope.of(tenant);
    return unitOfWork.within(scope, () -> keys.all(scope)).stream()
        .map(TenantKey::version)
        .map(version -> version.value())
        .toList();
  }

  private Census census() {
    return examination.census(OPERATOR);
  }

  private static Connector sealed(Connector connector, SealedCredentials sealed) {
    return connector.withCredentials(Optional.of(sealed));
  }

  private static byte[] ciphertext(Connector connector) {
    return connector.credentials().orElseThrow().ciphertext();
  }

  private static Credentials secret() {
    return Credentials.of(Map.of("password", Secret.of("t0k3n")));
  }

  private static Keyset promoted(Keyset old) {
    Keyset more = old.withNewKey();
    return more.withPrimary(more.keys().get(1));
  }
}
