package io.connectors.domain.connector;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: whether an installed connector is in use. */
public enum ConnectorStatus {
  /** Installed and not in use. */
  INACTIVE,
  /** In use: a publish target. */
  ACTIVE,
  /** Taken out of use by the system, for a reason. */
  ERROR;

  /** The name in requests and answers: {@code inactive}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that {@link #key()}, if there is one. */
  public static Optional<ConnectorStatus> ofKey(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
