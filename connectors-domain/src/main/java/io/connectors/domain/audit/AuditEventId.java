package io.connectors.domain.audit;

import io.connectors.domain.shared.UuidText;
import java.util.Optional;
import java.util.UUID;

/** Value: the identifier of an event in the audit trail. */
public record AuditEventId(UUID value) {

  /** A new, random identifier. */
  public static AuditEventId random() {
    return new AuditEventId(UUID.randomUUID());
  }

  /** Parses an identifier in the canonical form of 36 characters; empty if malformed. */
  public static Optional<AuditEventId> parse(String text) {
    return UuidText.parse(text).map(AuditEventId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
