package io.connectors.crypto;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntConsumer;

/**
 * Use cases: change keys while replicas serve. Every step is made of small units of work, can be
 * interrupted anywhere and run again, and overwrites nothing that another process has changed
 * meanwhile. The audit trail of each tenant records, in the same unit of work, every change of its
 * keys and the credentials that were opened for it.
 *
 * <p>Each method throws {@link io.connectors.domain.shared.NotPermitted} if the caller may not
 * rotate keys.
 */
public final class KeyRotation {

  private final KeyedStore store;
  private final KeyEncryption encryption;
  private final Clock clock;

  /** Rotation of the keys in one store. */
  public KeyRotation(KeyedStore store, KeyEncryption encryption, Clock clock) {
    this.store = store;
    this.encryption = encryption;
    this.clock = clock;
  }

  /**
   * Value: the result of a run.
   *
   * @param keys how many keys it has created or wrapped
   * @param stuck how many keys it could not unwrap, and has left as they are
   * @param sealed how many credentials it has re-encrypted
   * @param unreadable how many it could not decrypt, and has left as they are
   */
  public record Outcome(int keys, int stuck, int sealed, int unreadable) {}

  /** Wraps every tenant's key with the primary key of the keyset. */
  public Outcome rewrap(Caller caller) {
    caller.require(Permission.ROTATE_KEYS);
    return run(caller).rewrap();
  }

  /**
   * Creates a newer key for every tenant whose newest key was created before that moment, and
   * re-encrypts all credentials with the newest keys. After an interruption, the same moment
   * continues the run.
   */
  public Outcome rotate(Caller caller, Instant before, IntConsumer progress) {
    caller.require(Permission.ROTATE_KEYS);
    return run(caller).rotate(before, progress);
  }

  /** Removes the older keys of tenants that no row needs any more; returns their number. */
  public int retire(Caller caller) {
    caller.require(Permission.ROTATE_KEYS);
    return run(caller).retire();
  }

  /** Records for every tenant with keys that the keyset has one key less. */
  public void recordReduction(Caller caller) {
    caller.require(Permission.ROTATE_KEYS);
    run(caller).recordReduction();
  }

  private RotationRun run(Caller caller) {
    return new RotationRun(store, encryption, clock, caller);
  }
}
