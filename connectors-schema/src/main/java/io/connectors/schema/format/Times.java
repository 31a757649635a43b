package io.connectors.schema.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rule: dates and times as RFC 3339 writes them (sections 5.6 and 5.7, appendix A). */
final class Times {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\\.[0-9]++)?"
              + "(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
              + "(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)");

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private Times() {}

  static boolean isDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException notOfTheCalendar) {
      return false;
    }
  }

  static boolean isTime(String text) {
    Matcher time = TIME.matcher(text);
    return time.matches() && (!time.group(3).equals("60") || isLastMinuteOfTheDay(time));
  }

  static boolean isDateTime(String text) {
    int separator = 10;
    return text.length() > separator
        && "Tt".indexOf(text.charAt(separator)) >= 0
        && isDate(text.substring(0, separator))
        && isTime(text.substring(separator + 1));
  }

  static boolean isDuration(String text) {
    return DURATION.matcher(text).matches();
  }

  /** A leap second is the last second of a UTC day. */
  private static boolean isLastMinuteOfTheDay(Matcher time) {
    int minutes = minutes(time.group(1), time.group(2));
    if (time.group(4) != null) {
      int offset = minutes(time.group(5), time.group(6));
      minutes += time.group(4).equals("+") ? -offset : offset;
    }
    return Math.floorMod(minutes, MINUTES_OF_A_DAY) == MINUTES_OF_A_DAY - 1;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }
}
