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
        values
            .text("action")
            .map(AuditAction::ofKey)
            .map(found -> known(found, "action must be an action of the audit trail.")),
        values.text("actor"),
        values
            .text("connector")
            .map(ConnectorId::parse)
            .map(found -> known(found, "connector must be the id of a connector.")),
        values.text("from").map(text -> time("from", text, 0)),
        values.text("to").map(text -> time("to", text, 1)),
        values
            .text("outcome")
            .map(AuditOutcome::ofKey)
            .map(found -> known(found, "outcome must be succeeded, failed or refused.")));
  }

  /**
   * The requested page.
   *
   * @param usual the default size
   */
  AuditPageRequest page(int usual) {
    return new AuditPageRequest(
        values.number(LIMIT, usual),
        values.text(QueryParameters.CURSOR).map(AuditParameters::cursor));
  }

  /**
   * Rejects the parameters of pages.
   *
   * @throws InvalidRequest if one is given
   */
  void requireWhole() {
    if (values.text(LIMIT).isPresent() || values.text(QueryParameters.CURSOR).isPresent()) {
      throw new InvalidRequest("An export has no pages: leave out limit and cursor.");
    }
  }

  /** The address of the next page. */
  String next(String path, Cursor cursor) {
    String place = new TimeCursor(cursor.at(), cursor.id().value()).write();
    return values.next(path, place, Set.of());
  }

  private static <T> T known(Optional<T> value, String rule) {
    return value.orElseThrow(() -> new InvalidRequest("The parameter " + rule));
  }

  private static Cursor cursor(String text) {
    TimeCursor place = TimeCursor.read(text);
    return new Cursor(place.at(), new AuditEventId(place.id()));
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
