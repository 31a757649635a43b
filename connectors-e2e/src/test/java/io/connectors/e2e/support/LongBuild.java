package io.connectors.e2e.support;

/**
 * What only {@code make test-long} does: every combination of screens, themes and answers. {@code
 * make test} does each thing once, and all of it for the main flow alone.
 */
public final class LongBuild {

  private LongBuild() {}

  /** Whether this is the long build. */
  public static boolean isOn() {
    return Boolean.getBoolean("long.build");
  }
}
