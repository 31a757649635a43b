package io.connectors.application.connector;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.idempotency.RepeatedRequests;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.CredentialRules;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.violation.FieldReason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Use case: install a connector of a type from the catalog, inactive. */
public final class InstallConnector {

  /**
   * Value: the connector to install, with raw values.
   *
   * @param type absent if not given
   * @param name absent if not given
   * @param auth the credentials; fields without a value count as absent
   * @param form the violations that the adapter found in the request
   * @param request the idempotency key; absent if every request takes effect
   */
  public record Command(
      Caller caller,
      Optional<CatalogReference> type,
      Optional<String> name,
      Configuration configuration,
      CredentialChange auth,
      List<String> tags,
      ValidationReport form,
      Optional<IdempotentRequest> request) {

    /** A command without credentials, tags and idempotency key. */
    public static Command of(Caller caller, String type, String name, Configuration configuration) {
      return new Command(
          caller,
          Optional.of(new CatalogReference(type)),
          Optional.of(name),
          configuration,
          CredentialChange.none(),
          List.of(),
          ValidationReport.CLEAN,
          Optional.empty());
    }

    /** This command with credentials. */
    public Command with(CredentialChange given) {
      return new Command(caller, type, name, configuration, given, tags, form, request);
    }

    /** This command with tags. */
    public Command tagged(String... given) {
      return new Command(caller, type, name, configuration, auth, List.of(given), form, request);
    }
  }

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final ConfigurationValidator validator;
  private final CredentialVault vault;
  private final RepeatedRequests repetitions;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public InstallConnector(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      ConfigurationValidator validator,
      CredentialVault vault,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.validator = validator;
    this.vault = vault;
    this.repetitions = new RepeatedRequests(completed);
    this.clock = clock;
  }

  /**
   * Installs the connector. A repeated request returns the installed one.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws io.connectors.domain.shared.InvalidRequest with every violation
   * @throws io.connectors.domain.connector.ConnectorNameTaken if the tenant has a connector with
   *     this name
   * @throws RequestAlreadyCompleted if a repetition has other content, or the installed connector
   *     was deleted
   */
  public InstalledConnector install(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
    TenantId tenant = command.caller().tenant();
    Violations findings = new Violations(command.form());
    Optional<CatalogEntry> type = findType(command, findings);
    Optional<ConnectorName> name = name(command, findings);
    Optional<Tags> tags = findings.take(Tags.POINTER, () -> new Tags(command.tags()));
    CredentialChange auth =
        type.map(each -> CredentialRules.withoutOuterLineBreaks(each.authSchema(), command.auth()))
            .orElse(CredentialChange.none());
    Credentials credentials = auth.applyTo(Credentials.NONE);
    type.ifPresent(entry -> validate(entry, command.configuration(), auth, findings));
    findings.require();
    CatalogEntry entry = type.orElseThrow();
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    Connector connector =
        Connector.install(
            ConnectorId.random(),
            tenant,
            entry.id(),
            name.orElseThrow(),
            command.configuration(),
            tags.orElseThrow(),
            stamp);
    return unitOfWork.within(
        TenantScope.of(tenant),
        () ->
            isFirst(command, connector)
                ? new InstalledConnector(
                    store(command.caller(), connector, entry, credentials), entry)
                : earlierResult(command));
  }

  private boolean isFirst(Command command, Connector connector) {
    return repetitions.keep(
        command.caller(),
        command.request(),
        connector.id().value(),
        connector.version(),
        connector.created().at());
  }

  private InstalledConnector earlierResult(Command command) {
    CompletedRequest earlier =
        repetitions.earlier(command.caller(), command.request()).orElseThrow();
    return Optional.of(new ConnectorId(earlier.result()))
        .filter(id -> command.request().equals(Optional.of(earlier.request())))
        .flatMap(id -> connectors.find(TenantScope.of(earlier.tenant()), id))
        .map(connector -> InstalledConnector.of(connector, catalog))
        .orElseThrow(() -> new RequestAlreadyCompleted(earlier.result()));
  }

  private static Optional<ConnectorName> name(Command command, Violations findings) {
    if (command.name().isEmpty()) {
      findings.add(ConnectorName.POINTER, FieldReason.REQUIRED);
    }
    return command
        .name()
        .flatMap(raw -> findings.take(ConnectorName.POINTER, () -> new ConnectorName(raw)));
  }

  private Optional<CatalogEntry> findType(Command command, Violations findings) {
    if (command.type().isEmpty()) {
      findings.add(RequestPointers.CATALOG_ID, FieldReason.REQUIRED);
      return Optional.empty();
    }
    Optional<CatalogEntry> entry = command.type().flatMap(type -> type.lookUpIn(catalog));
    if (entry.isEmpty()) {
      findings.add(RequestPointers.CATALOG_ID, FieldReason.UNKNOWN_TYPE);
    }
    return entry;
  }

  private void validate(
      CatalogEntry entry, Configuration configuration, CredentialChange auth, Violations findings) {
    Credentials credentials = auth.applyTo(Credentials.NONE);
    findings.add(
        validator.validate(entry.configSchema(), configuration).under(RequestPointers.CONFIG));
    findings.add(
        CredentialRules.validateGiven(entry.authSchema(), List.of(), auth)
            .under(RequestPointers.AUTH));
    if (!credentials.isEmpty()) {
      findings.add(validator.validate(entry.authSchema(), credentials).under(RequestPointers.AUTH));
    }
  }

  private Connector store(
      Caller caller, Connector connector, CatalogEntry entry, Credentials credentials) {
    Connector sealed =
        credentials.isEmpty()
            ? connector
            : connector.withCredentials(Optional.of(seal(connector, entry, credentials)));
    connectors.add(sealed);
    auditTrail.record(
        AuditEvent.of(caller, connector.created().at(), AuditAction.CONNECTOR_INSTALLED)
            .about(connector.id(), ChangedFields.ofNew(sealed)));
    return sealed;
  }

  private SealedCredentials seal(Connector connector, CatalogEntry entry, Credentials credentials) {
    Destinations destinations =
        Destinations.of(
            entry.configSchema().credentialDestinations(), connector.configuration().values());
    return vault.seal(connector.credentialOwner(), credentials, destinations);
  }
}
