package io.connectors.web.guard;

import io.connectors.application.audit.RecordDenial;
import io.connectors.domain.access.Caller;
import io.connectors.domain.audit.AuditAction;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Decides which denials go into the audit trail. Rows are never deleted, so callers must not be
 * able to fill it: a denial counts against the tenant's rate limit and is not recorded beyond it.
 * Without a rate limit, each user and action gets one row a minute.
 */
@Singleton
final class DenialRecorder {

  private final TenantRateLimiter calls;
  private final FixedWindowCounter<Attempt> attempts;

  DenialRecorder(TenantRateLimiter calls, Clock clock) {
    this.calls = calls;
    this.attempts = new FixedWindowCounter<>(clock);
  }

  /** Counts a denial and returns whether it is recorded. */
  boolean shouldRecord(RecordDenial.Command denial) {
    Caller caller = denial.refused();
    return calls.areLimited()
        ? calls.count(caller.home())
        : attempts.count(new Attempt(caller.actor().subject(), denial.action())) == 1;
  }

  private record Attempt(String subject, AuditAction action) {}
}
