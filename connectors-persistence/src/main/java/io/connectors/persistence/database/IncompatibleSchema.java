package io.connectors.persistence.database;

/**
 * Refusal: the tables were made by a version of the program from before the first release, by other
 * migrations. They are not converted.
 */
public final class IncompatibleSchema extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IncompatibleSchema() {
    super(
        "The database was made by a version from before the first release, whose data cannot be"
            + " taken over: use an empty database, or an empty CONNECTORS_HOME.");
  }
}
