package io.connectors.forms.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fixture: submissions that no page of ours would make. */
public final class Submissions {

  private Submissions() {}

  /** A submission of alternating names and values. */
  public static Map<String, List<String>> of(String... namesAndValues) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(Browser.encoded(namesAndValues[i], namesAndValues[i + 1]));
    }
    return read(String.join("&", pairs));
  }

  /** The fields of an {@code application/x-www-form-urlencoded} text. */
  public static Map<String, List<String>> read(String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] sides = (pair + "=").split("=", -1);
      fields.computeIfAbsent(decoded(sides[0]), any -> new ArrayList<>()).add(decoded(sides[1]));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
