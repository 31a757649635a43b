package io.connectors.signin.session;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * Value: the mapped claims of a user at login time. Later changes at the provider are not included.
 *
 * @param name the display name
 * @param roles the roles in Connectors
 * @param home the tenant of the user; absent for platform staff
 */
public record IdentityClaims(String name, Set<Role> roles, Optional<TenantId> home) {

  /** Copies the roles. */
  public IdentityClaims {
    roles = Set.copyOf(roles);
  }

  /** The caller with this subject and these claims. */
  public Caller callerOf(String subject) {
    Actor actor = new Actor(subject, name);
    return home.map(tenant -> Caller.of(actor, roles, tenant))
        .orElseGet(() -> Caller.withoutTenant(actor, roles));
  }
}
