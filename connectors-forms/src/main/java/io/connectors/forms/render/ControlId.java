package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import java.util.regex.Pattern;

/**
 * Makes the {@code id} of a control from the place of its value. Different places have different
 * ids, and an id holds nothing but letters, digits, {@code _ - .}, whatever a property is called.
 */
final class ControlId {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_]");

  private ControlId() {}

  /**
   * The id of the control at that place.
   *
   * @param variant tells controls for one place apart, of which only one is enabled; mostly empty
   */
  static String of(String variant, JsonPointer place) {
    return "form"
        + variant
        + UNSAFE.matcher(place.value()).replaceAll(found -> escaped(found.group().codePointAt(0)));
  }

  private static String escaped(int character) {
    return character == '/' ? "-" : "." + Integer.toHexString(character) + ".";
  }
}
