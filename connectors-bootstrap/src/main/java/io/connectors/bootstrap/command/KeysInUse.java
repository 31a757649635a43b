package io.connectors.bootstrap.command;

import io.connectors.application.key.CountKeyUses;
import io.connectors.application.key.CountKeyUses.Counts;
import io.connectors.application.key.ExamineCredentials;
import io.connectors.application.key.RecordKeyRemoval;
import io.connectors.application.key.RetireTenantKeys;
import io.connectors.application.key.RewrapTenantKeys;
import io.connectors.application.key.RotateTenantKeys;
import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.wiring.Operator;
import io.connectors.crypto.envelope.KeyCheck;
import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.persistence.database.StoredKeyCheck;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Looks after the keys that the rows of an installation need; prints counts and identifiers. */
final class KeysInUse {

  private final ApplicationContext context;
  private final KeyEncryption encryption;
  private final StoredKeyCheck check;

  KeysInUse(ApplicationContext context) {
    this.context = context;
    this.encryption = context.getBean(KeyEncryption.class);
    this.check = new StoredKeyCheck(Database.dataSource(context.getBean(Login.class)));
  }

  int status() {
    Counts counts = counts();
    Set<String> all = new TreeSet<>(encryption.keys());
    all.addAll(counts.wrapped().keySet());
    all.forEach(key -> System.out.println(line(key, counts)));
    System.out.printf(
        "credentials: %d under the newest key of their tenant, %d under an older one%n",
        counts.newest(), counts.older());
    return 0;
  }

  int rewrap() {
    RewrapTenantKeys.Result result =
        context
            .getBean(RewrapTenantKeys.class)
            .rewrap(new RewrapTenantKeys.Command(Operator.CALLER));
    try {
      check.replace(KeyCheck.make(encryption));
    } catch (SQLException unreachable) {
      throw new StartupError("The database does not answer; run keys rewrap again.");
    }
    System.out.println(result.rewrapped() + " keys wrapped by " + encryption.primary());
    if (result.unreadable() > 0) {
      System.out.println(result.unreadable() + " keys cannot be unwrapped and were left");
    }
    return result.unreadable() == 0 ? 0 : 1;
  }

  int rotate(Instant before) {
    RotateTenantKeys.Result result =
        context
            .getBean(RotateTenantKeys.class)
            .rotate(new RotateTenantKeys.Command(Operator.CALLER, before, KeysInUse::progress));
    System.out.println(result.keys() + " new keys");
    System.out.printf(
        "%d credentials sealed anew, %d do not open and were left%n",
        result.reencrypted(), result.unreadable());
    return result.unreadable() == 0 ? 0 : 1;
  }

  int retire() {
    int removed =
        context
            .getBean(RetireTenantKeys.class)
            .retire(new RetireTenantKeys.Command(Operator.CALLER));
    System.out.println(removed + " older keys removed");
    return 0;
  }

  /** Opens every row, and fails if one does not open. */
  int diagnose() {
    ExamineCredentials.Result result =
        context
            .getBean(ExamineCredentials.class)
            .examine(new ExamineCredentials.Query(Operator.CALLER));
    result.unreadable().forEach(place -> System.out.println("does not open: " + place));
    System.out.printf(
        "%d credentials open, %d do not%n", result.readable(), result.unreadable().size());
    return result.unreadable().isEmpty() ? 0 : 1;
  }

  /**
   * Asks whether a key from outside may go.
   *
   * @throws StartupError if something is wrapped by it
   */
  void requireNoNeedOf(String key) {
    int needing = counts().wrappedBy(key);
    if (needing > 0 || isOfCheck(key)) {
      throw new StartupError(
          "The key is not destroyed: "
              + (needing == 0 ? "the check value needs" : needing + " rows need")
              + " it; run keys rewrap first.");
    }
  }

  /** Without it on record, no key is taken out. */
  void recordReduction() {
    context.getBean(RecordKeyRemoval.class).record(new RecordKeyRemoval.Command(Operator.CALLER));
  }

  private Counts counts() {
    return context.getBean(CountKeyUses.class).count(new CountKeyUses.Query(Operator.CALLER));
  }

  private String line(String key, Counts counts) {
    String state =
        key.equals(encryption.primary())
            ? "primary"
            : encryption.keys().contains(key) ? "ready" : "missing";
    return "key %s %s: wraps %d tenant keys".formatted(key, state, counts.wrappedBy(key));
  }

  private boolean isOfCheck(String key) {
    try {
      return check.find().filter(value -> value.wrappingKey().equals(key)).isPresent();
    } catch (SQLException unreachable) {
      throw new StartupError("The database does not answer while its check value is read.");
    }
  }

  private static void progress(int rows) {
    System.out.println(rows + " rows looked at");
  }
}
