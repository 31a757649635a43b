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
 * File adapter: units of work over one JSON file per tenant. One runs at a time, the others wait,
 * those of other stores in that directory and of other processes too; a unit that throws writes
 * nothing. For hundreds of connectors and thousands of changes: each unit reads all of the file, to
 * which each change adds an audit event for good. Safe for use by many threads.
 */
public final class FileStore implements UnitOfWork {

  /** A file lock is for the whole process: a second one in it is refused, not waited for. */
  private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

  private final Path directory;
  private final ReentrantLock turn;
  private Optional<CurrentUnitOfWork> open = Optional.empty();

  private FileStore(Path directory) {
    this.directory = directory;
    this.turn = TURNS.computeIfAbsent(directory, unseen -> new ReentrantLock());
  }

  /**
   * The store in that directory, which is made where it is missing.
   *
   * @throws Unavailable if it cannot be made
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
      throw new IllegalStateException("a unit of work does not hold another");
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

  /** The unit of work that the calling thread runs in. */
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
