package io.connectors.web.page;

import io.connectors.web.shared.ClientKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.beans.BeanMap;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ViewsRenderer;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Web adapter: renders Pebble templates. Templates are compiled once, output is escaped, and an
 * unknown variable is an error. Every template has the {@link Shell}. No template uses {@code
 * embed}, because Pebble 4.1 does not escape inside it.
 */
@Singleton
public final class PebbleViews<T, R> implements ViewsRenderer<T, R> {

  private static final String FOLDER = "views/";
  private static final String SUFFIX = ".peb";

  private final PebbleEngine engine;
  private final ClassLoader classLoader;

  PebbleViews(Assets assets) {
    this.classLoader = PebbleViews.class.getClassLoader();
    ClasspathLoader loader = new ClasspathLoader(classLoader);
    loader.setPrefix(FOLDER);
    loader.setSuffix(SUFFIX);
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(new PageFunctions(assets))
            .autoEscaping(true)
            .strictVariables(true)
            .build();
  }

  @Override
  public Writable render(String view, @Nullable T model, @Nullable R request) {
    PebbleTemplate template = engine.getTemplate(view);
    Map<String, Object> context = new HashMap<>(asMap(model));
    if (request instanceof HttpRequest<?> asked) {
      context.put("shell", Shell.of(asked));
      if (ClientKind.wantsPart(asked)) {
        return FragmentHeaders.ended(writer -> template.evaluate(writer, context));
      }
    }
    return writer -> template.evaluate(writer, context);
  }

  @Override
  public boolean exists(String view) {
    return classLoader.getResource(FOLDER + view + SUFFIX) != null;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(@Nullable Object model) {
    if (model instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    return model == null ? Map.of() : BeanMap.of(model);
  }
}
