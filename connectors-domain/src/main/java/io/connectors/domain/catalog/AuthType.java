package io.connectors.domain.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: how a connector type authenticates at the provider. */
public enum AuthType {
  /** OAuth tokens that the provider issued for the account (RFC 6749). */
  OAUTH,
  /** One long-lived key. */
  API_KEY,
  /** A user name and a password (RFC 7617). */
  BASIC,
  /** No credentials. */
  NONE;

  /** The name in catalog files and responses: {@code api_key}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The auth type with this {@link #key()}, if it exists. */
  public static Optional<AuthType> ofKey(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }
}
