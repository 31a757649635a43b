package io.connectors.domain.audit;

import java.util.Locale;

/** Value: what was done. */
public enum AuditAction {
  CONNECTOR_INSTALLED,
  CONNECTOR_UPDATED,
  CONNECTOR_ACTIVATED,
  CONNECTOR_DEACTIVATED,
  CONNECTOR_FAILED,
  CONNECTOR_RECOVERED,
  CONNECTOR_UNINSTALLED,
  CREDENTIALS_OPENED,
  TENANT_DELETED;

  /** The name in the audit trail: {@code connector_installed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
