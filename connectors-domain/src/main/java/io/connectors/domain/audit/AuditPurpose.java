package io.connectors.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: the purpose of a decryption. */
public enum AuditPurpose {
  /** To publish for the tenant. */
  PUBLISH,
  /** To test whether the credentials work or can be decrypted. */
  TEST,
  /** To refresh the credentials at the provider. */
  REFRESH,
  /** To re-encrypt the credentials with another key. */
  ROTATE;

  /** Whether the credentials leave the process. */
  public boolean revealsCredentials() {
    return this == PUBLISH;
  }

  /** The name in the audit trail: {@code publish}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose with this {@link #key()}, if it exists. */
  public static Optional<AuditPurpose> ofKey(String key) {
    return Arrays.stream(values()).filter(purpose -> purpose.key().equals(key)).findFirst();
  }
}
