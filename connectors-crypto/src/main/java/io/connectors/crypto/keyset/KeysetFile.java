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

/** Crypto adapter: the file that keeps a keyset, in Tink's JSON form, for its owner's eyes only. */
public record KeysetFile(Path path) implements KeysetSource {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /**
   * The keyset in the file.
   *
   * @throws InvalidKeyset if there is no such file, it may not be read, others than its owner may
   *     read or write it, or what is in it is no keyset
   */
  @Override
  public Keyset read() {
    String content = content();
    requireOwnersAlone();
    return Keyset.parse(content);
  }

  /**
   * Puts a keyset where none is yet, with mode 0600. The file appears as a whole or not at all, and
   * what has appeared outlives a power cut.
   *
   * @throws InvalidKeyset if a file is there already, or none can be written
   */
  public void writeNew(Keyset keyset) {
    Path draft = path.toAbsolutePath().resolveSibling(".keyset-" + UUID.randomUUID());
    try {
      write(draft, keyset);
      // A link, unlike a rename, refuses to replace what is there.
      Files.createLink(path, draft);
      syncDirectory();
    } catch (FileAlreadyExistsException e) {
      throw new InvalidKeyset("There is a keyset file already, and it is not overwritten.");
    } catch (IOException | UnsupportedOperationException e) {
      throw new InvalidKeyset("The keyset file cannot be written.");
    } finally {
      discard(draft);
    }
  }

  /**
   * Puts a keyset in the place of the one that was read. Readers see the one or the other, whole,
   * and the file's owner stays who it was, whoever runs this.
   *
   * @throws InvalidKeyset if another one is there by now, or none can be written for that owner
   */
  public void replace(Keyset before, Keyset after) {
    Path target = path.toAbsolutePath();
    Path draft = target.resolveSibling(".keyset-" + UUID.randomUUID());
    try {
      write(draft, after);
      if (!read().toJson().equals(before.toJson())) {
        throw new InvalidKeyset("Somebody else has changed it meanwhile.");
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

  /** The same without the path, which may be a key that was put into the wrong setting. */
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
      throw new InvalidKeyset("The keyset file may not be read.");
    } catch (IOException e) {
      throw new InvalidKeyset("The keyset file cannot be read as text.");
    }
  }

  private void requireOwnersAlone() {
    try {
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
        throw new InvalidKeyset(
            "The keyset file is open to others than its owner: its mode must be 0600 or 0400.");
      }
    } catch (UnsupportedOperationException noModes) {
      // A file system without them has its own means; there is nothing to validate.
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
        throw new InvalidKeyset("The keyset file is somebody else's: run this as its owner.");
      }
    }
  }

  // Without it a power cut may forget the name of a file whose content is safe.
  private void syncDirectory() throws IOException {
    try (FileChannel directory = FileChannel.open(path.toAbsolutePath().resolveSibling(""))) {
      directory.force(true);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // It is readable by its owner alone, and what went wrong first is what the caller must hear.
    }
  }
}
