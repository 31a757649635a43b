package io.connectors.bootstrap.command;

import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.wiring.Installation;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Command: {@code keys …} looks after the keys, of the keyset and of the tenants. */
final class Keys implements Command {

  private static final String USAGE =
      "The command is: keys status, add, promote <key>, rewrap, rotate [<moment>], retire or"
          + " destroy <key>.";

  private final Supplier<ValidatedSettings> settings;

  Keys(Supplier<ValidatedSettings> settings) {
    this.settings = settings;
  }

  @Override
  public int run(List<String> arguments) {
    String what = arguments.isEmpty() ? "" : arguments.get(0);
    Optional<String> one = arguments.stream().skip(1).findFirst();
    boolean fits =
        switch (what) {
          case "status", "add", "rewrap", "retire" -> arguments.size() == 1;
          case "promote", "destroy" -> arguments.size() == 2;
          case "rotate" -> arguments.size() <= 2;
          default -> false;
        };
    if (!fits) {
      throw new StartupError(USAGE);
    }
    return switch (what) {
      case "add" -> KeysetEdit.of(settings.get()).add();
      case "promote" -> KeysetEdit.of(settings.get()).promote(one.orElseThrow());
      case "destroy" -> destroy(one.orElseThrow());
      case "rewrap" -> installed(KeysInUse::rewrap);
      case "retire" -> installed(KeysInUse::retire);
      case "rotate" -> rotate(one.map(Keys::moment).orElseGet(Keys::now));
      default -> installed(KeysInUse::status);
    };
  }

  private int rotate(Instant before) {
    System.out.println("New keys for tenants whose newest was made before " + before + ";");
    System.out.println("after an interruption, go on by: keys rotate " + before);
    return installed(keys -> keys.rotate(before));
  }

  private int destroy(String key) {
    ValidatedSettings validated = settings.get();
    KeysetEdit edit = KeysetEdit.of(validated);
    try (Installation installation = Installation.open(validated)) {
      KeysInUse inUse = new KeysInUse(installation.context());
      // First what the keyset itself forbids: to wrap anew frees no key that is still primary.
      return edit.destroy(
          key,
          () -> {
            inUse.requireNoNeedOf(key);
            inUse.recordReduction();
          });
    }
  }

  int installed(ToIntFunction<KeysInUse> work) {
    try (Installation installation = Installation.open(settings.get())) {
      return work.applyAsInt(new KeysInUse(installation.context()));
    }
  }

  private static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant moment(String text) {
    try {
      Instant moment = Instant.parse(text);
      if (moment.isAfter(now())) {
        throw new StartupError("The moment of keys rotate is in the future: no key is as new.");
      }
      return moment;
    } catch (DateTimeParseException malformed) {
      throw new StartupError("The moment of keys rotate is written like 2026-01-31T12:00:00Z.");
    }
  }
}
