package io.connectors.domain.connector;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: the status of an installed connector. */
public enum ConnectorStatus {
  /** Installed, not used for publishing. */
  INACTIVE,
  /** A publish target. */
  ACTIVE,
  /** Deactivated by the system, with a reason. */
  ERROR;

  /** The name in requests and responses: {@code inactive}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this {@link #key()}, if it exists. */
  public static Optional<ConnectorStatus> ofKey(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
