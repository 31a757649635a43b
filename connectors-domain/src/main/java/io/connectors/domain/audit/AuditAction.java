package io.connectors.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
  /** Credentials were opened, for the purpose that is given; the fields are those opened. */
  CREDENTIALS_OPENED,
  /** Credentials were to be opened and could not be. */
  CREDENTIALS_UNAVAILABLE,
  /** A service token was made. */
  SERVICE_TOKEN_CREATED,
  /** A service token was taken back. */
  SERVICE_TOKEN_REVOKED,
  /** All that a tenant had was deleted, its keys with it; its trail stays. */
  TENANT_DELETED,
  /** A tenant got a newer key, under which its credentials are sealed from then on. */
  TENANT_KEY_ROTATED,
  /** A key of a tenant was wrapped by another key from outside. */
  TENANT_KEY_REWRAPPED,
  /** An older key of a tenant, which nothing needed any more, was destroyed. */
  TENANT_KEY_DESTROYED,
  /** A key was taken out of the keyset from outside; nothing of the tenant needed it any more. */
  ROOT_KEY_REMOVED,
  /** Somebody asked for a change that their role does not allow. */
  CHANGE_DENIED,
  /** Somebody asked for the audit trail, which their role does not let them read. */
  AUDIT_DENIED,
  /** Somebody asked for service tokens, which their role does not let them manage. */
  TOKENS_DENIED,
  /** Somebody asked to act for a tenant that is not theirs. */
  TENANT_DENIED,
  /** Somebody asked for something else that their role does not allow. */
  ACCESS_DENIED,
  /** A row of the trail says something that this version cannot read; it is shown all the same. */
  ROW_UNREADABLE;

  /** The name in the audit trail: {@code connector_installed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action of that {@link #key()}, if there is one. */
  public static Optional<AuditAction> ofKey(String key) {
    return Arrays.stream(values()).filter(action -> action.key().equals(key)).findFirst();
  }
}
