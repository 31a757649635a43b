package io.connectors.architecture.report.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The templates beside this class, with the escaping of one output format. Thread-safe. */
final class Templates {

  static final Templates HTML = new Templates("html", true, text -> text);

  /** Escapes the characters that are markup in Markdown. */
  static final Templates MARKDOWN =
      new Templates("markdown", false, text -> text.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1"));

  private static final String FOLDER = "io/connectors/architecture/report/render/";

  private final PebbleEngine engine;

  private Templates(String format, boolean newLineTrimming, EscapingStrategy markdown) {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix(FOLDER);
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(new PathFilters())
            .addEscapingStrategy("markdown", markdown)
            .defaultEscapingStrategy(format)
            .newLineTrimming(newLineTrimming)
            .strictVariables(true)
            .build();
  }

  /**
   * Fills a template.
   *
   * @throws UncheckedIOException if the template is not on the class path
   */
  String render(String template, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(out, model);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return out.toString();
  }

  /** Filters for names and paths of the code. */
  private static final class PathFilters extends AbstractExtension {

    @Override
    public Map<String, Filter> getFilters() {
      return Map.of(
          // The report is two folders below the root of the repository.
          "link", new TextFilter(path -> "../../" + path),
          "adr", new TextFilter(path -> "ADR " + path.replaceFirst(".*/0*(\\d+)-.*", "$1")),
          "simple", new TextFilter(name -> name.replaceFirst("^(?:[a-z_]\\w*\\.)+(?=[A-Z])", "")),
          "cell", new TextFilter(text -> text.replace("|", "\\|")));
    }
  }

  private record TextFilter(UnaryOperator<String> change) implements Filter {

    @Override
    public Object apply(
        Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return change.apply(String.valueOf(input));
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }
  }
}
