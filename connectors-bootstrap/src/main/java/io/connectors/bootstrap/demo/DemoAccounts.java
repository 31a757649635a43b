package io.connectors.bootstrap.demo;

import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Role;
import io.connectors.domain.shared.TenantId;
import io.connectors.web.security.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of the embedded default: two tenants with three people each, and a platform admin;
 * one password for all.
 */
public final class DemoAccounts implements Accounts {

  private static final Map<String, Caller> ACCOUNTS = accounts();

  private final Secret password;
  private final Optional<Secret> madeUp;

  private DemoAccounts(Secret password, Optional<Secret> madeUp) {
    this.password = password;
    this.madeUp = madeUp;
  }

  /** Accounts with the password that the operator has chosen. */
  public static DemoAccounts withChosen(Secret password) {
    return new DemoAccounts(password, Optional.empty());
  }

  /** Accounts with a password that was made up, and that somebody has to be told. */
  public static DemoAccounts withMadeUp(Secret password) {
    return new DemoAccounts(password, Optional.of(password));
  }

  /** The password, if it was made up; absent if the operator knows it. */
  public Optional<Secret> madeUpPassword() {
    return madeUp;
  }

  /** The user names, in the order in which they are shown. */
  public static Set<String> usernames() {
    return ACCOUNTS.keySet();
  }

  @Override
  public Optional<Caller> find(String username, Secret given) {
    boolean right = MessageDigest.isEqual(bytes(password), bytes(given));
    return Optional.ofNullable(ACCOUNTS.get(username)).filter(account -> right);
  }

  private static byte[] bytes(Secret secret) {
    return secret.revealSecretText().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Caller> accounts() {
    Map<String, Caller> accounts = new LinkedHashMap<>();
    for (String tenant : new String[] {"acme", "globex"}) {
      add(accounts, tenant, "admin", Role.TENANT_ADMIN);
      add(accounts, tenant, "member", Role.MEMBER);
      add(accounts, tenant, "publisher", Role.PUBLISHER);
    }
    Actor staff = new Actor("platform-admin", "Platform Admin");
    accounts.put(staff.subject(), Caller.withoutTenant(staff, Set.of(Role.GLOBAL_ADMIN)));
    return accounts;
  }

  private static void add(Map<String, Caller> accounts, String tenant, String who, Role role) {
    String name = capitalized(tenant) + " " + capitalized(who);
    Actor actor = new Actor(tenant + "-" + who, name);
    accounts.put(actor.subject(), Caller.of(actor, Set.of(role), new TenantId(tenant)));
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
