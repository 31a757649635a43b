package io.connectors.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A stack trace without exception messages, which may contain secrets. */
public final class RedactedStackTrace {

  private static final int DEEPEST_CAUSE = 5;
  private static final int MAX_FRAMES = 20;

  private RedactedStackTrace() {}

  /** The exception types with their stack frames. */
  public static String of(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      trace.append(depth == 0 ? "" : " caused by ").append(cause.getClass().getName());
      trace.append(
          Arrays.stream(cause.getStackTrace())
              .limit(MAX_FRAMES)
              .map(frame -> " at " + frame)
              .collect(Collectors.joining()));
      cause = cause.getCause();
    }
    return trace.toString();
  }
}
