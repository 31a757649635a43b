package io.connectors.application.connector;

import io.connectors.application.idempotency.Repetitions;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Use case: delete an installed connector for good, its credentials with it. */
public final class UninstallConnector {

  /**
   * Value: which connector, and which version of it.
   *
   * @param request marks a request that may arrive again; absent where each one counts
   */
  public record Command(
      Caller caller,
      ConnectorId id,
      ExpectedVersion expected,
      Optional<IdempotentRequest> request) {

    /** A request that counts each time it arrives. */
    public Command(Caller caller, ConnectorId id, ExpectedVersion expected) {
      this(caller, id, expected, Optional.empty());
    }
  }

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final Repetitions repetitions;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public UninstallConnector(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.repetitions = new Repetitions(completed);
    this.clock = clock;
  }

  /**
   * Deletes the connector and returns what it was.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws ConnectorNotFound if the tenant has no such connector
   * @throws io.connectors.domain.connector.StaleConnector if it is not of the expected version
   * @throws RequestAlreadyCompleted if this very request has deleted it before
   */
  public Connector uninstall(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> uninstallWithin(tenant, command));
  }

  private Connector uninstallWithin(TenantId tenant, Command command) {
    Connector connector =
        connectors.findForChange(tenant, command.id()).orElseThrow(() -> notFound(command));
    command.expected().require(connector);
    connectors.remove(tenant, connector.id());
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    repetitions.keep(
        command.caller(),
        command.request(),
        connector.id().value(),
        connector.version(),
        stamp.at());
    auditTrail.record(
        AuditEvent.of(tenant, stamp, AuditAction.CONNECTOR_UNINSTALLED, connector.id(), List.of())
            .from(command.caller().origin()));
    return connector;
  }

  private ConnectorsException notFound(Command command) {
    return repetitions
        .earlier(command.caller(), command.request())
        .<ConnectorsException>map(earlier -> new RequestAlreadyCompleted(earlier.result()))
        .orElseGet(ConnectorNotFound::new);
  }
}
