package io.connectors.domain.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Value: the authenticated caller of a use case, and the tenant it acts for. Every answer to "may
 * they?" comes from here.
 *
 * @param actor who calls
 * @param roles what they are; without any, and without a scope, everything is refused
 * @param scopes what the service token of a service is good for; none for everybody else
 * @param home the tenant the caller belongs to; absent for a platform's own staff
 * @param chosen the tenant a global admin has named for this call
 * @param origin where the call came from
 */
public record Caller(
    Actor actor,
    Set<Role> roles,
    Set<TokenScope> scopes,
    Optional<TenantId> home,
    Optional<TenantId> chosen,
    CallOrigin origin) {

  /** Copies the roles and the scopes. */
  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** A caller that belongs to a tenant. */
  public static Caller of(Actor actor, Set<Role> roles, TenantId home) {
    return new Caller(
        actor, roles, Set.of(), Optional.of(home), Optional.empty(), CallOrigin.INSIDE);
  }

  /** A service that belongs to a tenant, with what its token is good for and no role at all. */
  public static Caller ofService(Actor actor, Set<TokenScope> scopes, TenantId home) {
    return new Caller(
        actor, Set.of(), scopes, Optional.of(home), Optional.empty(), CallOrigin.INSIDE);
  }

  /** A caller that belongs to no tenant, as a global admin does. */
  public static Caller withoutTenant(Actor actor, Set<Role> roles) {
    return new Caller(
        actor, roles, Set.of(), Optional.empty(), Optional.empty(), CallOrigin.INSIDE);
  }

  /**
   * This caller, acting for the tenant it names.
   *
   * @throws NotPermitted if it is neither the caller's own tenant nor the caller a global admin
   */
  public Caller actingFor(TenantId tenant) {
    if (!reachesEveryTenant() && !home.equals(Optional.of(tenant))) {
      throw new NotPermitted("You are not allowed to act for another tenant.");
    }
    return new Caller(actor, roles, scopes, home, Optional.of(tenant), origin);
  }

  /** This caller, calling from there; whoever does not say calls from inside the process. */
  public Caller from(CallOrigin place) {
    return new Caller(actor, roles, scopes, home, chosen, place);
  }

  /**
   * Refuses unless some role or scope grants the permission.
   *
   * @throws NotPermitted if none does
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new NotPermitted("You are not allowed to " + permission.deed() + ".");
    }
  }

  /** Whether some role or scope grants the permission for the tenant this call is about. */
  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.grants(permission) && reaches(role))
        || (isAtHome() && scopes.stream().anyMatch(scope -> scope.grants(permission)));
  }

  /**
   * The one tenant that this call reads or writes.
   *
   * @throws InvalidRequest if a global admin has named none
   * @throws NotPermitted if the caller belongs to no tenant and may not name one
   */
  public TenantId tenant() {
    return oneTenant().orElseThrow(this::noTenant);
  }

  /**
   * The one tenant that this call is about, if there is one: a global admin who has named none asks
   * about all of them, wherever they belong themselves.
   */
  public Optional<TenantId> oneTenant() {
    return reachesEveryTenant() ? chosen : chosen.or(() -> home);
  }

  /**
   * What this call may read: the one tenant, or all of them for a global admin who named none.
   *
   * @throws NotPermitted if the caller belongs to no tenant and may not name one
   */
  public TenantScope readScope() {
    return reachesEveryTenant() && chosen.isEmpty()
        ? TenantScope.EveryTenant.INSTANCE
        : TenantScope.of(tenant());
  }

  private ConnectorsException noTenant() {
    return reachesEveryTenant()
        ? new InvalidRequest("Name the tenant that this call is about.")
        : new NotPermitted("You belong to no tenant.");
  }

  private boolean reaches(Role role) {
    return role.reachesEveryTenant() || isAtHome();
  }

  private boolean isAtHome() {
    return chosen.isEmpty() || chosen.equals(home);
  }

  private boolean reachesEveryTenant() {
    return roles.stream().anyMatch(Role::reachesEveryTenant);
  }
}
