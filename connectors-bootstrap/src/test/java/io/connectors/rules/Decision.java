package io.connectors.rules;

/** A decision that rules stand on, and where it is written down. */
enum Decision {
  HEXAGON("0001-hexagon-as-maven-modules"),
  PORTS("0002-ports-live-in-the-domain"),
  USE_CASES("0003-use-cases-check-permissions"),
  SECRETS("0004-secrets-are-types"),
  TENANTS("0005-tenants-are-isolated-twice"),
  PURE_CORE("0006-the-core-is-pure"),
  ASSEMBLY("0007-one-place-assembles"),
  RULES("0008-rules-are-part-of-the-build"),
  REPORT("0008-rules-are-part-of-the-build"),
  EMBEDDING("0009-embedders-get-a-kit"),
  KEYS("0013-use-cases-rotate-keys");

  private final String file;

  Decision(String file) {
    this.file = file;
  }

  /** The reason, with the path of the decision. */
  String says(String reason) {
    return reason + " (docs/adr/" + file + ".md)";
  }
}
