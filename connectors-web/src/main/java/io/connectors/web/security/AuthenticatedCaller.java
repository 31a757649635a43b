package io.connectors.web.security;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.NotAuthenticated;
import io.connectors.domain.shared.TenantId;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Web adapter: converts between a {@link Caller} and the claims of a token. Unknown roles are
 * ignored.
 */
public final class AuthenticatedCaller {

  private static final String NAME = "name";
  private static final String TENANT = "tenant_id";
  private static final String ROLES = "roles";
  private static final int MAX_NAME_CHARACTERS = 255;

  /** The attribute of service tokens, which holds the caller. No token claim can have its type. */
  private static final String CALLER = "io.connectors.caller";

  private AuthenticatedCaller() {}

  /**
   * The caller of a principal.
   *
   * @throws NotAuthenticated if a claim is malformed
   */
  public static Caller of(Authentication principal) {
    if (principal.getAttributes().get(CALLER) instanceof Caller caller) {
      return caller;
    }
    try {
      Actor actor = new Actor(principal.getName(), name(principal));
      Set<Role> roles = roles(principal);
      return text(principal, TENANT)
          .map(tenant -> Caller.of(actor, roles, new TenantId(tenant)))
          .orElseGet(() -> Caller.withoutTenant(actor, roles));
    } catch (IllegalArgumentException | InvalidRequest malformed) {
      throw new NotAuthenticated("Your token holds a claim that is not what it must be.");
    }
  }

  /** The principal of a caller, with additional attributes. */
  public static Authentication principal(Caller caller, Map<String, Object> additional) {
    Map<String, Object> attributes = new HashMap<>(additional);
    attributes.put(NAME, caller.actor().name());
    attributes.put(ROLES, caller.roles().stream().map(Role::key).toList());
    caller.home().ifPresent(tenant -> attributes.put(TENANT, tenant.value()));
    return Authentication.build(caller.actor().subject(), attributes);
  }

  /** The principal of a service, whose scopes are not a claim. */
  static Authentication principal(Caller service) {
    return Authentication.build(service.actor().subject(), Map.of(CALLER, service));
  }

  /** Not parsed by the framework: the claim may have any type. */
  private static Set<Role> roles(Authentication principal) {
    Object claim = value(principal, ROLES).orElse(List.of());
    Collection<?> roles = claim instanceof Collection<?> list ? list : List.of(claim);
    return roles.stream()
        .map(AuthenticatedCaller::requireText)
        .flatMap(role -> Role.ofKey(role).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A display name, for pages, tables and the audit trail. */
  private static String name(Authentication principal) {
    String name = text(principal, NAME).orElse("");
    if (name.length() > MAX_NAME_CHARACTERS || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a name is too long, or has a control character");
    }
    return name;
  }

  private static Optional<String> text(Authentication principal, String name) {
    return value(principal, name).map(AuthenticatedCaller::requireText);
  }

  private static String requireText(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a claim is not a string");
  }

  private static Optional<Object> value(Authentication principal, String name) {
    return Optional.ofNullable(principal.getAttributes().get(name));
  }

  static Optional<String> claim(Authentication principal, String name) {
    return value(principal, name)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank());
  }
}
