package io.connectors.bootstrap.command;

import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.StartupRefused;
import io.connectors.bootstrap.wiring.Operator;
import io.connectors.crypto.KeyCheck;
import io.connectors.crypto.KeyEncryption;
import io.connectors.crypto.KeyExamination;
import io.connectors.crypto.KeyExamination.Census;
import io.connectors.crypto.KeyExamination.Diagnosis;
import io.connectors.crypto.KeyRotation;
import io.connectors.crypto.KeyRotation.Outcome;
import io.connectors.persistence.database.StoredKeyCheck;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Looks after the keys that the rows of an installation need; prints counts and identifiers. */
final class KeysInUse {

  private final KeyRotation rotation;
  private final KeyExamination examination;
  private final KeyEncryption encryption;
  private final StoredKeyCheck check;

  KeysInUse(ApplicationContext context) {
    this.rotation = context.getBean(KeyRotation.class);
    this.examination = context.getBean(KeyExamination.class);
    this.encryption = context.getBean(KeyEncryption.class);
    this.check = new StoredKeyCheck(Database.dataSource(context.getBean(Login.class)));
  }

  int status() {
    Census census = examination.census(Operator.CALLER);
    Set<String> all = new TreeSet<>(encryption.keys());
    all.addAll(census.wrapped().keySet());
    all.forEach(key -> System.out.println(line(key, census)));
    System.out.printf(
        "credentials: %d under the newest key of their tenant, %d under an older one%n",
        census.newest(), census.older());
    return 0;
  }

  int rewrap() {
    Outcome outcome = rotation.rewrap(Operator.CALLER);
    try {
      check.replace(KeyCheck.make(encryption));
    } catch (SQLException unreachable) {
      throw new StartupRefused("The database does not answer; run keys rewrap again.");
    }
    System.out.println(outcome.keys() + " keys wrapped by " + encryption.primary());
    if (outcome.stuck() > 0) {
      System.out.println(outcome.stuck() + " keys cannot be unwrapped and were left");
    }
    return outcome.stuck() == 0 ? 0 : 1;
  }

  int rotate(Instant before) {
    Outcome outcome = rotation.rotate(Operator.CALLER, before, KeysInUse::progress);
    System.out.println(outcome.keys() + " new keys");
    System.out.printf(
        "%d credentials sealed anew, %d do not open and were left%n",
        outcome.sealed(), outcome.unreadable());
    return outcome.unreadable() == 0 ? 0 : 1;
  }

  int retire() {
    System.out.println(rotation.retire(Operator.CALLER) + " older keys removed");
    return 0;
  }

  int diagnose() {
    Diagnosis diagnosis = examination.diagnose(Operator.CALLER);
    diagnosis.unreadable().forEach(place -> System.out.println("does not open: " + place));
    System.out.printf(
        "%d credentials open, %d do not%n", diagnosis.opened(), diagnosis.unreadable().size());
    return diagnosis.unreadable().isEmpty() ? 0 : 1;
  }

  /**
   * Asks whether a key from outside may go.
   *
   * @throws StartupRefused if something is wrapped by it
   */
  void requireNoNeedOf(String key) {
    int needing = examination.census(Operator.CALLER).needing(key);
    if (needing > 0 || isOfCheck(key)) {
      throw new StartupRefused(
          "The key is not destroyed: "
              + (needing == 0 ? "the check value needs" : needing + " rows need")
              + " it; run keys rewrap first.");
    }
  }

  /** Without it on record, no key is taken out. */
  void recordReduction() {
    rotation.recordReduction(Operator.CALLER);
  }

  private String line(String key, Census census) {
    String state =
        key.equals(encryption.primary())
            ? "primary"
            : encryption.keys().contains(key) ? "ready" : "missing";
    return "key %s %s: wraps %d tenant keys"
        .formatted(key, state, census.wrapped().getOrDefault(key, 0));
  }

  private boolean isOfCheck(String key) {
    try {
      return check.find().filter(value -> value.wrappingKey().equals(key)).isPresent();
    } catch (SQLException unreachable) {
      throw new StartupRefused("The database does not answer while its check value is read.");
    }
  }

  private static void progress(int rows) {
    System.out.println(rows + " rows looked at");
  }
}
