package io.connectors.signin.oidc;

import io.connectors.domain.access.Role;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.StorableText;
import io.connectors.domain.shared.TenantId;
import io.connectors.signin.oidc.LoginRejected.Reason;
import io.connectors.signin.session.IdentityClaims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Value: how the claims of an ID token become a tenant and roles of ours. A person without a tenant
 * or without a role is refused.
 *
 * @param tenant the claim that names the one tenant
 * @param roles the claim that lists the issuer's roles
 * @param known our role for each of the issuer's; others count for none
 */
public record ClaimMapping(ClaimPath tenant, ClaimPath roles, Map<String, Role> known) {

  private static final int MAX_NAME_LENGTH = 255;

  /** Copies the roles. */
  public ClaimMapping {
    known = Map.copyOf(known);
  }

  /**
   * The identity of that subject that the claims describe.
   *
   * @throws LoginRejected if a claim is malformed or ambiguous, or the person has no tenant or role
   */
  public OidcIdentity read(String subject, Map<String, Object> claims) {
    Set<Role> here =
        values(roles, claims)
            .flatMap(role -> Optional.ofNullable(known.get(role)).stream())
            .collect(Collectors.toUnmodifiableSet());
    if (here.isEmpty()) {
      throw new LoginRejected(Reason.NO_ROLE);
    }
    Optional<TenantId> home = tenantIn(claims);
    if (home.isEmpty() && here.stream().noneMatch(Role::reachesEveryTenant)) {
      throw new LoginRejected(Reason.NO_TENANT);
    }
    if (subject.isBlank() || !isStorable(subject)) {
      throw new LoginRejected(Reason.NOT_PROVEN);
    }
    return new OidcIdentity(subject, new IdentityClaims(name(claims).orElse(subject), here, home));
  }

  private static Stream<Object> values(ClaimPath place, Map<String, Object> claims) {
    return place.in(claims).stream().flatMap(value -> ClaimValues.of(value).stream());
  }

  /** Accepts a name, or a list or object with exactly one tenant. */
  private Optional<TenantId> tenantIn(Map<String, Object> claims) {
    if (tenant.in(claims).filter(ClaimValues::describesOneThing).isPresent()) {
      throw new LoginRejected(Reason.MALFORMED_TENANT);
    }
    List<Object> tenants = values(tenant, claims).toList();
    if (tenants.size() > 1) {
      throw new LoginRejected(Reason.SEVERAL_TENANTS);
    }
    return tenants.stream().findFirst().map(ClaimMapping::tenantOf);
  }

  private static TenantId tenantOf(Object claimed) {
    try {
      return Optional.of(claimed)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .map(TenantId::new)
          .orElseThrow(() -> new LoginRejected(Reason.MALFORMED_TENANT));
    } catch (InvalidRequest malformed) {
      throw new LoginRejected(Reason.MALFORMED_TENANT);
    }
  }

  /** The display name. The subject identifies the user. */
  private static Optional<String> name(Map<String, Object> claims) {
    return Stream.of("name", "preferred_username")
        .flatMap(claim -> Optional.ofNullable(claims.get(claim)).stream())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(name -> !name.isBlank() && name.length() <= MAX_NAME_LENGTH && isStorable(name))
        // A caller with such a name is refused at every request.
        .filter(name -> name.chars().noneMatch(Character::isISOControl))
        .findFirst();
  }

  private static boolean isStorable(String text) {
    try {
      StorableText.require(text);
      return true;
    } catch (InvalidRequest unstorable) {
      return false;
    }
  }
}
