package io.connectors.web.audit;

import io.connectors.application.audit.ReadAuditTrail.Reading;
import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.DisplayTime;
import java.util.List;
import java.util.Optional;

/**
 * Value: the model of {@code audit/item}, an audit event.
 *
 * @param action the key of the action
 * @param purpose the purpose of a decryption; empty for other actions
 * @param address the client's address; empty for calls inside the process
 * @param requestId the request id in the log; may be empty
 * @param service at most one: the service token of the action
 */
record ActivityItem(
    String id,
    String tenant,
    DisplayTime at,
    String actor,
    String actorName,
    String action,
    String purpose,
    String outcome,
    String icon,
    String address,
    String requestId,
    List<Named> subjects,
    List<NamedToken> service) {

  /**
   * Value: a connector that an event names.
   *
   * @param installed whether it still exists
   */
  public record Named(String id, String name, boolean installed, List<String> fields) {

    private static final int SHOWN = 8;

    static Named deleted(String id, List<String> fields) {
      String shown = id.substring(0, Math.min(SHOWN, id.length()));
      return new Named(
          id, Messages.ENGLISH.text("activity.deleted-connector", shown), false, fields);
    }
  }

  /**
   * Value: a service token that an event is about.
   *
   * @param actor the actor of events by the service itself
   */
  public record NamedToken(String actor, String name) {}

  static List<ActivityItem> of(Reading reading) {
    return reading.entries().stream().map(entry -> of(entry, reading)).toList();
  }

  private static ActivityItem of(AuditEntry entry, Reading reading) {
    AuditEvent event = entry.event();
    return new ActivityItem(
        entry.id().toString(),
        event.tenant().value(),
        DisplayTime.precisely(event.stamp().at()),
        event.stamp().by().subject(),
        event.stamp().by().name(),
        event.action().key(),
        event.purpose().map(AuditPurpose::key).orElse(""),
        event.outcome().key(),
        icon(event),
        event.origin().address().map(ActivityItem::addressText).orElse(""),
        event.origin().requestId().orElse(""),
        event.subjects().stream().map(subject -> named(subject, reading)).toList(),
        event.serviceToken().map(ActivityItem::service).stream().toList());
  }

  private static String icon(AuditEvent event) {
    return switch (event.outcome()) {
      case SUCCEEDED -> icon(event.action());
      case REFUSED -> "lock";
      case FAILED -> "alert-triangle";
    };
  }

  private static String icon(AuditAction action) {
    return switch (action) {
      case CONNECTOR_INSTALLED -> "plus";
      case CONNECTOR_UPDATED -> "settings";
      case CONNECTOR_ACTIVATED -> "player-play";
      case CONNECTOR_DEACTIVATED -> "player-pause";
      case CONNECTOR_FAILED -> "alert-circle";
      case CONNECTOR_RECOVERED -> "circle-check";
      case CONNECTOR_UNINSTALLED, TENANT_DELETED -> "trash";
      case CREDENTIALS_OPENED, SERVICE_TOKEN_CREATED, TENANT_KEY_ROTATED, TENANT_KEY_REWRAPPED ->
          "key";
      case SERVICE_TOKEN_REVOKED, TENANT_KEY_DESTROYED, ROOT_KEY_REMOVED -> "key-off";
      case CREDENTIALS_UNAVAILABLE,
          CHANGE_DENIED,
          AUDIT_DENIED,
          TOKENS_DENIED,
          TENANT_DENIED,
          ACCESS_DENIED,
          ROW_UNREADABLE ->
          "info-circle";
    };
  }

  private static Named named(AuditEvent.Subject subject, Reading reading) {
    String id = subject.connector().toString();
    return Optional.ofNullable(reading.names().get(subject.connector()))
        .map(name -> new Named(id, name.value(), true, subject.fields()))
        .orElseGet(() -> Named.deleted(id, subject.fields()));
  }

  private static NamedToken service(AuditEvent.TokenSubject token) {
    return new NamedToken(ServiceToken.actor(token.id(), token.name()).subject(), token.name());
  }

  private static String addressText(String address) {
    return address.equals(CallOrigin.COMMAND_LINE)
        ? Messages.ENGLISH.text("activity.command-line")
        : address;
  }

  public boolean succeeded() {
    return outcome.equals(AuditOutcome.SUCCEEDED.key());
  }
}
