package io.connectors.web.dialog;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Value: a change that somebody else made while this form was open.
 *
 * @param who who made the last one
 * @param at when, as ISO 8601
 * @param when the same for people
 * @param changes what is different now; empty if it was the credentials, which are never shown
 */
record Conflict(String who, String at, String when, List<Change> changes) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static Conflict between(Snapshot seen, InstalledConnector now) {
    Connector connector = now.connector();
    Instant at = connector.updated().at();
    return new Conflict(
        connector.updated().by().name(),
        at.toString(),
        MOMENT.format(at),
        seen.changesTo(connector, titles(now.entry().configSchema().document())));
  }

  private static Map<String, String> titles(JsonObject schema) {
    Map<String, String> titles = new HashMap<>();
    schema
        .object("properties")
        .ifPresent(
            properties ->
                properties
                    .properties()
                    .forEach(
                        (name, property) -> {
                          if (property instanceof JsonObject described) {
                            described.text("title").ifPresent(title -> titles.put(name, title));
                          }
                        }));
    return titles;
  }
}
