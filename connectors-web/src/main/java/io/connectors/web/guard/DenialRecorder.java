package io.connectors.web.guard;

import io.connectors.application.audit.RecordDenial;
import io.connectors.domain.access.Caller;
import io.connectors.domain.audit.AuditAction;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Which refusals come on record. The trail keeps its rows for ever, and whoever is refused must not
 * be able to fill it: a refusal counts as a call of the caller's tenant, and beyond the limit it
 * has no row. Where there is no limit, one row a minute tells that somebody tries the same on and
 * on.
 */
@Singleton
final class DenialRecorder {

  private final TenantRateLimiter calls;
  private final FixedWindowCounter<Attempt> attempts;

  DenialRecorder(TenantRateLimiter calls, Clock clock) {
    this.calls = calls;
    this.attempts = new FixedWindowCounter<>(clock);
  }

  /** Counts a refusal; whether it comes on record. */
  boolean include(RecordDenial.Command refusal) {
    Caller refused = refusal.refused();
    return calls.areLimited()
        ? calls.count(refused.home())
        : attempts.count(new Attempt(refused.actor().subject(), refusal.action())) == 1;
  }

  /** Value: who tries what. */
  private record Attempt(String subject, AuditAction action) {}
}
