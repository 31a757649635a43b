package io.connectors.e2e.support;

import java.util.stream.Stream;

/**
 * What only {@code make test-long} does: every combination of screens, themes and answers. {@code
 * make test} does each thing once, and all of it for the main flow alone.
 */
public final class LongBuild {

  /** The name of {@link #screens()} for tests with parameters. */
  public static final String SCREENS = "io.connectors.e2e.support.LongBuild#screens";

  private LongBuild() {}

  /** Whether this is the long build. */
  public static boolean isOn() {
    return Boolean.getBoolean("long.build");
  }

  /** Every screen in the long build; else a wide one in light and a narrow one in dark colours. */
  public static Stream<Screen> screens() {
    return isOn() ? Stream.of(Screen.values()) : Stream.of(Screen.DESK, Screen.PHONE_IN_THE_DARK);
  }
}
