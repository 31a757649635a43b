package io.connectors.web.connector;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.catalog.AuthType;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.web.shared.DisplayTime;
import java.util.List;
import java.util.Optional;

/**
 * Value: the model of {@code connector/card}.
 *
 * @param reason the reason of an error; empty otherwise
 * @param signsIn whether its type needs credentials, or it has some anyway
 * @param canSignIn whether its credentials are set
 * @param unreadable at most one: the time since when its credentials cannot be decrypted
 * @param usedBy the last reader of its credentials; may be empty
 * @param used the time of the last read; undefined if there was none
 * @param refusal why the last action was rejected; empty otherwise
 */
public record ConnectorCard(
    String id,
    String tenant,
    String name,
    String type,
    String icon,
    String status,
    String reason,
    boolean active,
    boolean signsIn,
    boolean canSignIn,
    List<DisplayTime> unreadable,
    List<String> tags,
    long version,
    String updatedBy,
    DisplayTime updated,
    String usedBy,
    DisplayTime used,
    List<String> refusal) {

  static ConnectorCard of(
      InstalledConnector installed, Optional<AuditStamp> lastUse, List<String> refusal) {
    Connector connector = installed.connector();
    CatalogDefinition type = installed.entry().definition();
    boolean needed = type.authType() != AuthType.NONE;
    boolean set = connector.credentials().isPresent();
    return new ConnectorCard(
        connector.id().toString(),
        connector.tenant().value(),
        connector.name().value(),
        type.name(),
        type.icon(),
        connector.state().status().key(),
        connector.state().reason().orElse(""),
        connector.isActive(),
        needed || set,
        set,
        unreadable(connector),
        connector.tags().values(),
        connector.version().value(),
        connector.updated().by().name(),
        DisplayTime.of(connector.updated().at()),
        lastUse.map(use -> use.by().name()).orElse(""),
        DisplayTime.of(lastUse.orElse(connector.updated()).at()),
        refusal);
  }

  public static List<DisplayTime> unreadable(Connector connector) {
    return connector.unreadableSince().stream().map(DisplayTime::of).toList();
  }

  /** The possible status changes; an error has two. */
  public List<String> actions() {
    if (active) {
      return List.of("deactivate");
    }
    return reason.isEmpty() ? List.of("activate") : List.of("activate", "deactivate");
  }
}
