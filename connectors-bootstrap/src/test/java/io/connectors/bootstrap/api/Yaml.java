package io.connectors.bootstrap.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** Reads and writes YAML as maps, lists and plain values. */
final class Yaml {

  private static final String FOLDER = "/api/";
  private static final int WIDTH = 120;

  private Yaml() {}

  /** The mapping in a test resource. */
  static Map<String, Object> resource(String name) {
    try (InputStream file = Yaml.class.getResourceAsStream(FOLDER + name)) {
      return map(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The deterministic YAML text of a value. */
  static String write(Object value) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(WIDTH);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setDereferenceAliases(true);
    return new org.yaml.snakeyaml.Yaml(new Representer(options), options).dump(value);
  }

  /** An ordered copy of a mapping. */
  @SuppressWarnings("unchecked") // all keys of our files are strings
  static Map<String, Object> map(Object value) {
    return new LinkedHashMap<>((Map<String, Object>) value);
  }

  /** A copy of the named mapping; may be empty. */
  static Map<String, Object> map(Map<String, Object> values, String name) {
    return map(values.getOrDefault(name, Map.of()));
  }

  /** The strings in the list of that name; empty if there is no list. */
  static List<String> texts(Map<String, Object> values, String name) {
    return ((List<?>) values.getOrDefault(name, List.of())).stream().map(String::valueOf).toList();
  }

  /**
   * The string of that name.
   *
   * @throws IllegalArgumentException if it is missing
   */
  static String text(Map<String, Object> values, String name) {
    return Optional.ofNullable(values.get(name))
        .map(String::valueOf)
        .orElseThrow(() -> new IllegalArgumentException(values + " lacks " + name));
  }
}
