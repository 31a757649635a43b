package io.connectors.domain.audit;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.ADA;
import static io.connectors.domain.Examples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditFilterTest {

  private final ConnectorId blog = ConnectorId.random();
  private final Instant at = minute(1).at();
  private final AuditEvent opened =
      new AuditEvent(ACME, minute(1), AuditAction.CREDENTIALS_OPENED, List.of())
          .about(blog, List.of("/auth/key"));

  @Test
  void everything_is_let_through_where_nothing_narrows() {
    assertThat(AuditFilter.EVERYTHING.accepts(opened)).isTrue();
  }

  @Test
  void each_thing_that_is_named_narrows() {
    assertThat(filter(opened.action(), ADA.subject(), blog, at, at.plusNanos(1)).accepts(opened))
        .isTrue();
    assertThat(
            filter(AuditAction.TENANT_DELETED, ADA.subject(), blog, at, at.plusNanos(1))
                .accepts(opened))
        .isFalse();
    assertThat(filter(opened.action(), "nobody", blog, at, at.plusNanos(1)).accepts(opened))
        .isFalse();
    assertThat(
            filter(opened.action(), ADA.subject(), ConnectorId.random(), at, at.plusNanos(1))
                .accepts(opened))
        .isFalse();
    assertThat(
            filter(opened.action(), ADA.subject(), blog, at.plusNanos(1), at.plusNanos(2))
                .accepts(opened))
        .isFalse();
    assertThat(filter(opened.action(), ADA.subject(), blog, at, at).accepts(opened)).isFalse();
    assertThat(
            filter(opened.action(), ADA.subject(), blog, at, at.plusNanos(1))
                .accepts(opened.with(AuditOutcome.FAILED)))
        .isFalse();
  }

  @Test
  void a_text_that_no_database_keeps_is_refused() {
    assertThatThrownBy(() -> filter(opened.action(), "\u0000", blog, at, at))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void only_credentials_that_were_handed_out_have_been_used() {
    assertThat(opened.usesCredentials()).isTrue();
    assertThat(opened.withPurpose(AuditPurpose.PUBLISH).usesCredentials()).isTrue();
    assertThat(opened.withPurpose(AuditPurpose.ROTATE).usesCredentials()).isFalse();
    assertThat(opened.withPurpose(AuditPurpose.TEST).usesCredentials()).isFalse();
    assertThat(opened.with(AuditOutcome.FAILED).usesCredentials()).isFalse();
    assertThat(
            new AuditEvent(ACME, minute(1), AuditAction.CONNECTOR_UPDATED, List.of())
                .about(blog, List.of())
                .usesCredentials())
        .isFalse();
  }

  @Test
  void an_event_takes_on_where_it_came_from_and_what_for() {
    CallOrigin origin = CallOrigin.of("192.0.2.7", "request-1");
    AuditEvent told = opened.from(origin).withPurpose(AuditPurpose.PUBLISH);
    assertThat(told.origin()).isEqualTo(origin);
    assertThat(told.purpose()).contains(AuditPurpose.PUBLISH);
    assertThat(told.subjects()).isEqualTo(opened.subjects());
    assertThat(opened.origin()).isEqualTo(CallOrigin.INSIDE);
  }

  @Test
  void an_identifier_is_read_as_it_is_written() {
    AuditEventId id = AuditEventId.random();
    assertThat(AuditEventId.parse(id.toString())).contains(id);
    assertThat(AuditEventId.parse("none")).isEmpty();
  }

  private static AuditFilter filter(
      AuditAction action, String actor, ConnectorId connector, Instant from, Instant until) {
    return new AuditFilter(
        Optional.of(action),
        Optional.of(actor),
        Optional.of(connector),
        Optional.of(from),
        Optional.of(until),
        Optional.of(AuditOutcome.SUCCEEDED));
  }
}
