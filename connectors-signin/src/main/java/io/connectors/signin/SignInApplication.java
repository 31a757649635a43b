package io.connectors.signin;

import io.connectors.signin.account.Accounts;
import io.connectors.signin.account.AttemptLimits;
import io.connectors.signin.account.AuthenticatePassword;
import io.connectors.signin.oidc.CompleteOidcLogin;
import io.connectors.signin.oidc.PendingLogins;
import io.connectors.signin.oidc.StartOidcLogin;
import io.connectors.signin.session.AuthenticateSession;
import io.connectors.signin.session.EndSession;
import io.connectors.signin.session.SessionLimits;
import io.connectors.signin.session.SessionStore;
import io.connectors.signin.session.StartSession;
import java.time.Clock;
import java.util.Optional;

/** Entry type: the use cases of sign-in. */
public record SignInApplication(
    StartSession startSession,
    AuthenticateSession authenticateSession,
    EndSession endSession,
    AuthenticatePassword authenticatePassword,
    StartOidcLogin startOidcLogin,
    CompleteOidcLogin completeOidcLogin) {

  /**
   * Creates every use case from these ports.
   *
   * @param accounts absent if users sign in only at an OpenID provider
   */
  public static SignInApplication assemble(
      SessionStore sessions,
      SessionLimits sessionLimits,
      Optional<Accounts> accounts,
      AttemptLimits attemptLimits,
      PendingLogins pending,
      Clock clock) {
    return new SignInApplication(
        new StartSession(sessions, sessionLimits, clock),
        new AuthenticateSession(sessions, sessionLimits, clock),
        new EndSession(sessions),
        new AuthenticatePassword(accounts, attemptLimits, clock),
        new StartOidcLogin(pending, clock),
        new CompleteOidcLogin(pending, clock));
  }
}
