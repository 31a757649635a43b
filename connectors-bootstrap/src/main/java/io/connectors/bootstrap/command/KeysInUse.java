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

/** The key commands that need the database. They print only counts and identifiers. */
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
        "credentials: %d encrypted with the newest key of their tenant, %d with an older key%n",
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
      throw new StartupError("The database does not respond. Run keys rewrap again.");
    }
    System.out.println(result.rewrapped() + " tenant keys wrapped by key " + encryption.primary());
    if (result.unreadable() > 0) {
      System.out.println(result.unreadable() + " tenant keys cannot be unwrapped");
    }
    return result.unreadable() == 0 ? 0 : 1;
  }

  int rotate(Instant before) {
    RotateTenantKeys.Result result =
        context
            .getBean(RotateTenantKeys.class)
            .rotate(new RotateTenantKeys.Command(Operator.CALLER, before, KeysInUse::progress));
    System.out.println(result.keys() + " tenant keys created");
    System.out.printf(
        "%d credentials re-encrypted, %d cannot be decrypted%n",
        result.reencrypted(), result.unreadable());
    return result.unreadable() == 0 ? 0 : 1;
  }

  int retire() {
    int removed =
        context
            .getBean(RetireTenantKeys.class)
            .retire(new RetireTenantKeys.Command(Operator.CALLER));
    System.out.println(removed + " older tenant keys removed");
    return 0;
  }

  /** Decrypts all rows; fails if a row cannot be decrypted. */
  int diagnose() {
    ExamineCredentials.Result result =
        context
            .getBean(ExamineCredentials.class)
            .examine(new ExamineCredentials.Query(Operator.CALLER));
    result.unreadable().forEach(row -> System.out.println("cannot be decrypted: " + row));
    System.out.printf(
        "%d credentials can be decrypted, %d cannot%n",
        result.readable(), result.unreadable().size());
    return result.unreadable().isEmpty() ? 0 : 1;
  }

  /**
   * Checks that a key-encryption key can be removed.
   *
   * @throws StartupError if a tenant key or the check value is wrapped by it
   */
  void requireUnused(String key) {
    int wrapped = counts().wrappedBy(key);
    if (wrapped > 0 || wrapsCheckValue(key)) {
      throw new StartupError(
          "Cannot destroy the key: it still wraps "
              + (wrapped == 0 ? "the check value" : wrapped + " tenant keys")
              + ". Run keys rewrap first.");
    }
  }

  /** Records the removal first, so that no key is removed without an audit event. */
  void recordRemoval() {
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

  private boolean wrapsCheckValue(String key) {
    try {
      return check.find().filter(value -> value.wrappingKey().equals(key)).isPresent();
    } catch (SQLException unreachable) {
      throw new StartupError("The database does not respond to the query for its check value.");
    }
  }

  private static void progress(int rows) {
    System.out.println(rows + " rows processed");
  }
}
