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
 * Value: what a page shows of an installed connector, the model of {@code connector/card}.
 *
 * @param reason why it is in error; empty otherwise
 * @param signsIn whether its type needs credentials, or it has some all the same
 * @param canSignIn whether its credentials are set
 * @param unreadable at most one: since when its credentials are known not to open
 * @param usedBy who was handed its credentials last; empty if nobody ever was
 * @param used when that was; without meaning if nobody ever was
 * @param refusal why what was just asked for has not been done; empty otherwise
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

  private static final int FIRST_TAGS = 6;

  /** The card of a connector; {@link ConnectorCards} knows who used it. */
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

  /** What is known about it without opening anything: whoever last tried has left a note. */
  public static List<DisplayTime> unreadable(Connector connector) {
    return connector.unreadableSince().stream().map(DisplayTime::of).toList();
  }

  /** What can be done about the status; out of an error there are two ways. */
  public List<String> deeds() {
    if (active) {
      return List.of("deactivate");
    }
    return reason.isEmpty() ? List.of("activate") : List.of("activate", "deactivate");
  }

  /** The tags that are shown at once. */
  public List<String> firstTags() {
    return tags.subList(0, Math.min(tags.size(), FIRST_TAGS));
  }

  /** The tags that are shown when asked for. */
  public List<String> moreTags() {
    return tags.subList(firstTags().size(), tags.size());
  }
}
