package io.connectors.domain.access;

import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.domain.shared.TenantId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Value: the authenticated caller of a use case, and the tenant it acts for. Every answer to "may
 * they?" comes from here. Immutable.
 *
 * <p>A caller has roles, or the scopes of a service token, or is the {@linkplain #system() system
 * itself}. Neither a role nor a scope makes a caller the system: only code that runs in the process
 * can.
 */
public final class Caller {

  private static final Actor SYSTEM = new Actor("system", "System");

  private final Actor actor;
  private final boolean isSystem;
  private final Set<Role> roles;
  private final Set<TokenScope> scopes;
  private final Optional<TenantId> home;
  private final Optional<TenantId> chosen;
  private final CallOrigin origin;

  private Caller(
      Actor actor,
      boolean isSystem,
      Set<Role> roles,
      Set<TokenScope> scopes,
      Optional<TenantId> home,
      Optional<TenantId> chosen,
      CallOrigin origin) {
    this.actor = actor;
    this.isSystem = isSystem;
    this.roles = Set.copyOf(roles);
    this.scopes = Set.copyOf(scopes);
    this.home = home;
    this.chosen = chosen;
    this.origin = origin;
  }

  /** A caller that belongs to a tenant. */
  public static Caller of(Actor actor, Set<Role> roles, TenantId home) {
    return new Caller(
        actor, false, roles, Set.of(), Optional.of(home), Optional.empty(), CallOrigin.INSIDE);
  }

  /** A service that belongs to a tenant, with what its token is good for and no role at all. */
  public static Caller ofService(Actor actor, Set<TokenScope> scopes, TenantId home) {
    return new Caller(
        actor, false, Set.of(), scopes, Optional.of(home), Optional.empty(), CallOrigin.INSIDE);
  }

  /** A caller that belongs to no tenant, as a global admin does. */
  public static Caller withoutTenant(Actor actor, Set<Role> roles) {
    return new Caller(
        actor, false, roles, Set.of(), Optional.empty(), Optional.empty(), CallOrigin.INSIDE);
  }

  /**
   * The system itself: commands, start-up and background jobs. It belongs to no tenant and reaches
   * all of them; it never sees a credential.
   */
  public static Caller system() {
    return system(SYSTEM);
  }

  /** The system itself, with the name under which the audit trail shows it. */
  public static Caller system(Actor actor) {
    return new Caller(
        actor, true, Set.of(), Set.of(), Optional.empty(), Optional.empty(), CallOrigin.INSIDE);
  }

  /** The identity that the audit trail shows. */
  public Actor actor() {
    return actor;
  }

  /** The roles; a caller without any, and without a scope, may do nothing. */
  public Set<Role> roles() {
    return roles;
  }

  /** The scopes of a service token; empty for every other caller. */
  public Set<TokenScope> scopes() {
    return scopes;
  }

  /** The tenant that the caller belongs to; absent for a platform's own staff and the system. */
  public Optional<TenantId> home() {
    return home;
  }

  /** The tenant that was named for this call. */
  public Optional<TenantId> chosen() {
    return chosen;
  }

  /** Where the call came from. */
  public CallOrigin origin() {
    return origin;
  }

  /**
   * This caller, acting for the tenant it names.
   *
   * @throws NotPermitted if it is neither the caller's own tenant nor the caller a global admin or
   *     the system
   */
  public Caller actingFor(TenantId tenant) {
    if (!reachesEveryTenant() && !home.equals(Optional.of(tenant))) {
      throw new NotPermitted("You are not allowed to act for another tenant.");
    }
    return new Caller(actor, isSystem, roles, scopes, home, Optional.of(tenant), origin);
  }

  /** This caller, calling from there; whoever does not say calls from inside the process. */
  public Caller from(CallOrigin place) {
    return new Caller(actor, isSystem, roles, scopes, home, chosen, place);
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
    return (isSystem && SystemPermissions.include(permission))
        || roles.stream().anyMatch(role -> role.grants(permission) && reaches(role))
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
    return isSystem || roles.stream().anyMatch(Role::reachesEveryTenant);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Caller that
        && isSystem == that.isSystem
        && actor.equals(that.actor)
        && roles.equals(that.roles)
        && scopes.equals(that.scopes)
        && home.equals(that.home)
        && chosen.equals(that.chosen)
        && origin.equals(that.origin);
  }

  @Override
  public int hashCode() {
    return Objects.hash(actor, isSystem, roles, scopes, home, chosen, origin);
  }

  @Override
  public String toString() {
    return "Caller["
        + actor
        + (isSystem ? " system" : " " + roles + scopes)
        + chosen.or(() -> home).map(tenant -> " " + tenant).orElse("")
        + "]";
  }
}
