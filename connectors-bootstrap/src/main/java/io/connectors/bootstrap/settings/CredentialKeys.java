package io.connectors.bootstrap.settings;

import io.connectors.crypto.keyset.InvalidKeyset;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.KeysetFile;
import io.connectors.crypto.keyset.KeysetSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the configured keyset of key-encryption keys, before any connection is opened. */
public final class CredentialKeys {

  private static final KnownSetting FILE = KnownSetting.CONNECTORS_KEYSET_FILE;
  private static final KnownSetting TEXT = KnownSetting.CONNECTORS_KEYSET;

  private CredentialKeys() {}

  /**
   * The configured keyset; empty if none is configured.
   *
   * @throws StartupError if both settings are set, or the keyset is not usable
   */
  public static Optional<NamedKeyset> in(Settings settings) {
    Optional<Path> file = settings.path(FILE);
    Optional<String> text = settings.text(TEXT);
    if (file.isPresent() && text.isPresent()) {
      throw new StartupError(FILE + " and " + TEXT + " are both set: set only one of them.");
    }
    return file.isPresent()
        ? file.map(path -> validated(FILE, () -> new KeysetFile(path)))
        : text.map(json -> validated(TEXT, () -> constant(Keyset.parse(json))));
  }

  /**
   * The keyset for an external database, which must not be the one in {@code CONNECTORS_HOME}.
   *
   * @throws StartupError if none is configured, or it has keys of the one in the home
   */
  public static NamedKeyset requiredIn(Settings settings) {
    NamedKeyset configured =
        in(settings)
            .orElseThrow(
                () ->
                    new StartupError(
                        FILE + " is missing: an external database requires your own keyset."));

    if (homeKeyset(settings).filter(configured.source().read()::sharesKeysWith).isPresent()) {
      throw new StartupError(
          configured.name()
              + " contains the development key of CONNECTORS_HOME: an external database requires"
              + " your own keyset.");
    }
    return configured;
  }

  /** The keyset of the embedded database on this machine; empty if it is missing or unreadable. */
  private static Optional<Keyset> homeKeyset(Settings settings) {
    try {
      return Optional.of(new KeysetFile(settings.home().resolve(NamedKeyset.IN_HOME)).read());
    } catch (InvalidKeyset missingOrUnreadable) {
      return Optional.empty();
    }
  }

  private static KeysetSource constant(Keyset keyset) {
    return () -> keyset;
  }

  private static NamedKeyset validated(KnownSetting setting, Supplier<KeysetSource> source) {
    try {
      return NamedKeyset.validated(setting.name(), source.get());
    } catch (InvalidKeyset unusable) {
      throw new StartupError(setting + " is not a usable keyset: " + unusable.getMessage());
    }
  }
}
