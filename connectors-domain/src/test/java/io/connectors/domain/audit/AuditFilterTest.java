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
  void the_empty_filter_matches_every_event() {
    assertThat(AuditFilter.EVERYTHING.accepts(opened)).isTrue();
  }

  @Test
  void every_condition_must_match() {
    assertThat(filter(opened.action(), ADA.subject(), blog, at, at.plusNanos(1)).accepts(opened))
        .isTrue();
    assertThat(
            filter(AuditAction.TENANT_DELETED, ADA.subject(), blog, at, at.plusNanos(1))
                .accepts(opened))
        .isFalse();
    assertThat(filter(opened.action(), "unknown", blog, at, at.plusNanos(1)).accepts(opened))
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
  void rejects_text_that_no_database_stores() {
    assertThatThrownBy(() -> filter(opened.action(), "\u0000", blog, at, at))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void only_returned_credentials_count_as_used() {
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
  void an_event_gets_an_origin_and_a_purpose() {
    CallOrigin origin = CallOrigin.of("192.0.2.7", "request-1");
    AuditEvent event = opened.from(origin).withPurpose(AuditPurpose.PUBLISH);
    assertThat(event.origin()).isEqualTo(origin);
    assertThat(event.purpose()).contains(AuditPurpose.PUBLISH);
    assertThat(event.subjects()).isEqualTo(opened.subjects());
    assertThat(opened.origin()).isEqualTo(CallOrigin.INSIDE);
  }

  @Test
  void an_identifier_is_parsed_from_its_own_text() {
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
