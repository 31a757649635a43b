package io.connectors.domain.access;

/**
 * Value: one thing that a caller may be allowed to do. {@link Role} and {@link TokenScope} say who
 * may; the last ones are for the system alone.
 */
public enum Permission {
  /** To see what types of connector there are. */
  BROWSE_CATALOG("browse the catalog"),
  /** To see what a tenant has installed, credentials never. */
  READ_CONNECTORS("see installed connectors"),
  /** To install, change, put to use and delete. */
  WRITE_CONNECTORS("change installed connectors"),
  /** To see what can be published to. */
  RESOLVE_PUBLISH_TARGETS("see publish targets"),
  /** To be handed the credentials of publish targets; for the publishing service alone. */
  REVEAL_CREDENTIALS("be handed decrypted credentials"),
  /** To see who did what in a tenant. */
  READ_AUDIT_TRAIL("read the audit trail"),
  /** To make service tokens, to see which there are, and to take them back. */
  MANAGE_SERVICE_TOKENS("manage service tokens"),
  /** To delete all that a tenant has. */
  ADMINISTER_TENANTS("administer tenants"),
  /** To bring the catalog up to date with its files. */
  SEED_CATALOG("seed the catalog"),
  /** To change the keys that credentials are encrypted with, and to re-encrypt. */
  ROTATE_KEYS("rotate keys"),
  /** To count which keys are in use, and to check that all credentials can be decrypted. */
  EXAMINE_KEYS("examine keys"),
  /** To report that a connector fails, or works again. */
  REPORT_HEALTH("report the health of connectors"),
  /** To record that another caller was refused. */
  RECORD_REFUSALS("record refusals");

  private final String deed;

  Permission(String deed) {
    this.deed = deed;
  }

  /** The permission as the end of the sentence "you are not allowed to …". */
  public String deed() {
    return deed;
  }
}
