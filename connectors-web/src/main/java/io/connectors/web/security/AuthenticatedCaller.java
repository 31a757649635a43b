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
 * Web adapter: reads a {@link Caller} out of the claims of a token, and writes it as if it had come
 * with one. Unknown roles count for none.
 */
public final class AuthenticatedCaller {

  private static final String NAME = "name";
  private static final String TENANT = "tenant_id";
  private static final String ROLES = "roles";
  private static final int MAX_NAME_CHARACTERS = 255;

  /** Holds the caller itself: no claim of any token is of that type, so that none can be it. */
  private static final String ITSELF = "io.connectors.caller";

  private AuthenticatedCaller() {}

  /**
   * The caller that a principal is.
   *
   * @throws NotAuthenticated if a claim is not what it must be
   */
  public static Caller of(Authentication principal) {
    if (principal.getAttributes().get(ITSELF) instanceof Caller caller) {
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

  /** The principal that is read as that caller, with more of its attributes. */
  public static Authentication principal(Caller caller, Map<String, Object> more) {
    Map<String, Object> attributes = new HashMap<>(more);
    attributes.put(NAME, caller.actor().name());
    attributes.put(ROLES, caller.roles().stream().map(Role::key).toList());
    caller.home().ifPresent(tenant -> attributes.put(TENANT, tenant.value()));
    return Authentication.build(caller.actor().subject(), attributes);
  }

  /** The principal that is read as that service; what it may do are scopes, which are no claim. */
  static Authentication principal(Caller service) {
    return Authentication.build(service.actor().subject(), Map.of(ITSELF, service));
  }

  /** Read by ourselves: anything may stand in a token. */
  private static Set<Role> roles(Authentication principal) {
    Object claimed = value(principal, ROLES).orElse(List.of());
    Collection<?> roles = claimed instanceof Collection<?> several ? several : List.of(claimed);
    return roles.stream()
        .map(AuthenticatedCaller::requireText)
        .flatMap(role -> Role.ofKey(role).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For people to read; it goes into pages, tables and the audit trail. */
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
    throw new IllegalArgumentException("a claim is no text");
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
