package io.connectors.application.servicetoken;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.ServiceTokenApplication;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.testkit.memory.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Test: the violations of requests for a service token. */
class ServiceTokenInputTest {

  private static final Caller ACME_ADMIN = Callers.adminOf(ACME);
  private static final String PUBLISH = "publish-targets:read";

  private final SettableClock clock = new SettableClock();
  private final ServiceTokenApplication application =
      ServiceTokenApplication.assemble(
          new InMemoryStore().ports(new EveritConfigurationValidator(), clock));

  @Test
  void reports_all_violations_together() {
    Instant past = clock.instant().minusSeconds(1);

    assertThat(
            violations(
                "x", List.of(PUBLISH, "connectors:write"), Optional.of(past), Optional.of(5)))
        .containsExactlyInAnyOrder(
            violation("/name", new Reason.Length(2, 100)),
            violation("/scopes/1", FieldReason.UNKNOWN_SCOPE),
            violation("/expires_at", new Reason.WithinDays(365)),
            violation("/expires_in_days", new Reason.AbsentWith("expires_at")));
  }

  @Test
  void a_name_and_a_scope_are_required_and_the_expiry_is_limited() {
    assertThat(violations("x\u0000y", List.of(), Optional.empty(), Optional.of(366)))
        .extracting(found -> found.pointer().value())
        .containsExactly("/name", "/scopes", "/expires_in_days");
    CreateServiceToken.Command nothing =
        new CreateServiceToken.Command(
            ACME_ADMIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ValidationReport.of(JsonPointer.to("scopes").child(0), Reason.Type.of(JsonType.STRING)),
            Optional.empty());

    assertThatThrownBy(() -> application.createServiceToken().create(nothing))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal ->
                assertThat(refusal.violations())
                    .containsExactly(
                        violation("/scopes/0", Reason.Type.of(JsonType.STRING)),
                        violation("/name", FieldReason.REQUIRED)));
  }

  private List<Violation> violations(
      String name, List<String> scopes, Optional<Instant> at, Optional<Integer> days) {
    CreateServiceToken.Command command =
        new CreateServiceToken.Command(
            ACME_ADMIN,
            Optional.of(name),
            Optional.of(scopes),
            at,
            days,
            ValidationReport.CLEAN,
            Optional.empty());
    try {
      application.createServiceToken().create(command);
      return List.of();
    } catch (InvalidRequest refusal) {
      return refusal.violations();
    }
  }

  private static Violation violation(String pointer, Reason reason) {
    return new Violation(new JsonPointer(pointer), reason);
  }
}
