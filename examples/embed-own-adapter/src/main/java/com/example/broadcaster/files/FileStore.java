package com.example.broadcaster.files;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.shared.Unavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * File adapter: units of work over one JSON file per tenant. One unit runs at a time, also across
 * stores and processes that use the directory. A unit that throws writes nothing. Thread-safe.
 *
 * <p>Suitable for hundreds of connectors and thousands of changes: each unit reads the whole file,
 * and each change adds an audit event that is never removed.
 */
public final class FileStore implements UnitOfWork {

  /** A file lock belongs to the process: a second one in the same process fails at once. */
  private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

  private final Path directory;
  private final ReentrantLock turn;
  private Optional<CurrentUnitOfWork> open = Optional.empty();

  private FileStore(Path directory) {
    this.directory = directory;
    this.turn = TURNS.computeIfAbsent(directory, unseen -> new ReentrantLock());
  }

  /**
   * The store in this directory; creates a missing directory.
   *
   * @throws Unavailable if the directory cannot be created
   */
  public static FileStore in(Path directory) {
    try {
      return new FileStore(Files.createDirectories(directory).toRealPath());
    } catch (IOException failure) {
      throw unavailable(failure);
    }
  }

  // tag::within[]
  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a unit of work cannot contain another");
    }
    turn.lock();
    try (FileChannel otherProcesses = FileChannel.open(directory.resolve("lock"), LOCK_FILE)) {
      otherProcesses.lock();
      CurrentUnitOfWork unit = CurrentUnitOfWork.begin(directory, scope);
      open = Optional.of(unit);
      T result = work.get();
      unit.save();
      return result;
    } catch (IOException failure) {
      throw unavailable(failure);
    } finally {
      open = Optional.empty();
      turn.unlock();
    }
  }

  // end::within[]

  /** The unit of work of the calling thread. */
  CurrentUnitOfWork current() {
    Optional<CurrentUnitOfWork> mine = turn.isHeldByCurrentThread() ? open : Optional.empty();
    return mine.orElseThrow(() -> new IllegalStateException("there is no unit of work"));
  }

  private static Unavailable unavailable(IOException failure) {
    return new Unavailable("The connectors cannot be read or written now.", failure);
  }

  private static final StandardOpenOption[] LOCK_FILE = {
    StandardOpenOption.CREATE, StandardOpenOption.WRITE
  };
}
