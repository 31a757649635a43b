package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;

/**
 * Makes the {@code id} of a control from the place of its value. Different places have different
 * ids, and an id holds nothing but letters, digits, {@code _ - .}, whatever a property is called.
 */
final class ControlId {

  private ControlId() {}

  /**
   * The id of the control at that place.
   *
   * @param variant tells controls for one place apart, of which only one is enabled; mostly empty
   */
  static String of(String variant, JsonPointer place) {
    StringBuilder id = new StringBuilder("form").append(variant);
    place.value().codePoints().forEach(character -> append(id, character));
    return id.toString();
  }

  private static void append(StringBuilder id, int character) {
    if (character == '/') {
      id.append('-');
    } else if (character == '_' || isPlain(character)) {
      id.appendCodePoint(character);
    } else {
      id.append('.').append(Integer.toHexString(character)).append('.');
    }
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }
}
