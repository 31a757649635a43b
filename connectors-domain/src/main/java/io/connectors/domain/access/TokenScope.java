package io.connectors.domain.access;

import static io.connectors.domain.access.Permission.BROWSE_CATALOG;
import static io.connectors.domain.access.Permission.READ_CONNECTORS;
import static io.connectors.domain.access.Permission.RESOLVE_PUBLISH_TARGETS;
import static io.connectors.domain.access.Permission.REVEAL_CREDENTIALS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Value: a scope of a service token. Besides {@link Role}, it is the only place that grants
 * permissions. No scope grants writes or the creation of tokens, so a leaked token cannot be used
 * to create another.
 */
public enum TokenScope {
  /** To read the publish targets of the tenant with decrypted credentials. */
  PUBLISH_TARGETS_READ("publish-targets:read", RESOLVE_PUBLISH_TARGETS, REVEAL_CREDENTIALS),
  /** To read the catalog and the installed connectors of the tenant, without credentials. */
  CONNECTORS_READ("connectors:read", BROWSE_CATALOG, READ_CONNECTORS);

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // effectively immutable
  private final Set<Permission> permissions;

  TokenScope(String key, Permission first, Permission... others) {
    this.key = key;
    this.permissions = EnumSet.of(first, others);
  }

  /** Whether this scope grants the permission, in the tenant of its token. */
  public boolean grants(Permission permission) {
    return permissions.contains(permission);
  }

  /** The name in requests and responses: {@code publish-targets:read}. */
  public String key() {
    return key;
  }

  /** The scope with this {@link #key()}, if it exists. */
  public static Optional<TokenScope> ofKey(String key) {
    return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
  }
}
