package io.connectors.domain.servicetoken;

import java.util.Locale;

/** Value: the status of a service token. */
public enum ServiceTokenStatus {
  /** Valid. */
  ACTIVE,
  /** Expired. */
  EXPIRED,
  /** Revoked. */
  REVOKED;

  /** The name in responses: {@code active}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
