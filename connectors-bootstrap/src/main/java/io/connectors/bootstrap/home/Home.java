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
 * The directory in which the embedded default keeps its database and its keys, each file for its
 * owner alone; only one instance uses it at a time.
 */
public final class Home implements AutoCloseable {

  private final Path directory;
  private final FileLock lock;

  private Home(Path directory, FileLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Takes the directory that {@code CONNECTORS_HOME} names, and makes it where it is missing.
   *
   * @throws StartupError if it cannot be used, or another instance uses it
   */
  public static Home open(Settings settings) {
    Path directory = settings.home();
    try {
      if (!Files.isDirectory(directory)) {
        makePrivate(directory);
      }
      return new Home(directory, lock(directory));
    } catch (UnsupportedOperationException noModes) {
      throw new StartupError(
          "The embedded database does not exist for this platform: set DATASOURCES_DEFAULT_URL to a"
              + " PostgreSQL of your own.");
    } catch (IOException unusable) {
      throw new StartupError("CONNECTORS_HOME is not a directory that can be written to.");
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
      // told below
    }
    channel.close();
    throw new StartupError(
        "CONNECTORS_HOME is in use: another Connectors is running on this directory; stop it"
            + " first.");
  }

  /** The place of a directory or a file inside. */
  public Path directory(String name) {
    return directory.resolve(name);
  }

  /**
   * A directory inside that only its owner can enter, made where it is missing.
   *
   * @throws IOException if it cannot be made so
   */
  public Path privateDirectory(String name) throws IOException {
    return makePrivate(directory.resolve(name));
  }

  private static Path makePrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }

  /** The text of a file that only its owner can read; written first where it is missing. */
  public String keptText(String name, Supplier<String> first) {
    Path file = directory.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
    } catch (IOException unusable) {
      throw refusal(name);
    }
    String text = first.get();
    keep(name, text);
    return text;
  }

  /**
   * Writes the text of a file that only its owner can read, in place of what it holds. It is never
   * seen half-written.
   */
  public void keep(String name, String text) {
    try {
      Path draft =
          Files.createTempFile(
              directory,
              "draft",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, text);
      Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unusable) {
      throw refusal(name);
    }
  }

  private static StartupError refusal(String name) {
    return new StartupError(
        "CONNECTORS_HOME holds a file that cannot be read or written: " + name + ".");
  }

  @Override
  public void close() {
    try {
      lock.channel().close();
    } catch (IOException goneAnyway) {
      // the lock ends with the process at the latest
    }
  }
}
