package io.connectors.domain.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * The permissions of the system: those of its commands and jobs, never one that reads a credential.
 */
final class SystemPermissions {

  private static final Set<Permission> GRANTED =
      EnumSet.of(
          Permission.ADMINISTER_TENANTS,
          Permission.SEED_CATALOG,
          Permission.ROTATE_KEYS,
          Permission.EXAMINE_KEYS,
          Permission.REPORT_HEALTH,
          Permission.RECORD_REFUSALS);

  private SystemPermissions() {}

  static boolean include(Permission permission) {
    return GRANTED.contains(permission);
  }
}
