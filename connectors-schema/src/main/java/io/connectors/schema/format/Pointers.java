package io.connectors.schema.format;

import java.util.regex.Pattern;

/** Rule: JSON Pointers (RFC 6901) and relative ones (draft-bhutton-relative-json-pointer-00). */
final class Pointers {

  private static final Pattern WRONG_ESCAPE = Pattern.compile("~(?![01])");
  private static final Pattern STEPS =
      Pattern.compile("(?:0|[1-9][0-9]*+)(?:[+-](?:0|[1-9][0-9]*+))?");

  private Pointers() {}

  static boolean isPointer(String text) {
    return text.isEmpty() || (text.startsWith("/") && !WRONG_ESCAPE.matcher(text).find());
  }

  static boolean isRelative(String text) {
    var steps = STEPS.matcher(text);
    if (!steps.lookingAt()) {
      return false;
    }
    String rest = text.substring(steps.end());
    return rest.equals("#") || isPointer(rest);
  }
}
