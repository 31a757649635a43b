package io.connectors.bootstrap.wiring;

import io.connectors.application.SignInApplication;
import io.connectors.application.identity.AdmitSignIn;
import io.connectors.application.identity.BeginOutsideSignIn;
import io.connectors.application.identity.BeginSession;
import io.connectors.application.identity.EndSession;
import io.connectors.application.identity.FinishOutsideSignIn;
import io.connectors.application.identity.ResumeSession;
import io.connectors.application.identity.SettleSignIn;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.PendingSignIns;
import io.connectors.domain.identity.SessionLimits;
import io.connectors.domain.identity.SessionStore;
import io.connectors.domain.identity.SignInAttempts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wiring: the use cases around sign-in, made out of the ports and offered to the web. */
@Factory
final class SignInFactory {

  @Singleton
  SignInApplication application(
      SessionStore sessions,
      SessionLimits sessionLimits,
      SignInAttempts attempts,
      AttemptLimits attemptLimits,
      PendingSignIns pending,
      Clock clock) {
    return SignInApplication.assemble(
        sessions, sessionLimits, attempts, attemptLimits, pending, clock);
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
  AdmitSignIn admitSignIn(SignInApplication application) {
    return application.admitSignIn();
  }

  @Singleton
  BeginOutsideSignIn beginOutsideSignIn(SignInApplication application) {
    return application.beginOutsideSignIn();
  }

  @Singleton
  FinishOutsideSignIn finishOutsideSignIn(SignInApplication application) {
    return application.finishOutsideSignIn();
  }

  @Singleton
  SettleSignIn settleSignIn(SignInApplication application) {
    return application.settleSignIn();
  }
}
