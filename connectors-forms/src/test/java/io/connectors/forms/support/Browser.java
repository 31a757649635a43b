package io.connectors.forms.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Fixture: what a browser submits of a form, after the HTML standard: successful controls only,
 * values sanitized by the type of the control, line breaks as CR LF.
 */
public final class Browser {

  private Browser() {}

  public static String submission(Document document) {
    List<String> pairs = new ArrayList<>();
    Map<String, Element> radios = new HashMap<>();
    List<Element> controls = document.select("input, select, textarea");
    controls.stream()
        .filter(control -> control.attr("type").equals("radio") && control.hasAttr("checked"))
        .filter(control -> control.closest("template") == null)
        .forEach(radio -> radios.put(radio.attr("name"), radio)); // the last one checked wins
    for (Element control : controls) {
      if (isSuccessful(control, radios)) {
        pairs.add(encoded(control.attr("name"), value(control)));
      }
    }
    return String.join("&", pairs);
  }

  public static String encoded(String name, String value) {
    return URLEncoder.encode(lines(name), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(lines(value), StandardCharsets.UTF_8);
  }

  private static String lines(String text) {
    return text.replaceAll("\r\n?|\n", "\r\n");
  }

  private static boolean isSuccessful(Element control, Map<String, Element> radios) {
    if (control.attr("name").isEmpty() || control.closest("template") != null) {
      return false;
    }
    if (control.hasAttr("disabled") || control.closest("fieldset[disabled]") != null) {
      return false;
    }
    return switch (control.attr("type")) {
      case "checkbox" -> control.hasAttr("checked");
      case "radio" -> control.equals(radios.get(control.attr("name")));
      default -> true;
    };
  }

  private static String value(Element control) {
    if (control.tagName().equals("select")) {
      List<Element> selected = control.select("option[selected]");
      return (selected.isEmpty() ? control.select("option").get(0) : selected.get(0)).attr("value");
    }
    if (control.tagName().equals("textarea")) {
      return control.wholeText().replaceFirst("^\n", ""); // as parsers do, but not this one
    }
    String value = control.attr("value");
    return switch (control.attr("type")) {
      case "text", "password" -> value.replaceAll("[\r\n]", "");
      case "url", "email" -> value.replaceAll("[\r\n]", "").replaceAll("^[ \t\f]+|[ \t\f]+$", "");
      case "hidden", "checkbox", "radio" -> value;
      default -> throw new AssertionError("no rule for " + control);
    };
  }
}
