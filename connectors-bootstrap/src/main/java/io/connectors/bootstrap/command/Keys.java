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

/** Command: {@code keys …} manages the keyset and the tenant keys. */
final class Keys implements Command {

  private static final String USAGE =
      "Usage: keys status | add | promote <key> | rewrap | rotate [<time>] | retire |"
          + " destroy <key>";

  private final Supplier<ValidatedSettings> settings;

  Keys(Supplier<ValidatedSettings> settings) {
    this.settings = settings;
  }

  @Override
  public int run(List<String> arguments) {
    String action = arguments.isEmpty() ? "" : arguments.get(0);
    Optional<String> argument = arguments.stream().skip(1).findFirst();
    boolean valid =
        switch (action) {
          case "status", "add", "rewrap", "retire" -> arguments.size() == 1;
          case "promote", "destroy" -> arguments.size() == 2;
          case "rotate" -> arguments.size() <= 2;
          default -> false;
        };
    if (!valid) {
      throw new StartupError(USAGE);
    }
    return switch (action) {
      case "add" -> KeysetEdit.of(settings.get()).add();
      case "promote" -> KeysetEdit.of(settings.get()).promote(argument.orElseThrow());
      case "destroy" -> destroy(argument.orElseThrow());
      case "rewrap" -> withInstallation(KeysInUse::rewrap);
      case "retire" -> withInstallation(KeysInUse::retire);
      case "rotate" -> rotate(argument.map(Keys::parseTime).orElseGet(Keys::now));
      default -> withInstallation(KeysInUse::status);
    };
  }

  private int rotate(Instant before) {
    System.out.println("Rotating tenants whose newest key is older than " + before + ".");
    System.out.println("If interrupted, continue with: keys rotate " + before);
    return withInstallation(keys -> keys.rotate(before));
  }

  private int destroy(String key) {
    ValidatedSettings validated = settings.get();
    KeysetEdit edit = KeysetEdit.of(validated);
    try (Installation installation = Installation.open(validated)) {
      KeysInUse inUse = new KeysInUse(installation.context());
      // The keyset is checked first: rewrapping does not help if the key is still primary.
      return edit.destroy(
          key,
          () -> {
            inUse.requireUnused(key);
            inUse.recordRemoval();
          });
    }
  }

  int withInstallation(ToIntFunction<KeysInUse> work) {
    try (Installation installation = Installation.open(settings.get())) {
      return work.applyAsInt(new KeysInUse(installation.context()));
    }
  }

  private static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant parseTime(String text) {
    try {
      Instant time = Instant.parse(text);
      if (time.isAfter(now())) {
        throw new StartupError("The time of keys rotate is in the future.");
      }
      return time;
    } catch (DateTimeParseException malformed) {
      throw new StartupError("The time of keys rotate must look like 2026-01-31T12:00:00Z.");
    }
  }
}
