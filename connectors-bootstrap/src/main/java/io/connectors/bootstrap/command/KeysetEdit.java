package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.NamedKeyset;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.crypto.keyset.InvalidKeyset;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.KeysetFile;
import java.util.function.UnaryOperator;

/** Changes the file of the keyset. Replicas read it again by themselves. */
final class KeysetEdit {

  private final KeysetFile file;

  private KeysetEdit(KeysetFile file) {
    this.file = file;
  }

  /**
   * The file that the settings name, or the embedded default's.
   *
   * @throws StartupError if the keyset is no file
   */
  static KeysetEdit of(ValidatedSettings settings) {
    KeysetFile homes = new KeysetFile(settings.raw().home().resolve(NamedKeyset.IN_HOME));
    return settings
        .keyset()
        .map(NamedKeyset::source)
        .map(
            source -> {
              if (source instanceof KeysetFile named) {
                return new KeysetEdit(named);
              }
              throw new StartupError(
                  "CONNECTORS_KEYSET is text, which no command can change: use"
                      + " CONNECTORS_KEYSET_FILE, and put the result where the text comes from.");
            })
        .orElseGet(() -> new KeysetEdit(homes));
  }

  int add() {
    Keyset after = change(Keyset::withNewKey);
    System.out.println(
        "key "
            + after.keys().get(after.keys().size() - 1)
            + " added; promote it once every replica has it");
    return 0;
  }

  int promote(String key) {
    change(keyset -> keyset.withPrimary(key));
    System.out.println("key " + key + " wraps what is new from now on");
    return 0;
  }

  /** Takes it out, unless it cannot be; what is given is done before. */
  int destroy(String key, Runnable before) {
    change(
        keyset -> {
          Keyset less = keyset.without(key);
          before.run();
          return less;
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
      throw new StartupError("The keyset is not changed: " + unusable.getMessage());
    }
  }
}
