package io.connectors.bootstrap.home;

import io.connectors.bootstrap.settings.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A small text file with mode 0600, never seen half-written. */
record PrivateFile(Path path) {

  String readOrWrite(Supplier<String> first) {
    try {
      if (Files.exists(path)) {
        return Files.readString(path).strip();
      }
    } catch (IOException unusable) {
      throw refusal();
    }
    String text = first.get();
    write(text);
    return text;
  }

  void write(String text) {
    try {
      Path draft =
          Files.createTempFile(
              path.getParent(),
              "draft",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, text);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unusable) {
      throw refusal();
    }
  }

  private StartupRefused refusal() {
    return new StartupRefused(
        "CONNECTORS_HOME holds a file that cannot be read or written: " + path.getFileName() + ".");
  }
}
