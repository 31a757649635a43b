package io.connectors.forms.text;

/** Outgoing port: the texts of forms in one language. Implementations are immutable. */
@FunctionalInterface
public interface FormTexts {

  /**
   * A text of the message file.
   *
   * @param key begins with {@code form.}
   * @param arguments the values of its placeholders; numbers may choose a plural
   * @throws java.util.MissingResourceException if there is no such text
   */
  String text(String key, Object... arguments);
}
