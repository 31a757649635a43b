package io.connectors.web.page;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Web adapter: the static files, in memory. The files of every page are joined to save requests.
 */
@Singleton
final class Assets {

  private static final String FOLDER = "static/";
  private static final String ICONS = "vendor/tabler-icons/icons.svg";
  private static final MediaType CSS = new MediaType("text/css; charset=utf-8");
  private static final MediaType SCRIPT = new MediaType("text/javascript; charset=utf-8");
  private static final MediaType SVG = new MediaType("image/svg+xml");
  private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");

  private static final List<String> STYLES =
      List.of("vendor/tabler/tabler.css", "connectors.css", "forms.css");
  private static final List<String> SCRIPTS =
      List.of(
          "vendor/htmx/htmx.min.js",
          "js/messages.js",
          "js/requests.js",
          "js/dialog.js",
          "js/focus.js",
          "js/session.js",
          "js/shell.js",
          "js/copy.js",
          "forms.js");

  private final Map<String, Asset> byName;
  private final Map<String, Asset> byHashedName;
  private final Set<String> icons;

  Assets() {
    String sprite = read(ICONS);
    this.byName =
        Map.of(
            "connectors.css", Asset.of("connectors.css", CSS, join(STYLES)),
            "connectors.js", Asset.of("connectors.js", SCRIPT, join(SCRIPTS)),
            "reference.css", Asset.of("reference.css", CSS, read("reference.css")),
            "icons.svg", Asset.of("icons.svg", SVG, sprite),
            "favicon.svg", Asset.of("favicon.svg", SVG, read("favicon.svg")));
    this.byHashedName =
        byName.values().stream()
            .collect(Collectors.toUnmodifiableMap(Asset::hashedName, Function.identity()));
    this.icons =
        SYMBOL
            .matcher(sprite)
            .results()
            .map(symbol -> symbol.group(1))
            .collect(Collectors.toUnmodifiableSet());
  }

  Optional<Asset> find(String hashedName) {
    return Optional.ofNullable(byHashedName.get(hashedName));
  }

  /** The address of a file. */
  String address(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(asset -> AssetController.FOLDER + "/" + asset.hashedName())
        .orElseThrow(() -> new IllegalArgumentException("unknown static file " + name));
  }

  boolean hasIcon(String name) {
    return icons.contains(name);
  }

  private static String join(List<String> files) {
    return files.stream().map(Assets::read).collect(Collectors.joining("\n"));
  }

  private static String read(String file) {
    try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
