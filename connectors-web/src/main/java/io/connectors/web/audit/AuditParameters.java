package io.connectors.web.audit;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.audit.AuditPageRequest.Cursor;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.shared.QueryParameters;
import io.connectors.web.shared.TimeCursor;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The query parameters of the audit trail. */
record AuditParameters(QueryParameters values) {

  static final String FORMAT = "format";

  private static final String LIMIT = "limit";
  private static final Set<String> KNOWN =
      Set.of(
          "action",
          "actor",
          "connector",
          "from",
          "to",
          "outcome",
          FORMAT,
          LIMIT,
          QueryParameters.CURSOR);

  /**
   * @throws InvalidRequest if a known parameter is given more than once
   */
  static AuditParameters of(HttpRequest<?> request) {
    return new AuditParameters(QueryParameters.of(request, KNOWN));
  }

  /**
   * @throws InvalidRequest if a parameter is invalid
   */
  AuditFilter filter() {
    return new AuditFilter(
        text("action").map(AuditParameters::action),
        text("actor"),
        text("connector").map(AuditParameters::connector),
        text("from").map(text -> time("from", text, 0)),
        text("to").map(text -> time("to", text, 1)),
        text("outcome").map(AuditParameters::outcome));
  }

  /**
   * The requested page.
   *
   * @param defaultLimit the default size
   */
  AuditPageRequest page(int defaultLimit) {
    return new AuditPageRequest(
        values.number(LIMIT, defaultLimit),
        text(QueryParameters.CURSOR).map(AuditParameters::cursor));
  }

  /**
   * Rejects the parameters of pages.
   *
   * @throws InvalidRequest if one is given
   */
  void requireWhole() {
    if (text(LIMIT).isPresent() || text(QueryParameters.CURSOR).isPresent()) {
      throw new InvalidRequest("An export has no pages: leave out limit and cursor.");
    }
  }

  /** The address of the next page. */
  String next(String path, Cursor cursor) {
    String position = new TimeCursor(cursor.at(), cursor.id().value()).write();
    return values.next(path, position, Set.of());
  }

  Optional<String> text(String name) {
    return values.text(name);
  }

  private static AuditAction action(String key) {
    return AuditAction.ofKey(key)
        .orElseThrow(
            () -> new InvalidRequest("The parameter action must be an action of the audit trail."));
  }

  private static AuditOutcome outcome(String key) {
    return AuditOutcome.ofKey(key)
        .orElseThrow(
            () ->
                new InvalidRequest("The parameter outcome must be succeeded, failed or refused."));
  }

  private static ConnectorId connector(String id) {
    return ConnectorId.parse(id)
        .orElseThrow(
            () -> new InvalidRequest("The parameter connector must be the id of a connector."));
  }

  private static Cursor cursor(String text) {
    TimeCursor position = TimeCursor.read(text);
    return new Cursor(position.at(), new AuditEventId(position.id()));
  }

  /** A time, or a day in UTC; an end day is included. */
  private static Instant time(String name, String text, int daysOn) {
    try {
      Instant time =
          text.indexOf('T') < 0
              ? LocalDate.parse(text).plusDays(daysOn).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (TimeCursor.isStorable(time)) {
        return time;
      }
    } catch (DateTimeException malformed) {
      // rejected below, like a time out of the database's range
    }
    throw new InvalidRequest(
        "The parameter %s must be a day, as 2026-01-31, or a time, as 2026-01-31T09:30:00Z."
            .formatted(name));
  }
}
