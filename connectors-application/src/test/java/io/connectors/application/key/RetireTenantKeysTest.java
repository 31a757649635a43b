package io.connectors.application.key;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.KeyFixture;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.connector.Connector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetireTenantKeysTest {

  private final KeyFixture fixture = new KeyFixture();

  @Test
  void an_older_key_is_removed_only_if_unused() {
    Connector needed = fixture.installs(ACME, 1).get(0);
    fixture.installs(GLOBEX, 1);
    fixture.clock.passes(Duration.ofDays(1));
    fixture.rotates();
    fixture.putsBack(needed);

    assertThat(fixture.retires()).isEqualTo(1);

    assertThat(fixture.keyVersionsOf(ACME)).containsExactly(1, 2);
    assertThat(fixture.keyVersionsOf(GLOBEX)).containsExactly(2);
    assertThat(fixture.examines().unreadable()).isEmpty();
  }

  @Test
  void every_change_of_tenant_keys_is_recorded() {
    fixture.installs(ACME, 1);
    fixture.clock.passes(Duration.ofDays(1));
    fixture.rotates();
    fixture.retires();
    fixture.promotesAnotherKey();
    fixture.rewraps();
    fixture.recordsKeyRemoval();

    assertThat(fixture.events())
        .extracting(AuditEvent::action)
        .containsExactly(
            AuditAction.TENANT_KEY_ROTATED,
            AuditAction.CREDENTIALS_OPENED,
            AuditAction.TENANT_KEY_DESTROYED,
            AuditAction.TENANT_KEY_REWRAPPED,
            AuditAction.ROOT_KEY_REMOVED);
    assertThat(fixture.events()).extracting(AuditEvent::tenant).containsOnly(ACME);
  }
}
