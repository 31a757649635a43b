package io.connectors.crypto;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * One pass over stored credentials, in which each that is not under its tenant's newest key is
 * sealed anew: a page and a tenant at a time, each a unit of work. A row that somebody else changes
 * meanwhile is left to the next pass.
 */
final class Resealing {

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final EnvelopeCredentialVault vault;
  private final Opening opening;
  private final IntConsumer progress;
  private int sealed;
  private int missed;
  private int unreadable;
  private int looked;

  Resealing(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      EnvelopeCredentialVault vault,
      Opening opening,
      IntConsumer progress) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
    this.vault = vault;
    this.opening = opening;
    this.progress = progress;
  }

  void seal(List<Connector> page) {
    page.stream()
        .filter(connector -> connector.credentials().isPresent())
        .collect(Collectors.groupingBy(Connector::tenant))
        .forEach(
            (tenant, rows) ->
                unreadable +=
                    unitOfWork.within(
                        TenantScope.of(tenant),
                        () -> opening.each(tenant, rows, this::opensAndSeals).size()));
    looked += page.size();
    progress.accept(looked);
  }

  /** How many it has sealed anew. */
  int sealed() {
    return sealed;
  }

  /** How many it could not open, and has left as they are. */
  int unreadable() {
    return unreadable;
  }

  /** Whether another pass may find something: only one that finds nothing is the last. */
  boolean isWorthAnother() {
    return sealed + missed > 0;
  }

  /** Not opened at all if it is under the newest key already. */
  private boolean opensAndSeals(Connector connector) {
    SealedCredentials stored = connector.credentials().orElseThrow();
    Optional<SealedCredentials> anew = vault.sealedAnew(connector.credentialOwner(), stored);
    if (anew.isPresent()) {
      boolean written =
          connectors.reseal(connector.tenant(), connector.id(), stored, anew.orElseThrow());
      sealed += written ? 1 : 0;
      missed += written ? 0 : 1;
    }
    return anew.isPresent();
  }
}
