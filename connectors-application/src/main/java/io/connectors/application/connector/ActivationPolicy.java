package io.connectors.application.connector;

import io.connectors.domain.catalog.AuthType;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import java.util.Optional;

/** Policy: the conditions for activating a connector. */
final class ActivationPolicy {

  private final ConfigurationValidator validator;
  private final CredentialVault vault;

  ActivationPolicy(ConfigurationValidator validator, CredentialVault vault) {
    this.validator = validator;
    this.vault = vault;
  }

  /** The violations of a stored connector. */
  ValidationReport of(InstalledConnector installed) {
    Connector connector = installed.connector();
    return of(connector.configuration(), open(connector), installed.entry());
  }

  /**
   * The violations; the first one is about the status.
   *
   * @param credentials absent if they cannot be decrypted
   */
  ValidationReport of(
      Configuration configuration, Optional<Credentials> credentials, CatalogEntry entry) {
    ValidationReport config =
        validator.validate(entry.configSchema(), configuration).under(RequestPointers.CONFIG);
    ValidationReport auth =
        credentials
            .map(opened -> ofCredentials(opened, entry))
            .orElseGet(ActivationPolicy::unreadable)
            .under(RequestPointers.AUTH);
    ValidationReport report = config.and(auth);
    return report.isValid() ? report : incomplete().and(report);
  }

  /** The violations of credentials. Credentials must exist, unless the type needs none. */
  ValidationReport ofCredentials(Credentials credentials, CatalogEntry entry) {
    ValidationReport report = validator.validate(entry.authSchema(), credentials);
    boolean needed = entry.definition().authType() != AuthType.NONE;
    return report.isValid() && credentials.isEmpty() && needed
        ? ValidationReport.of(JsonPointer.ROOT, FieldReason.REQUIRED)
        : report;
  }

  /** The decrypted credentials; absent if they cannot be decrypted. */
  Optional<Credentials> open(Connector connector) {
    try {
      return Optional.of(
          connector
              .credentialsForUse()
              .map(stored -> vault.open(connector.credentialOwner(), stored))
              .orElse(Credentials.NONE));
    } catch (CredentialUnavailable unreadable) {
      return Optional.empty();
    }
  }

  private static ValidationReport incomplete() {
    return ValidationReport.of(RequestPointers.STATUS, FieldReason.INCOMPLETE);
  }

  private static ValidationReport unreadable() {
    return ValidationReport.of(JsonPointer.ROOT, FieldReason.UNREADABLE_CREDENTIALS);
  }
}
