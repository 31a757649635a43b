package io.connectors.e2e.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.connectors.e2e.support.LongBuild;
import java.util.stream.Stream;

/** Value: size, theme and scripting of a browser window. */
public enum Screen {
  DESK(1280, 800, ColorScheme.LIGHT, true),
  DESK_WITHOUT_SCRIPT(1280, 800, ColorScheme.LIGHT, false),
  PHONE(390, 844, ColorScheme.LIGHT, true),
  PHONE_IN_THE_DARK(390, 844, ColorScheme.DARK, true);

  /** The name of {@link #tested()} for tests with parameters. */
  public static final String TESTED = "io.connectors.e2e.browser.Screen#tested";

  private final int width;
  private final int height;
  private final ColorScheme colours;
  private final boolean script;

  Screen(int width, int height, ColorScheme colours, boolean script) {
    this.width = width;
    this.height = height;
    this.colours = colours;
    this.script = script;
  }

  /** Every screen in the long build, otherwise a wide light one and a narrow dark one. */
  public static Stream<Screen> tested() {
    return LongBuild.isOn() ? Stream.of(values()) : Stream.of(DESK, PHONE_IN_THE_DARK);
  }

  boolean runsScript() {
    return script;
  }

  /**
   * Without script, Chromium sends no frames once the page is static, and a click that waits for a
   * stable button would never end. Reduced motion avoids that wait.
   */
  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(colours)
        .setReducedMotion(script ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE)
        .setJavaScriptEnabled(script);
  }
}
