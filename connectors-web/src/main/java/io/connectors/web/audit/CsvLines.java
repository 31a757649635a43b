package io.connectors.web.audit;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes events as CSV (RFC 4180), one line for each connector of an event, at least one. */
final class CsvLines {

  static final String HEADER =
      "event_id,tenant_id,occurred_at,actor,actor_name,address,request_id,action,purpose,outcome,"
          + "connector_id,connector_name,fields,service_token_id,service_token_name\r\n";

  /** The characters that start a formula in spreadsheets. */
  private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

  private CsvLines() {}

  static String of(AuditEventView event) {
    return event.subjects().isEmpty()
        ? line(event, "", "", "")
        : event.subjects().stream()
            .map(
                subject ->
                    line(
                        event,
                        subject.connectorId(),
                        subject.connectorName(),
                        String.join(" ", subject.fields())))
            .collect(Collectors.joining());
  }

  private static String line(
      AuditEventView event, String connector, @Nullable String connectorName, String fields) {
    return Stream.of(
            event.id(),
            event.tenantId(),
            event.occurredAt(),
            event.actor(),
            event.actorName(),
            event.address(),
            event.requestId(),
            event.action(),
            event.purpose(),
            event.outcome(),
            connector,
            connectorName,
            fields,
            event.serviceTokenId(),
            event.serviceTokenName())
        .map(CsvLines::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** An apostrophe before a formula makes spreadsheets show it as text. */
  static String cell(@Nullable String value) {
    String text = Objects.toString(value, "");
    boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    String escaped = formula ? "'" + text : text;
    boolean plain = escaped.chars().noneMatch(sign -> "\",;\r\n\t".indexOf(sign) >= 0);
    return plain ? escaped : '"' + escaped.replace("\"", "\"\"") + '"';
  }
}
