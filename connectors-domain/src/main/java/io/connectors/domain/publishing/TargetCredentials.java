package io.connectors.domain.publishing;

import io.connectors.domain.credential.Credentials;

/** Value: what a publish target tells its reader of its credentials. */
public sealed interface TargetCredentials {

  /** The reader may not have them. */
  record Withheld() implements TargetCredentials {}

  /** Here they are, decrypted. */
  record Opened(Credentials credentials) implements TargetCredentials {}

  /** The reader may have them, but they cannot be opened. */
  record Unreadable() implements TargetCredentials {}

  /** They are not opened, because the connector's stored settings cannot be read. */
  record ConfigUnreadable() implements TargetCredentials {

    /** The code in answers. */
    public static final String CODE = "config_unreadable";
  }
}
