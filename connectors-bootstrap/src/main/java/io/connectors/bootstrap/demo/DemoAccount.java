package io.connectors.bootstrap.demo;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.TenantId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Value: an account in its file.
 *
 * @param caller the user of the account
 * @param hash the password hash
 */
record DemoAccount(Caller caller, String hash) {

  /**
   * Reads an account. Unknown roles are ignored.
   *
   * @throws io.connectors.domain.shared.ConnectorsException if a value is not valid
   * @throws IllegalArgumentException if a property is missing
   */
  static DemoAccount read(String subject, JsonObject account) {
    Actor actor = new Actor(subject, account.text("name").orElse(""));
    Set<Role> roles =
        account
            .array("roles")
            .map(JsonArray::elements)
            .orElseThrow(IllegalArgumentException::new)
            .stream()
            .filter(JsonString.class::isInstance)
            .flatMap(role -> Role.ofKey(((JsonString) role).value()).stream())
            .collect(Collectors.toUnmodifiableSet());
    Caller caller =
        account
            .text("tenant_id")
            .map(tenant -> Caller.of(actor, roles, new TenantId(tenant)))
            .orElseGet(() -> Caller.withoutTenant(actor, roles));
    return new DemoAccount(
        caller, account.text("password_hash").orElseThrow(IllegalArgumentException::new));
  }

  /** The account's JSON in the file. */
  JsonObject json() {
    JsonObject named = JsonObject.EMPTY.with("name", JsonValue.of(caller.actor().name()));
    return caller
        .home()
        .map(tenant -> named.with("tenant_id", JsonValue.of(tenant.value())))
        .orElse(named)
        .with("roles", JsonValue.ofStrings(caller.roles().stream().map(Role::key).toList()))
        .with("password_hash", JsonValue.of(hash));
  }

  DemoAccount withHash(String other) {
    return new DemoAccount(caller, other);
  }

  /** Without the hash, which could be cracked. */
  @Override
  public String toString() {
    return "DemoAccount[" + caller.actor().subject() + "]";
  }
}
