package io.connectors.domain.audit;

import java.util.Locale;

/** Value: what was done. */
public enum AuditAction {
  /** A connector was installed; the fields are those it was given. */
  CONNECTOR_INSTALLED,
  /** A connector was changed by a person; the fields are those that differ. */
  CONNECTOR_UPDATED,
  /** A connector was put to use. */
  CONNECTOR_ACTIVATED,
  /** A connector was taken out of use by a person. */
  CONNECTOR_DEACTIVATED,
  /** A connector was taken out of use by the system. */
  CONNECTOR_FAILED,
  /** A connector that had failed was found to work again. */
  CONNECTOR_RECOVERED,
  /** A connector was deleted, its ciphertext with it. */
  CONNECTOR_UNINSTALLED,
  /** Credentials were handed out decrypted; the fields are those that were opened. */
  CREDENTIALS_OPENED,
  /** All that a tenant had was deleted; its trail stays. */
  TENANT_DELETED;

  /** The name in the audit trail: {@code connector_installed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
