package io.connectors.domain.connector;

import io.connectors.domain.shared.Version;
import java.util.Set;

/** Value: which versions of a connector a caller is ready to change. */
public sealed interface ExpectedVersion {

  /** Whatever the newest is. */
  record Any() implements ExpectedVersion {}

  /** One of these; with an empty set none will do. */
  record OneOf(Set<Version> versions) implements ExpectedVersion {
    /** Copies the versions. */
    public OneOf {
      versions = Set.copyOf(versions);
    }
  }

  /** Whatever the newest is. */
  static ExpectedVersion any() {
    return new Any();
  }

  /** Exactly this one. */
  static ExpectedVersion of(Version version) {
    return new OneOf(Set.of(version));
  }

  /**
   * Refuses a connector of another version.
   *
   * @throws StaleConnector if its version is not expected
   */
  default void require(Connector connector) {
    if (this instanceof OneOf oneOf && !oneOf.versions().contains(connector.version())) {
      throw new StaleConnector();
    }
  }
}
