package io.connectors.domain.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: how a type of connector signs in on the outside service. */
public enum AuthType {
  /** Tokens that the service issued to an application on the account's behalf (RFC 6749). */
  OAUTH,
  /** One long-lived key. */
  API_KEY,
  /** A user name and a password (RFC 7617). */
  BASIC,
  /** No credentials at all. */
  NONE;

  /** The name in catalog files and answers: {@code api_key}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The auth type of that {@link #key()}, if there is one. */
  public static Optional<AuthType> ofKey(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }
}
