package io.connectors.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: the action of an audit event. */
public enum AuditAction {
  /** A connector was installed; the fields are those with a value. */
  CONNECTOR_INSTALLED,
  /** A user changed a connector; the fields are the changed ones. */
  CONNECTOR_UPDATED,
  /** A connector was activated. */
  CONNECTOR_ACTIVATED,
  /** A user deactivated a connector. */
  CONNECTOR_DEACTIVATED,
  /** The system put a connector into the status error. */
  CONNECTOR_FAILED,
  /** The system found that a failed connector works again. */
  CONNECTOR_RECOVERED,
  /** A connector was deleted with its credentials. */
  CONNECTOR_UNINSTALLED,
  /** Credentials were decrypted for the purpose of the event; the fields are the decrypted ones. */
  CREDENTIALS_OPENED,
  /** Credentials could not be decrypted. */
  CREDENTIALS_UNAVAILABLE,
  /** A service token was created. */
  SERVICE_TOKEN_CREATED,
  /** A service token was revoked. */
  SERVICE_TOKEN_REVOKED,
  /** All data of a tenant was deleted except its audit trail. */
  TENANT_DELETED,
  /** A tenant got a new key, which encrypts its credentials from then on. */
  TENANT_KEY_ROTATED,
  /** A tenant key was wrapped with another key-encryption key. */
  TENANT_KEY_REWRAPPED,
  /** An unused older key of a tenant was destroyed. */
  TENANT_KEY_DESTROYED,
  /** A key-encryption key was removed from the keyset; no key of the tenant needed it. */
  ROOT_KEY_REMOVED,
  /** A caller without the permission tried to change connectors. */
  CHANGE_DENIED,
  /** A caller without the permission tried to read the audit trail. */
  AUDIT_DENIED,
  /** A caller without the permission tried to use service tokens. */
  TOKENS_DENIED,
  /** A caller tried to act for another tenant. */
  TENANT_DENIED,
  /** A caller without the permission tried another action. */
  ACCESS_DENIED,
  /** This version cannot read the stored event, but still shows it. */
  ROW_UNREADABLE;

  /** The name in the audit trail: {@code connector_installed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action with this {@link #key()}, if it exists. */
  public static Optional<AuditAction> ofKey(String key) {
    return Arrays.stream(values()).filter(action -> action.key().equals(key)).findFirst();
  }
}
