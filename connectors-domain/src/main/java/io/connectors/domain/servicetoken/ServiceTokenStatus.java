package io.connectors.domain.servicetoken;

import java.util.Locale;

/** Value: whether a service token is good for anything. */
public enum ServiceTokenStatus {
  /** It signs a service in. */
  ACTIVE,
  /** Its time is over. */
  EXPIRED,
  /** Somebody has taken it back. */
  REVOKED;

  /** The name in answers: {@code active}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
