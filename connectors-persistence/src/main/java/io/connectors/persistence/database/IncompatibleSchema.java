package io.connectors.persistence.database;

/**
 * Error: the tables were created by migrations from before the first release. They are not
 * converted.
 */
public final class IncompatibleSchema extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IncompatibleSchema() {
    super(
        "The database was created by a version before the first release, whose data cannot be"
            + " migrated: use an empty database, or an empty CONNECTORS_HOME.");
  }
}
