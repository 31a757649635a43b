package io.connectors.web.connector;

import io.connectors.application.audit.FindLastUses;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Web adapter: creates cards. The last uses of all connectors are read with one query. */
@Singleton
public record ConnectorCards(FindLastUses findLastUses) {

  public ConnectorCard of(Caller caller, InstalledConnector installed) {
    return rejected(caller, installed, List.of());
  }

  /** The card of a connector after a rejected action. */
  ConnectorCard rejected(Caller caller, InstalledConnector installed, List<String> reasons) {
    return of(caller, List.of(installed), reasons).get(0);
  }

  List<ConnectorCard> of(Caller caller, List<InstalledConnector> installed) {
    return of(caller, installed, List.of());
  }

  private List<ConnectorCard> of(
      Caller caller, List<InstalledConnector> installed, List<String> reasons) {
    Map<ConnectorId, AuditStamp> uses =
        findLastUses.find(
            new FindLastUses.Query(
                caller,
                installed.stream()
                    .map(each -> each.connector().id())
                    .collect(Collectors.toUnmodifiableSet())));
    return installed.stream()
        .map(
            each ->
                ConnectorCard.of(
                    each, Optional.ofNullable(uses.get(each.connector().id())), reasons))
        .toList();
  }
}
