package io.connectors.web.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import io.connectors.domain.identity.IdentityClaims;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.Role;
import io.connectors.domain.shared.StorableText;
import io.connectors.domain.shared.TenantId;
import io.connectors.web.openid.SignInRefused.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Value: where an ID token says which tenant somebody belongs to and what they are, and what that
 * makes them here. Whoever has no tenant or no role is nobody.
 *
 * @param tenant the claim that names the tenant; its name, or a path with dots
 * @param roles the same for the roles there
 * @param known what each role there is here; others count for none
 */
public record ClaimMapping(String tenant, String roles, Map<String, Role> known) {

  private static final int LONGEST_NAME = 255;

  /** Copies the roles. */
  public ClaimMapping {
    known = Map.copyOf(known);
  }

  /**
   * Who that is.
   *
   * @throws SignInRefused if a claim is not what it must be, or they are nobody here
   */
  IssuedIdentity read(JWTClaimsSet claims) {
    Set<Role> here =
        rolesIn(claims).stream()
            .flatMap(role -> Optional.ofNullable(known.get(role)).stream())
            .collect(Collectors.toUnmodifiableSet());
    if (here.isEmpty()) {
      throw new SignInRefused(Reason.NO_ROLE);
    }
    Optional<TenantId> home = value(claims, tenant).map(ClaimMapping::tenantOf);
    if (home.isEmpty() && here.stream().noneMatch(Role::reachesEveryTenant)) {
      throw new SignInRefused(Reason.NO_TENANT);
    }
    String subject = claims.getSubject();
    if (subject.isBlank() || !isStorable(subject)) {
      throw new SignInRefused(Reason.NOT_PROVEN);
    }
    return new IssuedIdentity(subject, new IdentityClaims(name(claims), here, home));
  }

  private List<String> rolesIn(JWTClaimsSet claims) {
    Object claimed = value(claims, roles).orElse(List.of());
    Collection<?> several = claimed instanceof Collection<?> list ? list : List.of(claimed);
    return several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  private static TenantId tenantOf(Object claimed) {
    try {
      return Optional.of(claimed)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .map(TenantId::new)
          .orElseThrow(() -> new SignInRefused(Reason.NO_TENANT));
    } catch (InvalidRequest noTenant) {
      throw new SignInRefused(Reason.NO_TENANT);
    }
  }

  /** For people to read; the subject says who it is. */
  private static String name(JWTClaimsSet claims) {
    return Stream.of("name", "preferred_username")
        .flatMap(claim -> Optional.ofNullable(claims.getClaim(claim)).stream())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME && isStorable(name))
        .findFirst()
        .orElseGet(claims::getSubject);
  }

  private static boolean isStorable(String text) {
    try {
      StorableText.require(text);
      return true;
    } catch (InvalidRequest unstorable) {
      return false;
    }
  }

  /** By its whole name first: some names are addresses, with dots in them. */
  private static Optional<Object> value(JWTClaimsSet claims, String path) {
    Optional<Object> whole = Optional.ofNullable(claims.getClaim(path));
    if (whole.isPresent()) {
      return whole;
    }
    Object place = claims.getClaims();
    for (String name : path.split("\\.", -1)) {
      Optional<Object> next =
          place instanceof Map<?, ?> object ? Optional.ofNullable(object.get(name)) : whole;
      if (next.isEmpty()) {
        return next;
      }
      place = next.orElseThrow();
    }
    return Optional.of(place);
  }
}
