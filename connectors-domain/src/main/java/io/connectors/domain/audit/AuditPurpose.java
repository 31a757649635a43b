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
  /** To refresh them at the provider. */
  REFRESH,
  /** To re-encrypt them with another key. */
  ROTATE;

  /** Whether the credentials leave the process. */
  public boolean revealsCredentials() {
    return this == PUBLISH;
  }

  /** The name in the audit trail: {@code publish}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose of that {@link #key()}, if there is one. */
  public static Optional<AuditPurpose> ofKey(String key) {
    return Arrays.stream(values()).filter(purpose -> purpose.key().equals(key)).findFirst();
  }
}
