package io.connectors.domain.access;

/**
 * Value: a permission. {@link Role} and {@link TokenScope} grant them; the last ones are for the
 * system only.
 */
public enum Permission {
  /** To read the catalog of connector types. */
  BROWSE_CATALOG("browse the catalog"),
  /** To read the installed connectors of a tenant, without credentials. */
  READ_CONNECTORS("see installed connectors"),
  /** To install, change, activate and delete connectors. */
  WRITE_CONNECTORS("change installed connectors"),
  /** To read publish targets, without credentials. */
  RESOLVE_PUBLISH_TARGETS("see publish targets"),
  /** To read the decrypted credentials of publish targets; for the publishing service only. */
  REVEAL_CREDENTIALS("be handed decrypted credentials"),
  /** To read the audit trail of a tenant. */
  READ_AUDIT_TRAIL("read the audit trail"),
  /** To create, list and revoke service tokens. */
  MANAGE_SERVICE_TOKENS("manage service tokens"),
  /** To delete all data of a tenant. */
  ADMINISTER_TENANTS("administer tenants"),
  /** To update the catalog from its files. */
  SEED_CATALOG("seed the catalog"),
  /** To change encryption keys and re-encrypt credentials. */
  ROTATE_KEYS("rotate keys"),
  /** To count the use of keys and check that all credentials can be decrypted. */
  EXAMINE_KEYS("examine keys"),
  /** To report that a connector fails or works again. */
  REPORT_HEALTH("report the health of connectors"),
  /** To record that another caller was denied. */
  RECORD_REFUSALS("record refusals");

  private final String action;

  Permission(String action) {
    this.action = action;
  }

  /** The end of the sentence "You are not allowed to …". */
  public String action() {
    return action;
  }
}
