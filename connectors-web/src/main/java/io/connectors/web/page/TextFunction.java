package io.connectors.web.page;

import io.connectors.web.message.Messages;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The function {@code text(key, arguments…)} of templates. Output of macros stays markup, other
 * text is escaped, a missing key is an error.
 */
record TextFunction(Messages messages) implements Function {

  private static final String KEY = "key";
  private static final List<String> NAMES = List.of(KEY, "a", "b", "c", "d");

  /** Private-use characters around the number of a piece of markup. */
  private static final char BEFORE = '\uE000';

  private static final char AFTER = '\uE001';

  @Override
  public List<String> getArgumentNames() {
    return NAMES;
  }

  @Override
  public Object execute(
      Map<String, Object> values, PebbleTemplate self, EvaluationContext context, int lineNumber) {
    List<Object> arguments =
        NAMES.stream().skip(1).map(values::get).filter(Objects::nonNull).toList();
    return text(String.valueOf(values.get(KEY)), arguments);
  }

  Object text(String key, List<Object> arguments) {
    List<SafeString> markup = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof SafeString safe) {
        values.add(BEFORE + String.valueOf(markup.size()) + AFTER);
        markup.add(safe);
      } else {
        values.add(argument instanceof Number ? argument : String.valueOf(argument));
      }
    }
    String text = messages.text(key, values.toArray());
    return markup.isEmpty() ? text : filledIn(escaped(text), markup);
  }

  private static SafeString filledIn(String html, List<SafeString> markup) {
    String filled = html;
    for (int i = 0; i < markup.size(); i++) {
      filled = filled.replace(BEFORE + String.valueOf(i) + AFTER, markup.get(i).toString());
    }
    return new SafeString(filled);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
