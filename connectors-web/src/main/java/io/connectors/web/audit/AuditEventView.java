package io.connectors.web.audit;

import io.connectors.application.audit.ReadAuditTrail.Reading;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.connector.ConnectorName;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Optional;

/** Response: an audit event, with names of fields and without values. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record AuditEventView(
    String id,
    String tenantId,
    String occurredAt,
    String actor,
    String actorName,
    @Nullable String address,
    @Nullable String requestId,
    String action,
    @Nullable String purpose,
    String outcome,
    List<Subject> subjects,
    @Nullable String serviceTokenId,
    @Nullable String serviceTokenName) {

  /**
   * A connector that the event names.
   *
   * @param connectorName its current name; null if it was deleted
   */
  @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
  record Subject(String connectorId, @Nullable String connectorName, List<String> fields) {}

  static List<AuditEventView> of(Reading reading) {
    return reading.entries().stream().map(entry -> of(entry, reading)).toList();
  }

  private static AuditEventView of(AuditEntry entry, Reading reading) {
    AuditEvent event = entry.event();
    return new AuditEventView(
        entry.id().toString(),
        event.tenant().value(),
        event.stamp().at().toString(),
        event.stamp().by().subject(),
        event.stamp().by().name(),
        event.origin().address().orElse(null),
        event.origin().requestId().orElse(null),
        event.action().key(),
        event.purpose().map(AuditPurpose::key).orElse(null),
        event.outcome().key(),
        event.subjects().stream().map(subject -> subject(subject, reading)).toList(),
        event.serviceToken().map(token -> token.id().toString()).orElse(null),
        event.serviceToken().map(AuditEvent.TokenSubject::name).orElse(null));
  }

  private static Subject subject(AuditEvent.Subject subject, Reading reading) {
    return new Subject(
        subject.connector().toString(),
        Optional.ofNullable(reading.names().get(subject.connector()))
            .map(ConnectorName::value)
            .orElse(null),
        subject.fields());
  }
}
