package io.connectors.bootstrap.settings;

import io.connectors.crypto.keyset.InvalidKeyset;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.KeysetFile;
import io.connectors.crypto.keyset.KeysetSource;
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
   * @throws StartupError if they name two, or one that cannot be used
   */
  public static Optional<NamedKeyset> in(Settings settings) {
    Optional<Path> file = settings.path(FILE);
    Optional<String> text = settings.text(TEXT);
    if (file.isPresent() && text.isPresent()) {
      throw new StartupError(FILE + " and " + TEXT + " are both set: set one of them.");
    }
    return file.isPresent()
        ? file.map(path -> usable(FILE, () -> new KeysetFile(path)))
        : text.map(json -> usable(TEXT, () -> unchanging(Keyset.parse(json))));
  }

  /**
   * The keyset that the settings must name, and that is not the one of the embedded default.
   *
   * @throws StartupError if they do not
   */
  public static NamedKeyset requiredIn(Settings settings) {
    NamedKeyset named =
        in(settings)
            .orElseThrow(
                () ->
                    new StartupError(
                        FILE
                            + " is missing: with a database of your own the keyset is yours,"
                            + " too."));
    if (ofHome(settings).filter(named.source().read()::sharesKeysWith).isPresent()) {
      throw new StartupError(
          named.name()
              + " names the development key in CONNECTORS_HOME: with a database of your own the"
              + " keyset is yours, too.");
    }
    return named;
  }

  /**
   * The keyset of the embedded default on this machine, if there is one that this user can read.
   */
  private static Optional<Keyset> ofHome(Settings settings) {
    try {
      return Optional.of(new KeysetFile(settings.home().resolve(NamedKeyset.IN_HOME)).read());
    } catch (InvalidKeyset noneHere) {
      return Optional.empty();
    }
  }

  private static KeysetSource unchanging(Keyset keyset) {
    return () -> keyset;
  }

  private static NamedKeyset usable(KnownSetting variable, Supplier<KeysetSource> made) {
    try {
      return NamedKeyset.validated(variable.name(), made.get());
    } catch (InvalidKeyset unusable) {
      throw new StartupError(
          variable + " does not name a keyset that can be used: " + unusable.getMessage());
    }
  }
}
