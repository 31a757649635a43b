package io.connectors.bootstrap.wiring;

import io.connectors.signin.SignInApplication;
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
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Wiring: the use cases of sign-in, as beans for the web. */
@Factory
final class SignInFactory {

  @Singleton
  SignInApplication application(
      SessionStore sessions,
      SessionLimits sessionLimits,
      Optional<Accounts> accounts,
      AttemptLimits attemptLimits,
      PendingLogins pending,
      Clock clock) {
    return SignInApplication.assemble(
        sessions, sessionLimits, accounts, attemptLimits, pending, clock);
  }

  @Singleton
  StartSession startSession(SignInApplication application) {
    return application.startSession();
  }

  @Singleton
  AuthenticateSession authenticateSession(SignInApplication application) {
    return application.authenticateSession();
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
  StartOidcLogin startOidcLogin(SignInApplication application) {
    return application.startOidcLogin();
  }

  @Singleton
  CompleteOidcLogin completeOidcLogin(SignInApplication application) {
    return application.completeOidcLogin();
  }
}
