package io.connectors.persistence.audit;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPageRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A SELECT of one page of audit events with the conditions of a filter; values are parameters.
 * Events of one connector are found through the subjects table.
 */
final class AuditQuery {

  private static final String OF_ALL = "audit_events e";
  private static final String OF_ONE_CONNECTOR =
      "audit_subjects s JOIN audit_events e ON e.tenant_id = s.tenant_id AND e.id = s.event_id";

  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<Object> arguments = new ArrayList<>();
  private final boolean ofOneConnector;

  private AuditQuery(TenantScope scope, AuditFilter filter, AuditPageRequest page) {
    this.ofOneConnector = filter.connector().isPresent();
    if (scope instanceof TenantScope.One one) {
      where(ofOneConnector ? "s.tenant_id = ?" : "e.tenant_id = ?", one.tenant().value());
    }
    filter.connector().ifPresent(connector -> where("s.connector_id = ?", connector.value()));
    filter.action().ifPresent(action -> where("e.action = ?", action.key()));
    filter.actor().ifPresent(actor -> where("e.actor = ?", actor));
    filter.outcome().ifPresent(this::whereOutcomeIs);
    filter.from().ifPresent(from -> where(at() + " >= ?", utc(from)));
    filter.until().ifPresent(until -> where(at() + " < ?", utc(until)));
    page.after()
        .ifPresent(
            place ->
                where(
                    "(" + at() + ", " + id() + ") < (?, ?)", utc(place.at()), place.id().value()));
    arguments.add(page.limit() + 1);
  }

  static AuditQuery of(TenantScope scope, AuditFilter filter, AuditPageRequest page) {
    return new AuditQuery(scope, filter, page);
  }

  /** The rows of the page and one more, which shows if there is a next page. */
  String sql() {
    return "SELECT e.* FROM %s WHERE %s ORDER BY %s DESC, %s DESC LIMIT ?"
        .formatted(
            ofOneConnector ? OF_ONE_CONNECTOR : OF_ALL,
            String.join(" AND ", conditions),
            at(),
            id());
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, arguments.get(i));
    }
  }

  /** Events that did not succeed have a partial index, whose condition the query must repeat. */
  private void whereOutcomeIs(AuditOutcome outcome) {
    if (outcome != AuditOutcome.SUCCEEDED) {
      where("e.outcome <> 'succeeded'");
    }
    where("e.outcome = ?", outcome.key());
  }

  private String at() {
    return ofOneConnector ? "s.occurred_at" : "e.occurred_at";
  }

  private String id() {
    return ofOneConnector ? "s.event_id" : "e.id";
  }

  private void where(String condition, Object... values) {
    conditions.add(condition);
    arguments.addAll(List.of(values));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
