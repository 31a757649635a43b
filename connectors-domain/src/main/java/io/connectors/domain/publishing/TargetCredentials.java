package io.connectors.domain.publishing;

import io.connectors.domain.credential.Credentials;

/** Value: the credentials of a publish target for its reader. */
public sealed interface TargetCredentials {

  /** The reader may not read them. */
  record Withheld() implements TargetCredentials {}

  /** The decrypted credentials. */
  record Opened(Credentials credentials) implements TargetCredentials {}

  /** They cannot be decrypted. */
  record Unreadable() implements TargetCredentials {}

  /** They are not decrypted, because the stored configuration cannot be read. */
  record ConfigUnreadable() implements TargetCredentials {

    /** The error code in responses. */
    public static final String CODE = "config_unreadable";
  }
}
