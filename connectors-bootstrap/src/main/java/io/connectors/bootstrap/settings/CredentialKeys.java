package io.connectors.bootstrap.settings;

import io.connectors.crypto.Keyset;
import io.connectors.crypto.KeysetFile;
import io.connectors.crypto.KeysetUnusable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the keyset that the settings name, before anything is connected to. */
public final class CredentialKeys {

  private static final KnownSetting FILE = KnownSetting.CONNECTORS_KEYSET_FILE;
  private static final KnownSetting TEXT = KnownSetting.CONNECTORS_KEYSET;

  private CredentialKeys() {}

  /**
   * The keyset that the settings name; absent if they name none.
   *
   * @throws StartupRefused if they name two, or one that cannot be used
   */
  public static Optional<Keyset> in(Settings settings) {
    Optional<Path> file = settings.path(FILE);
    Optional<String> text = settings.text(TEXT);
    if (file.isPresent() && text.isPresent()) {
      throw new StartupRefused(FILE + " and " + TEXT + " are both set: set one of them.");
    }
    return file.isPresent()
        ? file.map(path -> usable(FILE, () -> new KeysetFile(path).read()))
        : text.map(json -> usable(TEXT, () -> Keyset.parse(json)));
  }

  /**
   * The keyset that the settings must name.
   *
   * @throws StartupRefused if they do not
   */
  public static Keyset requiredIn(Settings settings) {
    return in(settings)
        .orElseThrow(
            () ->
                new StartupRefused(
                    FILE + " is missing: with a database of your own the keyset is yours, too."));
  }

  private static Keyset usable(KnownSetting variable, Supplier<Keyset> source) {
    try {
      return source.get();
    } catch (KeysetUnusable unusable) {
      throw new StartupRefused(
          variable + " does not name a keyset that can be used: " + unusable.getMessage());
    }
  }
}
