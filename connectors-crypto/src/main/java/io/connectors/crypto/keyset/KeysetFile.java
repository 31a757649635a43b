package io.connectors.crypto.keyset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Crypto adapter: the file of a keyset, in Tink's cleartext JSON, readable only by its owner. */
public record KeysetFile(Path path) implements KeysetSource {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /**
   * Reads the keyset.
   *
   * @throws InvalidKeyset if the file does not exist, cannot be read, is accessible to others than
   *     its owner, or contains no keyset
   */
  @Override
  public Keyset read() {
    String content = content();
    requireOwnersAlone();
    return Keyset.parse(content);
  }

  /**
   * Creates the file with mode 0600. The write is atomic and durable.
   *
   * @throws InvalidKeyset if the file exists or cannot be written
   */
  public void writeNew(Keyset keyset) {
    Path draft = path.toAbsolutePath().resolveSibling(".keyset-" + UUID.randomUUID());
    try {
      write(draft, keyset);
      // a link, unlike a rename, does not replace an existing file
      Files.createLink(path, draft);
      syncDirectory();
    } catch (FileAlreadyExistsException e) {
      throw new InvalidKeyset("The keyset file exists already and is not overwritten.");
    } catch (IOException | UnsupportedOperationException e) {
      throw new InvalidKeyset("The keyset file cannot be written.");
    } finally {
      discard(draft);
    }
  }

  /**
   * Replaces the keyset that was read. The write is atomic, and the file keeps its owner,
   * independent of the running user.
   *
   * @throws InvalidKeyset if the file was changed meanwhile, or cannot be written for that owner
   */
  public void replace(Keyset before, Keyset after) {
    Path target = path.toAbsolutePath();
    Path draft = target.resolveSibling(".keyset-" + UUID.randomUUID());
    try {
      write(draft, after);
      if (!read().toJson().equals(before.toJson())) {
        throw new InvalidKeyset("The keyset file was changed meanwhile.");
      }
      Path real = target.toRealPath();
      giveTo(Files.getOwner(real), draft);
      Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE);
      syncDirectory();
    } catch (IOException | UnsupportedOperationException e) {
      throw new InvalidKeyset("The keyset file cannot be written.");
    } finally {
      discard(draft);
    }
  }

  /** The message without the path, which may be a key in the wrong setting. */
  @Override
  public String toString() {
    return "KeysetFile";
  }

  private String content() {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw new InvalidKeyset("The keyset file does not exist.");
    } catch (AccessDeniedException e) {
      throw new InvalidKeyset("The keyset file cannot be read: permission denied.");
    } catch (IOException e) {
      throw new InvalidKeyset("The keyset file cannot be read as text.");
    }
  }

  private void requireOwnersAlone() {
    try {
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
        throw new InvalidKeyset(
            "The keyset file is accessible to others than its owner: set its mode to 0600 or 0400.");
      }
    } catch (UnsupportedOperationException noModes) {
      // a file system without POSIX permissions has its own means
    } catch (IOException gone) {
      throw new InvalidKeyset("The keyset file cannot be read as text.");
    }
  }

  private static void write(Path draft, Keyset keyset) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(draft, options, ownerOnly)) {
      ByteBuffer json = StandardCharsets.UTF_8.encode(keyset.toJson());
      while (json.hasRemaining()) {
        channel.write(json);
      }
      channel.force(true);
    }
  }

  private static void giveTo(UserPrincipal owner, Path draft) throws IOException {
    if (!Files.getOwner(draft).equals(owner)) {
      try {
        Files.setOwner(draft, owner);
      } catch (IOException notAllowed) {
        throw new InvalidKeyset("The keyset file has another owner: run this as its owner.");
      }
    }
  }

  // makes the name of the file durable
  private void syncDirectory() throws IOException {
    try (FileChannel directory = FileChannel.open(path.toAbsolutePath().resolveSibling(""))) {
      directory.force(true);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // the file is readable only by its owner; the first error matters more
    }
  }
}
