package io.connectors.application.connector;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorEdit;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.CredentialRules;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Validates all fields of an edit and applies it. */
final class ConnectorEditRequest {

  private static final Reason ALLOWED_STATUS =
      Reason.Options.of(ConnectorStatus.ACTIVE.key(), ConnectorStatus.INACTIVE.key());

  private final Connector before;
  private final CatalogEntry entry;
  private final UpdateConnector.Command command;
  private final ConfigurationValidator validator;
  private final CredentialVault vault;
  private final CredentialChange auth;
  private final ActivationPolicy readiness;
  private final Violations findings;

  ConnectorEditRequest(
      InstalledConnector installed,
      UpdateConnector.Command command,
      ConfigurationValidator validator,
      CredentialVault vault) {
    this.before = installed.connector();
    this.entry = installed.entry();
    this.command = command;
    this.auth = CredentialRules.withoutOuterLineBreaks(entry.authSchema(), command.auth());
    this.validator = validator;
    this.vault = vault;
    this.readiness = new ActivationPolicy(validator, vault);
    this.findings = new Violations(command.form());
  }

  /** The edited connector; the stored instance if nothing changes. */
  Connector applied(AuditStamp stamp) {
    ConnectorName name = name();
    Tags tags = tags();
    ConnectorStatus status = status();
    Configuration configuration = configuration();
    Optional<Credentials> credentials = credentials(status, configuration);
    ValidationReport ready = readinessFor(status, configuration, credentials);
    findings.add(ready);
    findings.require();
    Optional<SealedCredentials> sealed =
        credentials.isPresent()
            ? credentials.flatMap(given -> seal(given, configuration))
            : before.credentials();
    ConnectorEdit edit = new ConnectorEdit(name, configuration, sealed, tags, status);
    return before.edited(edit, ready, stamp);
  }

  private ConnectorName name() {
    return command
        .name()
        .flatMap(raw -> findings.take(ConnectorName.POINTER, () -> new ConnectorName(raw)))
        .orElse(before.name());
  }

  private Tags tags() {
    return command
        .tags()
        .flatMap(raw -> findings.take(Tags.POINTER, () -> new Tags(raw)))
        .orElse(before.tags());
  }

  private ConnectorStatus status() {
    ConnectorStatus current = before.state().status();
    if (command.status().isEmpty()) {
      return current;
    }
    Optional<ConnectorStatus> requested = command.status().flatMap(ConnectorStatus::ofKey);
    if (requested.isEmpty() || requested.orElseThrow() == ConnectorStatus.ERROR) {
      findings.add(RequestPointers.STATUS, ALLOWED_STATUS);
      return current;
    }
    return requested.orElseThrow();
  }

  private Configuration configuration() {
    command
        .configuration()
        .ifPresent(
            given ->
                findings.add(
                    validator.validate(entry.configSchema(), given).under(RequestPointers.CONFIG)));
    return command.configuration().orElse(before.configuration());
  }

  /** The credentials after the edit; absent if they stay unchanged. */
  private Optional<Credentials> credentials(ConnectorStatus status, Configuration configuration) {
    List<JsonPointer> changedDestinations =
        command.configuration().isPresent() ? changedDestinations(configuration) : List.of();
    boolean affected = !changedDestinations.isEmpty() || auth.changes(stored());
    Optional<Credentials> opened = affected ? readiness.open(before) : Optional.empty();
    // uses the decrypted names, because the stored list of names is not authenticated
    List<String> names = opened.map(Credentials::names).orElseGet(this::stored);
    findings.add(
        CredentialRules.validateDestination(changedDestinations, entry.authSchema(), names, auth)
            .and(CredentialRules.validateGiven(entry.authSchema(), stored(), auth))
            .under(RequestPointers.AUTH));
    if (!auth.changes(stored())) {
      // the remaining fields are not secret and are encrypted for the new destination
      return opened;
    }
    // undecryptable credentials count as empty and can only be replaced as a whole
    Credentials after = auth.applyTo(opened.orElse(Credentials.NONE));
    if (!after.isEmpty() || status == ConnectorStatus.ACTIVE) {
      findings.add(readiness.ofCredentials(after, entry).under(RequestPointers.AUTH));
    } else if (opened.isEmpty()) {
      rejectPartialRemoval();
    }
    return Optional.of(after);
  }

  /** Removing some fields of undecryptable credentials would silently remove the others. */
  private void rejectPartialRemoval() {
    remaining().stream()
        .map(RequestPointers.AUTH::child)
        .forEach(field -> findings.add(field, FieldReason.UNREADABLE_CREDENTIAL));
  }

  /** The places whose destination differs from that of the stored credentials. */
  private List<JsonPointer> changedDestinations(Configuration after) {
    Destinations marked = Destinations.of(marked(), before.configuration().values());
    return before
        .credentials()
        .map(stored -> stored.destinations().and(marked).changedIn(after.values()))
        .orElse(List.of());
  }

  private List<JsonPointer> marked() {
    return entry.configSchema().credentialDestinations();
  }

  private List<String> stored() {
    return before.credentials().map(SealedCredentials::fields).orElse(List.of());
  }

  private List<String> remaining() {
    return auth.removesAll()
        ? List.of()
        : stored().stream().filter(field -> !auth.fields().containsKey(field)).toList();
  }

  private Optional<SealedCredentials> seal(Credentials credentials, Configuration configuration) {
    return credentials.isEmpty()
        ? Optional.empty()
        : Optional.of(
            vault.seal(before.credentialOwner(), credentials, destinations(configuration)));
  }

  /** A place that the type no longer marks stays protected as long as a stored field remains. */
  private Destinations destinations(Configuration configuration) {
    Set<JsonPointer> places = new LinkedHashSet<>(marked());
    if (!remaining().isEmpty()) {
      before.credentials().ifPresent(stored -> places.addAll(stored.destinations().places()));
    }
    return Destinations.of(places, configuration.values());
  }

  /** Only for a connector that becomes active; new values are always validated. */
  private ValidationReport readinessFor(
      ConnectorStatus status, Configuration configuration, Optional<Credentials> credentials) {
    return before.isActive() || status != ConnectorStatus.ACTIVE
        ? ValidationReport.CLEAN
        : readiness.of(configuration, credentials.or(() -> readiness.open(before)), entry);
  }
}
