package io.connectors.bootstrap.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The controls of a dialog, as a browser without JavaScript submits them. */
public final class FormControls {

  private static final Pattern CONTROL =
      Pattern.compile("<(input|select|textarea)\\b([^>]*)>(?:([^<]*)</textarea>)?");
  private static final Pattern SELECTED =
      Pattern.compile("<option\\b[^>]*value=\"([^\"]*)\"[^>]*\\bselected\\b");

  /** Templates of rows that a script adds. */
  private static final Pattern TEMPLATE =
      Pattern.compile("<template.*?</template>", Pattern.DOTALL);

  private final List<String[]> fields = new ArrayList<>();

  private FormControls(String page) {
    String dialog = TEMPLATE.matcher(page.substring(page.indexOf("/forms/edit/"))).replaceAll("");
    Matcher control = CONTROL.matcher(dialog);
    while (control.find()) {
      String attributes = control.group(2);
      String type = attribute(attributes, "type").orElse("text");
      boolean unchecked =
          (type.equals("radio") || type.equals("checkbox")) && !attributes.contains(" checked");
      Optional<String> name = attribute(attributes, "name");
      if (name.isPresent() && !unchecked && !type.equals("password") && !type.equals("submit")) {
        String value =
            switch (control.group(1)) {
              case "textarea" -> text(control.group(3));
              case "select" -> selected(dialog.substring(control.end()));
              default -> attribute(attributes, "value").orElse("on");
            };
        fields.add(new String[] {name.orElseThrow(), value});
      }
    }
  }

  /** The controls of the dialog in a page. */
  public static FormControls of(String page) {
    return new FormControls(page);
  }

  /** A copy with this value for the first control of that name, or with a further control. */
  public FormControls set(String name, String value) {
    for (String[] field : fields) {
      if (field[0].equals(name)) {
        field[1] = value;
        return this;
      }
    }
    fields.add(new String[] {name, value});
    return this;
  }

  /** The body of the request. */
  public String encoded() {
    return fields.stream()
        .map(field -> URLEncoder.encode(field[0], UTF_8) + "=" + URLEncoder.encode(field[1], UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String selected(String rest) {
    Matcher option = SELECTED.matcher(rest.substring(0, Math.max(0, rest.indexOf("</select>"))));
    return option.find() ? text(option.group(1)) : "";
  }

  private static Optional<String> attribute(String attributes, String name) {
    Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return attribute.find() ? Optional.of(text(attribute.group(1))) : Optional.empty();
  }

  private static String text(String html) {
    return html.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
