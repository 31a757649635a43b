package io.connectors.bootstrap.home;

import io.connectors.bootstrap.settings.Settings;
import io.connectors.bootstrap.settings.StartupError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * The directory of the embedded database and its keys. Its files are readable only by their owner,
 * and only one process can use it at a time.
 */
public final class Home implements AutoCloseable {

  private final Path directory;
  private final FileLock lock;

  private Home(Path directory, FileLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Opens the directory of {@code CONNECTORS_HOME}, and creates it if it is missing.
   *
   * @throws StartupError if it is not writable, or in use by another process
   */
  public static Home open(Settings settings) {
    Path directory = settings.home();
    try {
      if (!Files.isDirectory(directory)) {
        createPrivate(directory);
      }
      return new Home(directory, lock(directory));
    } catch (UnsupportedOperationException noModes) {
      throw new StartupError(
          "The embedded database does not support this platform. Set DATASOURCES_DEFAULT_URL to an"
              + " external PostgreSQL.");
    } catch (IOException unusable) {
      throw new StartupError("CONNECTORS_HOME is not a writable directory.");
    }
  }

  private static FileLock lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException sameProcess) {
      // reported below
    }
    channel.close();
    throw new StartupError(
        "CONNECTORS_HOME is in use by another Connectors process. Stop it, or set another"
            + " directory.");
  }

  /** The path of a file or directory in the home. */
  public Path directory(String name) {
    return directory.resolve(name);
  }

  /**
   * A subdirectory that only its owner can enter; created if missing.
   *
   * @throws IOException if it cannot be created
   */
  public Path privateDirectory(String name) throws IOException {
    return createPrivate(directory.resolve(name));
  }

  private static Path createPrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }

  /** The text of a file that only its owner can read; created if missing. */
  public String storedText(String name, Supplier<String> initial) {
    Path file = directory.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
    } catch (IOException unusable) {
      throw unusableFile(name);
    }
    String text = initial.get();
    store(name, text);
    return text;
  }

  /** Replaces the text of a file that only its owner can read. The replacement is atomic. */
  public void store(String name, String text) {
    try {
      Path temporary =
          Files.createTempFile(
              directory,
              "draft",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(temporary, text);
      Files.move(temporary, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unusable) {
      throw unusableFile(name);
    }
  }

  private static StartupError unusableFile(String name) {
    return new StartupError("The file " + name + " in CONNECTORS_HOME cannot be read or written.");
  }

  @Override
  public void close() {
    try {
      lock.channel().close();
    } catch (IOException ignored) {
      // the lock ends with the process
    }
  }
}
