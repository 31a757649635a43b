package io.connectors.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: what became of what somebody did or asked for. */
public enum AuditOutcome {
  /** It was done. */
  SUCCEEDED,
  /** It was allowed and could not be done, as where stored credentials do not open. */
  FAILED,
  /** It was not allowed, and nothing was done. */
  REFUSED;

  /** The name in the audit trail: {@code succeeded}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of that {@link #key()}, if there is one. */
  public static Optional<AuditOutcome> ofKey(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
