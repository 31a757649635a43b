package io.connectors.schema.format;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * Rule: host names by RFC 1123 (section 2.1): labels of letters, digits and hyphens, without a
 * trailing dot. Internal names are valid. Other letters are mapped by IDNA2003, which Java
 * implements.
 */
final class HostNames {

  private static final int MAX_LENGTH = 253;
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private HostNames() {}

  static boolean isHostName(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }

  static boolean isInternational(String text) {
    if (text.length() > MAX_LENGTH || startsLabelWithMark(text)) {
      return false;
    }
    try {
      // without the flag, letters newer than Unicode 3.2 would be rejected
      return isHostName(IDN.toASCII(text, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES));
    } catch (IllegalArgumentException | IndexOutOfBoundsException refused) {
      return false;
    }
  }

  private static boolean startsLabelWithMark(String text) {
    for (String label : text.split("[.\u3002\uff0e\uff61]", -1)) {
      if (!label.isEmpty() && isMark(label.codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
