package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.NamedKeyset;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.crypto.keyset.InvalidKeyset;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.KeysetFile;
import java.util.function.UnaryOperator;

/** Changes the keyset file. Replicas reload it. */
final class KeysetEdit {

  private final KeysetFile file;

  private KeysetEdit(KeysetFile file) {
    this.file = file;
  }

  /**
   * The configured file, or the one in the home.
   *
   * @throws StartupError if the keyset is configured as text
   */
  static KeysetEdit of(ValidatedSettings settings) {
    KeysetFile inHome = new KeysetFile(settings.raw().home().resolve(NamedKeyset.IN_HOME));
    return settings
        .keyset()
        .map(NamedKeyset::source)
        .map(
            source -> {
              if (source instanceof KeysetFile configured) {
                return new KeysetEdit(configured);
              }
              throw new StartupError(
                  "CONNECTORS_KEYSET is text, which this command cannot change. Run it with"
                      + " CONNECTORS_KEYSET_FILE, and then store the new text.");
            })
        .orElseGet(() -> new KeysetEdit(inHome));
  }

  int add() {
    Keyset after = change(Keyset::withNewKey);
    System.out.println(
        "key "
            + after.keys().get(after.keys().size() - 1)
            + " added; promote it when every replica has the new keyset");
    return 0;
  }

  int promote(String key) {
    change(keyset -> keyset.withPrimary(key));
    System.out.println("key " + key + " is primary now and wraps new tenant keys");
    return 0;
  }

  /** Removes the key after running {@code before}, which can prevent the removal. */
  int destroy(String key, Runnable before) {
    change(
        keyset -> {
          Keyset remaining = keyset.without(key);
          before.run();
          return remaining;
        });
    System.out.println("key " + key + " destroyed");
    return 0;
  }

  private Keyset change(UnaryOperator<Keyset> edit) {
    try {
      Keyset before = file.read();
      Keyset after = edit.apply(before);
      file.replace(before, after);
      return after;
    } catch (InvalidKeyset unusable) {
      throw new StartupError("Cannot change the keyset: " + unusable.getMessage());
    }
  }
}
