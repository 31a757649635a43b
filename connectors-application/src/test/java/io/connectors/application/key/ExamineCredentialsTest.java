package io.connectors.application.key;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.KeyFixture;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.connector.Connector;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExamineCredentialsTest {

  private final KeyFixture fixture = new KeyFixture();

  @Test
  void an_examination_is_recorded_and_updates_the_marks_of_connectors() {
    Connector row = fixture.installs(ACME, 1).get(0);
    Keyset own = fixture.keyset;
    fixture.keyset = Keyset.generate();
    assertThat(fixture.examines().unreadable()).containsExactly("acme " + row.id());
    assertThat(fixture.stored(row).unreadableSince()).contains(fixture.clock.instant());

    fixture.keyset = own;
    assertThat(fixture.examines().readable()).isEqualTo(1);
    assertThat(fixture.stored(row).unreadableSince()).isEmpty();
    assertThat(fixture.events())
        .extracting(AuditEvent::action)
        .containsExactly(AuditAction.CREDENTIALS_UNAVAILABLE, AuditAction.CREDENTIALS_OPENED);
    assertThat(fixture.events())
        .extracting(AuditEvent::purpose)
        .containsOnly(Optional.of(AuditPurpose.TEST));
  }
}
