package io.connectors.domain.shared;

/** Value: one thing that a caller may be allowed to do. {@link Role} says who may. */
public enum Permission {
  BROWSE_CATALOG("browse the catalog"),
  READ_CONNECTORS("see installed connectors"),
  WRITE_CONNECTORS("change installed connectors"),
  RESOLVE_PUBLISH_TARGETS("see publish targets"),
  REVEAL_CREDENTIALS("be handed decrypted credentials"),
  ADMINISTER_TENANTS("administer tenants");

  private final String deed;

  Permission(String deed) {
    this.deed = deed;
  }

  /** The permission as the end of the sentence "you are not allowed to …". */
  public String deed() {
    return deed;
  }
}
