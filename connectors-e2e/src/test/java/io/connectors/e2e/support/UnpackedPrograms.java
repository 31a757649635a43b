package io.connectors.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * PostgreSQL's programs, unpacked once for all tests because unpacking takes half the time of a
 * start. The library that unpacks them makes concurrent callers wait.
 */
public final class UnpackedPrograms {

  private static final Path SHARED = Path.of("target", "programs").toAbsolutePath();

  private static final FileAttribute<Set<PosixFilePermission>> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private UnpackedPrograms() {}

  /** The shared directory. */
  static Path directory() throws IOException {
    return Files.createDirectories(SHARED);
  }

  /** Links the shared programs into a home, where the application would unpack its own. */
  public static void linkInto(Path home) throws IOException {
    Path programs = Files.createDirectories(home.resolve("programs"), OWNERS);
    Path link = programs.resolve("postgresql");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, directory());
    }
  }
}
