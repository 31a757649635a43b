package io.connectors.e2e.support;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

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

  /** Every screen in the long build; else a wide one in light and a narrow one in dark colours. */
  public static final class Screens implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
      Stream<Screen> screens =
          isOn() ? Stream.of(Screen.values()) : Stream.of(Screen.DESK, Screen.PHONE_IN_THE_DARK);
      return screens.map(Arguments::of);
    }
  }
}
