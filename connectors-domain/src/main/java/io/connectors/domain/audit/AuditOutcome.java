package io.connectors.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: the outcome of an action. */
public enum AuditOutcome {
  /** The action succeeded. */
  SUCCEEDED,
  /**
   * The action was allowed but failed, for example because stored credentials cannot be decrypted.
   */
  FAILED,
  /** The action was denied; nothing changed. */
  REFUSED;

  /** The name in the audit trail: {@code succeeded}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome with this {@link #key()}, if it exists. */
  public static Optional<AuditOutcome> ofKey(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
