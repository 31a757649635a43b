package io.connectors.web.page;

import io.connectors.web.message.Messages;
import io.connectors.web.shared.Routes;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** The functions of templates: {@code asset(name)}, {@code icon(name)} and {@code text(key, …)}. */
final class PageFunctions extends AbstractExtension {

  private static final String NAME = "name";
  private static final String FALLBACK = "plug";

  private final Assets assets;

  PageFunctions(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "asset",
        new OfName(assets::address),
        "icon",
        new OfName(this::drawIcon),
        "text",
        new TextFunction(Messages.ENGLISH));
  }

  @Override
  public Map<String, Object> getGlobalVariables() {
    return Map.of("feature", Routes.FEATURE);
  }

  /** An icon; an unknown name from a catalog file gets the fallback. */
  Object drawIcon(String name) {
    String known = assets.hasIcon(name) ? name : FALLBACK;
    return new SafeString(
        "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\""
            + assets.address("icons.svg")
            + "#"
            + known
            + "\"/></svg>");
  }

  /** A function with one text argument. */
  private record OfName(java.util.function.Function<String, Object> body) implements Function {

    @Override
    public List<String> getArgumentNames() {
      return List.of(NAME);
    }

    @Override
    public Object execute(
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      return body.apply(String.valueOf(arguments.get(NAME)));
    }
  }
}
