package io.connectors.application.servicetoken;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.shared.AuditStamp;

/** Tells the audit trail what was done to a token; of its key it knows nothing. */
final class TokenEvents {

  private TokenEvents() {}

  static AuditEvent of(ServiceToken token, AuditStamp stamp, AuditAction action) {
    return AuditEvent.of(
        token.tenant(), stamp, action, new TokenSubject(token.id(), token.name().value()));
  }
}
