package io.connectors.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: what credentials were opened for. */
public enum AuditPurpose {
  /** To publish in the tenant's name. */
  PUBLISH,
  /** To find out whether they work, or open at all. */
  TEST,
  /** To have the outside service renew them. */
  REFRESH,
  /** To seal them again, under another key. */
  ROTATE;

  /** Whether somebody is given them; for every other purpose they stay inside. */
  public boolean handsOut() {
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
