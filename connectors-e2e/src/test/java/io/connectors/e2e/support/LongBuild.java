package io.connectors.e2e.support;

/**
 * Switch for tests that only {@code make test-long} runs in full: every combination of screens,
 * themes and responses. {@code make test} covers each of these once, and all of them for the main
 * flow.
 */
public final class LongBuild {

  private LongBuild() {}

  /** Whether this is the long build. */
  public static boolean isOn() {
    return Boolean.getBoolean("long.build");
  }
}
