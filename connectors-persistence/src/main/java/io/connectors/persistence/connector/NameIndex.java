package io.connectors.persistence.connector;

import io.connectors.domain.connector.ConnectorNameTaken;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The unique index that decides whether a name is free; a query before the write could not. */
final class NameIndex {

  private static final String NAME = "idx_connectors_name_tenant";

  private NameIndex() {}

  /**
   * Runs a statement that writes a name.
   *
   * @throws ConnectorNameTaken if this index rejects it
   */
  static int translating(IntSupplier write) {
    try {
      return write.getAsInt();
    } catch (RuntimeException failure) {
      if (isRefusal(failure)) {
        throw new ConnectorNameTaken();
      }
      throw failure;
    }
  }

  private static boolean isRefusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException exception) {
        return Optional.ofNullable(exception.getServerErrorMessage())
            .map(ServerErrorMessage::getConstraint)
            .filter(NAME::equals)
            .isPresent();
      }
    }
    return false;
  }
}
