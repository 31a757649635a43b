package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import java.util.regex.Pattern;

/**
 * Derives the {@code id} of a control from the place of its value. Different places have different
 * ids. Ids contain only letters, digits, {@code _ - .}.
 */
final class ControlId {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_]");

  private ControlId() {}

  /**
   * The id of the control at a place.
   *
   * @param variant distinguishes controls for one place, of which only one is enabled; usually
   *     empty
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
