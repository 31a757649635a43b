package io.connectors.web.dialog;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.connector.Connector;
import io.connectors.web.shared.DisplayTime;
import java.util.List;

/**
 * Value: a change that somebody else made while this form was open.
 *
 * @param who who made the last one
 * @param at when, to the second
 * @param changes what is different now; empty if it was the credentials, which are never shown
 */
record Conflict(String who, DisplayTime at, List<Snapshot.Change> changes) {

  static Conflict between(Snapshot seen, InstalledConnector now) {
    Connector connector = now.connector();
    return new Conflict(
        connector.updated().by().name(),
        DisplayTime.precisely(connector.updated().at()),
        seen.changesTo(connector, now.entry().configSchema().document()));
  }
}
