package io.connectors.web.security;

import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.domain.shared.Role;
import io.connectors.domain.shared.TenantId;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Web adapter: reads a {@link Caller} out of the claims of a token. Unknown roles count for none.
 */
public final class AuthenticatedCaller {

  static final String NAME = "name";
  static final String TENANT = "tenant_id";

  private AuthenticatedCaller() {}

  /**
   * The caller that a principal is.
   *
   * @throws NotPermitted if it claims a tenant that cannot be one
   */
  public static Caller of(Authentication principal) {
    Set<Role> roles =
        principal.getRoles().stream()
            .flatMap(role -> Role.ofKey(role).stream())
            .collect(Collectors.toUnmodifiableSet());
    Actor actor = new Actor(principal.getName(), claim(principal, NAME).orElse(""));
    return claim(principal, TENANT)
        .map(tenant -> Caller.of(actor, roles, tenantId(tenant)))
        .orElseGet(() -> Caller.withoutTenant(actor, roles));
  }

  private static TenantId tenantId(String claimed) {
    try {
      return new TenantId(claimed);
    } catch (InvalidRequest malformed) {
      throw new NotPermitted("Your token names a tenant that cannot be one.");
    }
  }

  static Optional<String> claim(Authentication principal, String name) {
    return Optional.ofNullable(principal.getAttributes().get(name))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(value -> !value.isBlank());
  }
}
