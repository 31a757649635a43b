package io.connectors.bootstrap.wiring;

import io.connectors.signin.SignInApplication;
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
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Wiring: the use cases around sign-in, made out of the ports and offered to the web. */
@Factory
final class SignInFactory {

  @Singleton
  SignInApplication application(
      SessionStore sessions,
      SessionLimits sessionLimits,
      Optional<Accounts> accounts,
      AttemptLimits attemptLimits,
      PendingSignIns pending,
      Clock clock) {
    return SignInApplication.assemble(
        sessions, sessionLimits, accounts, attemptLimits, pending, clock);
  }

  @Singleton
  BeginSession beginSession(SignInApplication application) {
    return application.beginSession();
  }

  @Singleton
  ResumeSession resumeSession(SignInApplication application) {
    return application.resumeSession();
  }

  @Singleton
  EndSession endSession(SignInApplication application) {
    return application.endSession();
  }

  @Singleton
  AuthenticatePassword authenticatePassword(SignInApplication application) {
    return application.authenticatePassword();
  }

  @Singleton
  BeginOutsideSignIn beginOutsideSignIn(SignInApplication application) {
    return application.beginOutsideSignIn();
  }

  @Singleton
  FinishOutsideSignIn finishOutsideSignIn(SignInApplication application) {
    return application.finishOutsideSignIn();
  }
}
