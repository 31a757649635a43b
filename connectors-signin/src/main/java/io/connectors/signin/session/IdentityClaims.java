package io.connectors.signin.session;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * Value: what an outside issuer has said of somebody who signed in there, in our words. It is as
 * old as the sign-in: what the issuer has changed since is not in it.
 *
 * @param name what people call them
 * @param roles what they are
 * @param home the tenant they belong to; absent for a platform's own staff
 */
public record IdentityClaims(String name, Set<Role> roles, Optional<TenantId> home) {

  /** Copies the roles. */
  public IdentityClaims {
    roles = Set.copyOf(roles);
  }

  /** The caller that whoever has that subject is by these. */
  public Caller callerOf(String subject) {
    Actor actor = new Actor(subject, name);
    return home.map(tenant -> Caller.of(actor, roles, tenant))
        .orElseGet(() -> Caller.withoutTenant(actor, roles));
  }
}
