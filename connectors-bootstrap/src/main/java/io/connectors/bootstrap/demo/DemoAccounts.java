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
 * The accounts of the embedded database: three users in each of two tenants, and a platform admin.
 * All have the same password, stored only as a hash.
 */
public final class DemoAccounts implements Accounts {

  private final AccountFile file;
  private final Optional<Secret> generatedPassword;

  /** Compared with the password of an unknown account, so that it takes the same time. */
  private final String dummyHash;

  private DemoAccounts(AccountFile file, Secret password, Optional<Secret> generatedPassword) {
    this.file = file;
    this.generatedPassword = generatedPassword;
    this.dummyHash = storeHash(file, password);
  }

  /** Accounts with the configured password. */
  public static DemoAccounts withConfigured(Home home, Secret password) {
    return new DemoAccounts(new AccountFile(home), password, Optional.empty());
  }

  /** Accounts with a generated password, which must be displayed. */
  public static DemoAccounts withGenerated(Home home, Secret password) {
    return new DemoAccounts(new AccountFile(home), password, Optional.of(password));
  }

  /** The generated password; empty if it was configured. */
  public Optional<Secret> generatedPassword() {
    return generatedPassword;
  }

  /** The user names, in display order. */
  public Set<String> usernames() {
    return file.accounts().keySet();
  }

  @Override
  public Optional<Caller> find(AccountName name, Secret password) {
    Optional<DemoAccount> account = Optional.ofNullable(file.accounts().get(name.value()));
    boolean matches = Argon2id.matches(account.map(DemoAccount::hash).orElse(dummyHash), password);
    return account.filter(known -> matches).map(DemoAccount::caller);
  }

  @Override
  public Optional<Caller> present(String subject) {
    return Optional.ofNullable(file.accounts().get(subject)).map(DemoAccount::caller);
  }

  /** Keeps edits in the file and replaces the hash of another password. */
  private static String storeHash(AccountFile file, Secret password) {
    Optional<Map<String, DemoAccount>> stored = file.stored();
    Optional<String> matching = stored.flatMap(accounts -> hashOf(accounts, password));
    if (matching.isPresent()) {
      return matching.orElseThrow();
    }
    String hash = Argon2id.hash(password);
    Map<String, DemoAccount> updated = new LinkedHashMap<>(stored.orElseGet(DemoAccounts::initial));
    updated.replaceAll((subject, account) -> account.withHash(hash));
    file.write(updated);
    return hash;
  }

  /** The common hash of all accounts, if it matches the password. */
  private static Optional<String> hashOf(Map<String, DemoAccount> accounts, Secret password) {
    Set<String> hashes =
        accounts.values().stream().map(DemoAccount::hash).collect(Collectors.toSet());
    return hashes.size() == 1
        ? hashes.stream().filter(hash -> Argon2id.matches(hash, password)).findFirst()
        : Optional.empty();
  }

  private static Map<String, DemoAccount> initial() {
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

  private static Caller member(String tenant, String function, Role role) {
    Actor actor =
        new Actor(tenant + "-" + function, capitalized(tenant) + " " + capitalized(function));
    return Caller.of(actor, Set.of(role), new TenantId(tenant));
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
