package io.connectors.forms.support;

import io.connectors.forms.text.FormTexts;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Fixture: the message file of the pages, as a port and as the function of templates. */
public final class EnglishTexts extends AbstractExtension implements FormTexts, Function {

  public static final EnglishTexts FILE = new EnglishTexts();

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("io.connectors.web.messages", Locale.ENGLISH);

  private EnglishTexts() {}

  @Override
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("text", this);
  }

  @Override
  public List<String> getArgumentNames() {
    return List.of("key", "argument");
  }

  @Override
  public Object execute(
      Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
    String key = String.valueOf(arguments.get("key"));
    return arguments.containsKey("argument") ? text(key, arguments.get("argument")) : text(key);
  }
}
