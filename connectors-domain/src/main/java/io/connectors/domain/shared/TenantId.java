package io.connectors.domain.shared;

import java.util.regex.Pattern;

/** Value: the identifier of a tenant, issued by the platform. */
public record TenantId(String value) {

  private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /**
   * @throws InvalidRequest unless the value is 1 to 63 lower-case letters, digits and hyphens and
   *     does not start with a hyphen
   */
  public TenantId {
    if (!PATTERN.matcher(value).matches()) {
      throw new InvalidRequest(
          "A tenant id is 1 to 63 lower-case letters, digits and hyphens, the first no hyphen.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
