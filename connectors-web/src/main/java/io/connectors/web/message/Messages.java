package io.connectors.web.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Value: the texts of {@code messages.properties} in one language. Each language has a file.
 * Thread-safe.
 */
public record Messages(ResourceBundle bundle, Locale locale) {

  private static final String FILE = "io.connectors.web.messages";

  /** The only language so far. */
  public static final Messages ENGLISH = of(Locale.ENGLISH);

  /** The texts in that language; English if the language has no file. */
  public static Messages of(Locale locale) {
    return new Messages(
        ResourceBundle.getBundle(
            FILE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale);
  }

  /**
   * A text with its placeholders filled in, as {@link MessageFormat} describes.
   *
   * @throws MissingResourceException if the file has no such key
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
