package io.connectors.web.security;

import io.connectors.application.identity.AdmitSignIn;
import io.connectors.application.identity.ForgiveSignIn;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.shared.Caller;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Web adapter: the one way to the accounts, in which every attempt is counted that fails. */
@Singleton
final class AccountDoor {

  private final Optional<Accounts> accounts;
  private final AdmitSignIn admitting;
  private final ForgiveSignIn forgiving;
  private final ClientAddress addresses;

  AccountDoor(
      Optional<Accounts> accounts,
      AdmitSignIn admitting,
      ForgiveSignIn forgiving,
      ClientAddress addresses) {
    this.accounts = accounts;
    this.admitting = admitting;
    this.forgiving = forgiving;
    this.addresses = addresses;
  }

  /** Whether there are accounts to sign in with. */
  boolean isThere() {
    return accounts.isPresent();
  }

  /**
   * The caller that signs in with these, or nobody.
   *
   * @throws io.connectors.domain.shared.TooManyRequests if too many attempts have failed
   */
  Optional<Caller> find(String username, Secret password, HttpRequest<?> request) {
    return accounts.flatMap(
        known -> find(known, new AccountName(username), password, addresses.of(request)));
  }

  private Optional<Caller> find(Accounts known, AccountName name, Secret password, String address) {
    SignInAttempt attempt = admitting.admit(new AdmitSignIn.Command(name, address));
    Optional<Caller> caller = known.find(name, password);
    caller.ifPresent(anybody -> forgiving.forgive(new ForgiveSignIn.Command(attempt)));
    return caller;
  }
}
