package io.connectors.bootstrap.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Reads the texts about settings from the file beside this class. */
final class SettingTexts {

  private static final String FILE = "settings.properties";
  private static final Properties TEXTS = read();

  private SettingTexts() {}

  /**
   * The text of that key.
   *
   * @throws IllegalStateException when the file does not have it
   */
  static String of(String key) {
    return Optional.ofNullable(TEXTS.getProperty(key))
        .orElseThrow(() -> new IllegalStateException(FILE + " has no " + key));
  }

  private static Properties read() {
    try (InputStream in = SettingTexts.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
