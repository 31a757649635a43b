package io.connectors.bootstrap.demo;

import io.connectors.bootstrap.home.Home;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.TenantId;
import io.connectors.signin.account.AccountName;
import io.connectors.signin.account.Accounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts of the embedded default: two tenants with three people each, and a platform admin;
 * one password for all. The password is known by its hash alone.
 */
public final class DemoAccounts implements Accounts {

  private final AccountFile file;
  private final Optional<Secret> madeUp;

  /** What an unknown account's password is compared with, so that it takes as long. */
  private final String nobodysHash;

  private DemoAccounts(AccountFile file, Secret password, Optional<Secret> madeUp) {
    this.file = file;
    this.madeUp = madeUp;
    this.nobodysHash = keepHashed(file, password);
  }

  /** Accounts with the password that the operator has chosen. */
  public static DemoAccounts withChosen(Home home, Secret password) {
    return new DemoAccounts(new AccountFile(home), password, Optional.empty());
  }

  /** Accounts with a password that was made up, and that somebody has to be told. */
  public static DemoAccounts withMadeUp(Home home, Secret password) {
    return new DemoAccounts(new AccountFile(home), password, Optional.of(password));
  }

  /** The password, if it was made up; absent if the operator knows it. */
  public Optional<Secret> madeUpPassword() {
    return madeUp;
  }

  /** The user names, in the order in which they are shown. */
  public Set<String> usernames() {
    return file.accounts().keySet();
  }

  @Override
  public Optional<Caller> find(AccountName name, Secret given) {
    Optional<DemoAccount> account = Optional.ofNullable(file.accounts().get(name.value()));
    boolean right = Argon2id.matches(account.map(DemoAccount::hash).orElse(nobodysHash), given);
    return account.filter(known -> right).map(DemoAccount::caller);
  }

  @Override
  public Optional<Caller> present(String subject) {
    return Optional.ofNullable(file.accounts().get(subject)).map(DemoAccount::caller);
  }

  /** What was edited in the file stays; the hash of another password is replaced. */
  private static String keepHashed(AccountFile file, Secret password) {
    Optional<Map<String, DemoAccount>> kept = file.kept();
    Optional<String> right = kept.flatMap(accounts -> hashOf(accounts, password));
    if (right.isPresent()) {
      return right.orElseThrow();
    }
    String hash = Argon2id.hash(password);
    Map<String, DemoAccount> renewed = new LinkedHashMap<>(kept.orElseGet(DemoAccounts::first));
    renewed.replaceAll((subject, account) -> account.withHash(hash));
    file.write(renewed);
    return hash;
  }

  /** The one hash that all accounts have, if it is of that password. */
  private static Optional<String> hashOf(Map<String, DemoAccount> accounts, Secret password) {
    Set<String> hashes =
        accounts.values().stream().map(DemoAccount::hash).collect(Collectors.toSet());
    return hashes.size() == 1
        ? hashes.stream().filter(hash -> Argon2id.matches(hash, password)).findFirst()
        : Optional.empty();
  }

  private static Map<String, DemoAccount> first() {
    Map<String, DemoAccount> accounts = new LinkedHashMap<>();
    for (String tenant : new String[] {"acme", "globex"}) {
      add(accounts, member(tenant, "admin", Role.TENANT_ADMIN));
      add(accounts, member(tenant, "member", Role.MEMBER));
      add(accounts, member(tenant, "publisher", Role.PUBLISHER));
    }
    Actor staff = new Actor("platform-admin", "Platform Admin");
    add(accounts, Caller.withoutTenant(staff, Set.of(Role.GLOBAL_ADMIN)));
    return accounts;
  }

  private static void add(Map<String, DemoAccount> accounts, Caller caller) {
    accounts.put(caller.actor().subject(), new DemoAccount(caller, ""));
  }

  private static Caller member(String tenant, String who, Role role) {
    Actor actor = new Actor(tenant + "-" + who, capitalized(tenant) + " " + capitalized(who));
    return Caller.of(actor, Set.of(role), new TenantId(tenant));
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
