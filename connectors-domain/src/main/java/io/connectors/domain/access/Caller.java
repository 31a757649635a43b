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
 * Value: the authenticated caller of a use case, and the tenant it acts for. It decides every
 * permission check. Immutable.
 *
 * <p>A caller has roles, or the scopes of a service token, or is the {@linkplain #system() system}.
 * Roles and scopes never make a caller the system; only code in the process can.
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

  /** A service of a tenant, with the scopes of its token and without roles. */
  public static Caller ofService(Actor actor, Set<TokenScope> scopes, TenantId home) {
    return new Caller(
        actor, false, Set.of(), scopes, Optional.of(home), Optional.empty(), CallOrigin.INSIDE);
  }

  /** A caller without a tenant, such as a global admin. */
  public static Caller withoutTenant(Actor actor, Set<Role> roles) {
    return new Caller(
        actor, false, roles, Set.of(), Optional.empty(), Optional.empty(), CallOrigin.INSIDE);
  }

  /**
   * The system: commands, start-up and background jobs. It has no tenant, may act for every tenant,
   * and never reads a credential.
   */
  public static Caller system() {
    return system(SYSTEM);
  }

  /** The system, with the name that the audit trail shows. */
  public static Caller system(Actor actor) {
    return new Caller(
        actor, true, Set.of(), Set.of(), Optional.empty(), Optional.empty(), CallOrigin.INSIDE);
  }

  /** The identity that the audit trail shows. */
  public Actor actor() {
    return actor;
  }

  /** The roles. A caller without roles and scopes has no permissions. */
  public Set<Role> roles() {
    return roles;
  }

  /** The scopes of a service token; empty for every other caller. */
  public Set<TokenScope> scopes() {
    return scopes;
  }

  /** The tenant of the caller; absent for platform staff and the system. */
  public Optional<TenantId> home() {
    return home;
  }

  /** The tenant chosen for this call; absent if none was chosen. */
  public Optional<TenantId> chosen() {
    return chosen;
  }

  /** The origin of the call. */
  public CallOrigin origin() {
    return origin;
  }

  /**
   * This caller, acting for a chosen tenant.
   *
   * @throws NotPermitted if the tenant is not the caller's own and the caller is neither a global
   *     admin nor the system
   */
  public Caller actingFor(TenantId tenant) {
    if (!reachesEveryTenant() && !home.equals(Optional.of(tenant))) {
      throw new NotPermitted("You are not allowed to act for another tenant.");
    }
    return new Caller(actor, isSystem, roles, scopes, home, Optional.of(tenant), origin);
  }

  /** This caller with another origin; the default is {@link CallOrigin#INSIDE}. */
  public Caller from(CallOrigin newOrigin) {
    return new Caller(actor, isSystem, roles, scopes, home, chosen, newOrigin);
  }

  /**
   * Requires a permission.
   *
   * @throws NotPermitted if no role or scope grants it
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new NotPermitted("You are not allowed to " + permission.action() + ".");
    }
  }

  /** Whether a role or scope grants the permission for the tenant of this call. */
  public boolean may(Permission permission) {
    return (isSystem && SystemPermissions.include(permission))
        || roles.stream().anyMatch(role -> role.grants(permission) && reaches(role))
        || (isAtHome() && scopes.stream().anyMatch(scope -> scope.grants(permission)));
  }

  /**
   * The tenant that this call reads or writes.
   *
   * @throws InvalidRequest if a global admin has not chosen a tenant
   * @throws NotPermitted if the caller has no tenant and may not choose one
   */
  public TenantId tenant() {
    return oneTenant().orElseThrow(this::noTenant);
  }

  /** The tenant of this call; absent if a global admin has not chosen one and reads all tenants. */
  public Optional<TenantId> oneTenant() {
    return reachesEveryTenant() ? chosen : chosen.or(() -> home);
  }

  /**
   * The scope that this call may read: its tenant, or all tenants for a global admin without a
   * chosen tenant.
   *
   * @throws NotPermitted if the caller has no tenant and may not choose one
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
