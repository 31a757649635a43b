package io.connectors.application.connector;

import io.connectors.application.idempotency.RepeatedRequests;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The common steps of every change of a connector, in one unit of work: lock the connector, apply
 * the rule of the use case, store the result, record the event.
 */
final class ConnectorChange {

  /** A command to change one connector. */
  interface Request {

    Caller caller();

    ConnectorId id();

    ExpectedVersion expected();

    /** The idempotency key; absent if every request takes effect. */
    Optional<IdempotentRequest> request();
  }

  /** The changed connector; the same instance if nothing changes. */
  interface Rule {
    Connector apply(InstalledConnector before, AuditStamp stamp);
  }

  /** The names of the changed fields. */
  interface Fields {
    List<String> between(Connector before, Connector after);
  }

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final RepeatedRequests repetitions;
  private final Clock clock;

  ConnectorChange(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      RepeatedRequests repetitions,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.repetitions = repetitions;
    this.clock = clock;
  }

  /**
   * Changes the connector and returns it.
   *
   * @throws ConnectorNotFound if the connector does not exist in the tenant
   */
  InstalledConnector apply(
      Caller caller, ConnectorId id, AuditAction action, Fields fields, Rule rule) {
    TenantId tenant = caller.tenant();
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          Connector before =
              connectors.findForChange(tenant, id).orElseThrow(ConnectorNotFound::new);
          InstalledConnector installed = InstalledConnector.of(before, catalog);
          AuditStamp stamp = new AuditStamp(caller.actor(), clock.instant());
          Connector after = rule.apply(installed, stamp);
          if (!after.equals(before)) {
            connectors.replace(after);
            record(caller, stamp, action, after, fields.between(before, after));
          }
          return new InstalledConnector(after, installed.entry());
        });
  }

  /** Changes only the status. */
  InstalledConnector applyToStatus(Caller caller, ConnectorId id, AuditAction action, Rule rule) {
    return apply(
        caller, id, action, (before, after) -> List.of(RequestPointers.STATUS.value()), rule);
  }

  /**
   * Changes the status of a connector with the expected version. A repeated request changes nothing
   * if the connector still has that status.
   */
  InstalledConnector applyToStatus(
      ConnectorStatus status, Request request, AuditAction action, Rule rule) {
    return applyToStatus(
        request.caller(),
        request.id(),
        action,
        (before, stamp) -> {
          Connector stored = before.connector();
          if (stored.state().status() == status && isRepetition(request)) {
            return stored;
          }
          request.expected().require(stored);
          Connector after = rule.apply(before, stamp);
          rememberRequest(request, after, stamp);
          return after;
        });
  }

  /** Deletes a connector with the expected version and returns it. */
  Connector remove(Request request, AuditAction action) {
    TenantId tenant = request.caller().tenant();
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          Connector connector =
              connectors.findForChange(tenant, request.id()).orElseThrow(() -> missing(request));
          request.expected().require(connector);
          connectors.remove(tenant, connector.id());
          AuditStamp stamp = new AuditStamp(request.caller().actor(), clock.instant());
          rememberRequest(request, connector, stamp);
          record(request.caller(), stamp, action, connector, List.of());
          return connector;
        });
  }

  private boolean isRepetition(Request request) {
    return repetitions.earlier(request.caller(), request.request()).isPresent();
  }

  private void rememberRequest(Request request, Connector after, AuditStamp stamp) {
    repetitions.keep(
        request.caller(), request.request(), after.id().value(), after.version(), stamp.at());
  }

  private void record(
      Caller caller, AuditStamp stamp, AuditAction action, Connector about, List<String> fields) {
    auditTrail.record(AuditEvent.of(caller, stamp.at(), action).about(about.id(), fields));
  }

  private ConnectorsException missing(Request request) {
    return repetitions
        .earlier(request.caller(), request.request())
        .<ConnectorsException>map(earlier -> new RequestAlreadyCompleted(earlier.result()))
        .orElseGet(ConnectorNotFound::new);
  }
}
