package io.connectors.application.connector;

import io.connectors.application.idempotency.RepeatedRequests;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Use case: change the given parts of an installed connector. */
public final class UpdateConnector {

  /**
   * Value: the changes, with raw values; absent parts stay unchanged.
   *
   * @param configuration the new configuration, which replaces the whole stored one
   * @param form the violations that the adapter found in the request
   * @param request the idempotency key; absent if every request takes effect
   */
  public record Command(
      Caller caller,
      ConnectorId id,
      ExpectedVersion expected,
      Optional<String> name,
      Optional<Configuration> configuration,
      CredentialChange auth,
      Optional<String> status,
      Optional<List<String>> tags,
      ValidationReport form,
      Optional<IdempotentRequest> request)
      implements ConnectorChange.Request {}

  private final ConnectorChange change;
  private final ConfigurationValidator validator;
  private final CredentialVault vault;
  private final RepeatedRequests repetitions;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public UpdateConnector(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      ConfigurationValidator validator,
      CredentialVault vault,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.repetitions = new RepeatedRequests(completed);
    this.change =
        new ConnectorChange(unitOfWork, catalog, connectors, auditTrail, repetitions, clock);
    this.validator = validator;
    this.vault = vault;
  }

  /**
   * Changes the connector. Without an expected version, it changes the newest one. A repeated
   * request changes nothing; with other content, it is applied to the version that the first
   * request created.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws ConnectorNotFound if the connector does not exist in the tenant
   * @throws io.connectors.domain.connector.StaleConnector if it has another version
   * @throws io.connectors.domain.shared.InvalidRequest with every violation
   * @throws io.connectors.domain.connector.ConnectorNameTaken if another connector of the tenant
   *     has the name
   */
  public InstalledConnector update(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
    return change.apply(
        command.caller(),
        command.id(),
        AuditAction.CONNECTOR_UPDATED,
        (before, after) -> ChangedFields.between(before, after, command.auth()),
        (before, stamp) -> edited(before, command, stamp));
  }

  private Connector edited(InstalledConnector installed, Command command, AuditStamp stamp) {
    Connector before = installed.connector();
    Optional<CompletedRequest> earlier = repetitions.earlier(command.caller(), command.request());
    if (earlier.isPresent() && earlier.map(CompletedRequest::request).equals(command.request())) {
      return before;
    }
    earlier
        .map(completed -> ExpectedVersion.of(completed.version()))
        .orElse(command.expected())
        .require(before);
    Connector after = new ConnectorEditRequest(installed, command, validator, vault).applied(stamp);
    rememberRequest(command, earlier, after, stamp);
    return after;
  }

  private void rememberRequest(
      Command command, Optional<CompletedRequest> earlier, Connector after, AuditStamp stamp) {
    earlier.ifPresentOrElse(
        completed ->
            repetitions.replace(completed, command.request().orElseThrow(), after.version()),
        () ->
            repetitions.keep(
                command.caller(),
                command.request(),
                after.id().value(),
                after.version(),
                stamp.at()));
  }
}
