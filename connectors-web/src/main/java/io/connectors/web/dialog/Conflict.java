package io.connectors.web.dialog;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.connector.Connector;
import io.connectors.web.shared.DisplayTime;
import java.util.List;

/**
 * Value: a change by another user while this form was open.
 *
 * @param who the user who made the last change
 * @param at to the second
 * @param changes empty if the credentials changed, which are never shown
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
