package io.connectors.application;

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
import java.time.Clock;

/**
 * Entry type beside {@link ConnectorsApplication}: the use cases around sign-in, for programs that
 * do not sign people in by other means.
 */
public record SignInApplication(
    BeginSession beginSession,
    ResumeSession resumeSession,
    EndSession endSession,
    AdmitSignIn admitSignIn,
    SettleSignIn settleSignIn,
    BeginOutsideSignIn beginOutsideSignIn,
    FinishOutsideSignIn finishOutsideSignIn) {

  /** Makes every use case out of these ports. */
  public static SignInApplication assemble(
      SessionStore sessions,
      SessionLimits sessionLimits,
      SignInAttempts attempts,
      AttemptLimits attemptLimits,
      PendingSignIns pending,
      Clock clock) {
    return new SignInApplication(
        new BeginSession(sessions, sessionLimits, clock),
        new ResumeSession(sessions, sessionLimits, clock),
        new EndSession(sessions),
        new AdmitSignIn(attempts, attemptLimits, clock),
        new SettleSignIn(attempts, attemptLimits, clock),
        new BeginOutsideSignIn(pending, clock),
        new FinishOutsideSignIn(pending, clock));
  }
}
