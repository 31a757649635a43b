package io.connectors.domain.access;

import static io.connectors.domain.access.Permission.ADMINISTER_TENANTS;
import static io.connectors.domain.access.Permission.BROWSE_CATALOG;
import static io.connectors.domain.access.Permission.MANAGE_SERVICE_TOKENS;
import static io.connectors.domain.access.Permission.READ_AUDIT_TRAIL;
import static io.connectors.domain.access.Permission.READ_CONNECTORS;
import static io.connectors.domain.access.Permission.RESOLVE_PUBLISH_TARGETS;
import static io.connectors.domain.access.Permission.REVEAL_CREDENTIALS;
import static io.connectors.domain.access.Permission.WRITE_CONNECTORS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Value: a role. This table is the only place that grants permissions to users; {@link TokenScope}
 * grants them to services.
 */
public enum Role {
  /** Reads the connectors of its tenant. */
  MEMBER(BROWSE_CATALOG, READ_CONNECTORS, RESOLVE_PUBLISH_TARGETS),
  /** Installs, configures and deletes the connectors of its tenant, and creates service tokens. */
  TENANT_ADMIN(
      BROWSE_CATALOG,
      READ_CONNECTORS,
      WRITE_CONNECTORS,
      RESOLVE_PUBLISH_TARGETS,
      READ_AUDIT_TRAIL,
      MANAGE_SERVICE_TOKENS),
  /** The publishing service, which reads the decrypted credentials of its tenant. */
  PUBLISHER(BROWSE_CATALOG, READ_CONNECTORS, RESOLVE_PUBLISH_TARGETS, REVEAL_CREDENTIALS),
  /** Runs the platform: manages the connectors of every tenant and never reads credentials. */
  GLOBAL_ADMIN(
      BROWSE_CATALOG,
      READ_CONNECTORS,
      WRITE_CONNECTORS,
      RESOLVE_PUBLISH_TARGETS,
      READ_AUDIT_TRAIL,
      MANAGE_SERVICE_TOKENS,
      ADMINISTER_TENANTS);

  @SuppressWarnings("ImmutableEnumChecker") // effectively immutable
  private final Set<Permission> permissions;

  Role(Permission first, Permission... others) {
    this.permissions = EnumSet.of(first, others);
  }

  /** Whether this role grants the permission. */
  public boolean grants(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether this role may act for every tenant. */
  public boolean reachesEveryTenant() {
    return this == GLOBAL_ADMIN;
  }

  /** The name in tokens and responses: {@code tenant_admin}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this {@link #key()}, if it exists. */
  public static Optional<Role> ofKey(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}
