package io.connectors.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * PostgreSQL's programs, unpacked once for all tests: it takes as long as the rest of a start. Who
 * comes first unpacks, and the others wait; the library that unpacks sees to that.
 */
public final class UnpackedPrograms {

  private static final Path SHARED = Path.of("target", "programs").toAbsolutePath();

  private static final FileAttribute<Set<PosixFilePermission>> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private UnpackedPrograms() {}

  /** The directory that all share. */
  static Path directory() throws IOException {
    return Files.createDirectories(SHARED);
  }

  /** Makes a home find them where it would unpack its own. */
  public static void lendTo(Path home) throws IOException {
    Path programs = Files.createDirectories(home.resolve("programs"), OWNERS);
    Path link = programs.resolve("postgresql");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, directory());
    }
  }
}
