package io.connectors.domain.connector;

import io.connectors.domain.shared.Version;
import java.util.Set;

/** Value: the versions of a connector that a caller accepts (If-Match). */
public sealed interface ExpectedVersion {

  /** Any version. */
  record Any() implements ExpectedVersion {}

  /** One of these versions; an empty set matches none. */
  record OneOf(Set<Version> versions) implements ExpectedVersion {
    /** Copies the versions. */
    public OneOf {
      versions = Set.copyOf(versions);
    }
  }

  /** Any version. */
  static ExpectedVersion any() {
    return new Any();
  }

  /** Exactly this version. */
  static ExpectedVersion of(Version version) {
    return new OneOf(Set.of(version));
  }

  /**
   * Requires an expected version.
   *
   * @throws StaleConnector if the connector has another version
   */
  default void require(Connector connector) {
    if (this instanceof OneOf oneOf && !oneOf.versions().contains(connector.version())) {
      throw new StaleConnector();
    }
  }
}
