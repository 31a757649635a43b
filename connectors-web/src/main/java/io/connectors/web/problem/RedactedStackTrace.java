package io.connectors.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Tells where something failed without saying on what: messages of exceptions may hold what was
 * sent, and that may be a secret.
 */
public final class RedactedStackTrace {

  private static final int DEEPEST_CAUSE = 5;
  private static final int MAX_FRAMES = 20;

  private RedactedStackTrace() {}

  /** The types of a failure and its causes, each with where it happened. */
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
