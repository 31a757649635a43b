package io.connectors.signin;

import io.connectors.signin.account.Accounts;
import io.connectors.signin.account.AttemptLimits;
import io.connectors.signin.account.AuthenticatePassword;
import io.connectors.signin.oidc.BeginOutsideSignIn;
import io.connectors.signin.oidc.FinishOutsideSignIn;
import io.connectors.signin.oidc.PendingSignIns;
import io.connectors.signin.session.BeginSession;
import io.connectors.signin.session.EndSession;
import io.connectors.signin.session.ResumeSession;
import io.connectors.signin.session.SessionLimits;
import io.connectors.signin.session.SessionStore;
import java.time.Clock;
import java.util.Optional;

/** Entry type: the use cases of sign-in. */
public record SignInApplication(
    BeginSession beginSession,
    ResumeSession resumeSession,
    EndSession endSession,
    AuthenticatePassword authenticatePassword,
    BeginOutsideSignIn beginOutsideSignIn,
    FinishOutsideSignIn finishOutsideSignIn) {

  /**
   * Makes every use case out of these ports.
   *
   * @param accounts absent if people sign in at an issuer alone
   */
  public static SignInApplication assemble(
      SessionStore sessions,
      SessionLimits sessionLimits,
      Optional<Accounts> accounts,
      AttemptLimits attemptLimits,
      PendingSignIns pending,
      Clock clock) {
    return new SignInApplication(
        new BeginSession(sessions, sessionLimits, clock),
        new ResumeSession(sessions, sessionLimits, clock),
        new EndSession(sessions),
        new AuthenticatePassword(accounts, attemptLimits, clock),
        new BeginOutsideSignIn(pending, clock),
        new FinishOutsideSignIn(pending, clock));
  }
}
