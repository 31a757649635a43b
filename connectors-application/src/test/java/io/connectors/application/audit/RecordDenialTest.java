package io.connectors.application.audit;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordDenialTest {

  private static final CallOrigin ORIGIN = CallOrigin.of("192.0.2.7", "request-1");

  private final CoreFixture core = new CoreFixture();
  private final Caller member = Callers.memberOf(ACME).from(ORIGIN);

  @Test
  void a_denied_change_is_recorded_in_the_tenant_of_the_caller() {
    ConnectorId blog = ConnectorId.random();
    assertThat(record(member, Optional.of(Permission.WRITE_CONNECTORS), Optional.of(blog)))
        .isTrue();
    assertThat(core.lastEvent().tenant()).isEqualTo(ACME);
    assertThat(core.lastEvent().stamp().by()).isEqualTo(member.actor());
    assertThat(core.lastEvent().origin()).isEqualTo(ORIGIN);
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.CHANGE_DENIED);
    assertThat(core.lastEvent().outcome()).isEqualTo(AuditOutcome.REFUSED);
    assertThat(core.lastEvent().subjects()).containsExactly(new Subject(blog, List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void the_denial_of_every_permission_is_recorded_as_denied(Permission permission) {
    record(member, Optional.of(permission), Optional.empty());
    assertThat(core.lastEvent().action().key()).endsWith("_denied");
  }

  @Test
  void a_denied_switch_of_tenant_is_recorded_in_the_callers_own_tenant() {
    record(member, Optional.empty(), Optional.empty());
    assertThat(core.lastEvent().tenant()).isEqualTo(ACME);
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.TENANT_DENIED);
  }

  @Test
  void a_denied_caller_without_a_tenant_is_not_recorded() {
    assertThat(record(Callers.globalAdmin(), Optional.empty(), Optional.empty())).isFalse();
    assertThat(core.events()).isEmpty();
  }

  private boolean record(
      Caller caller, Optional<Permission> wanted, Optional<ConnectorId> connector) {
    return core.core
        .recordDenial()
        .record(new RecordDenial.Command(Callers.system(), caller, wanted, connector));
  }
}
