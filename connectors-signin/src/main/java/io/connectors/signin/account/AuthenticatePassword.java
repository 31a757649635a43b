package io.connectors.signin.account;

import io.connectors.domain.access.Caller;
import io.connectors.domain.credential.Secret;
import java.time.Clock;
import java.util.Optional;

/**
 * Use case: authenticate a person by the user name and password of an account. Only wrong passwords
 * consume an attempt; errors release it. Thread-safe.
 */
public final class AuthenticatePassword {

  /**
   * Value: the credentials, and the client that sends them.
   *
   * @param address the client's address, in one form for all addresses of one host
   */
  public record Command(String username, Secret password, String address) {}

  private final Optional<Accounts> accounts;
  private final SignInThrottle throttle;

  /** The use case on these ports; {@link io.connectors.signin.SignInApplication} makes it. */
  public AuthenticatePassword(Optional<Accounts> accounts, AttemptLimits limits, Clock clock) {
    this.accounts = accounts;
    this.throttle = new SignInThrottle(limits, clock);
  }

  /**
   * The caller with these credentials; absent if they are wrong. May wait up to 45 seconds for
   * other attempts, so never call it on an event loop.
   *
   * @throws io.connectors.domain.shared.TooManyRequests if too many attempts failed or are in
   *     progress for the account or address; the error does not name which
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<Caller> authenticate(Command command) throws InterruptedException {
    AccountName name = new AccountName(command.username());
    if (name.value().isEmpty() || command.password().isBlank()) {
      return Optional.empty(); // not a guess: neither looked up nor counted
    }
    if (accounts.isEmpty()) {
      return Optional.empty();
    }
    Accounts known = accounts.orElseThrow();
    return throttle.attempt(name, command.address(), () -> known.find(name, command.password()));
  }
}
