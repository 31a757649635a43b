package io.connectors.bootstrap.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.connectors.web.problem.RedactedStackTrace;
import java.util.Optional;

/**
 * Logging: the types and locations of a failure and its causes. Exception messages are omitted
 * because they can contain secrets, also those of libraries.
 */
public final class FailureTypes extends ThrowableHandlingConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return of(event).map(types -> " " + types).orElse("");
  }

  static Optional<String> of(ILoggingEvent event) {
    return Optional.ofNullable(event.getThrowableProxy()).map(FailureTypes::of);
  }

  private static String of(IThrowableProxy failure) {
    return failure instanceof ThrowableProxy known
        ? RedactedStackTrace.of(known.getThrowable())
        : failure.getClassName();
  }
}
