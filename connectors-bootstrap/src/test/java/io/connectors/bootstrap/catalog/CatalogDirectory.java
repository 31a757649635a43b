package io.connectors.bootstrap.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A directory with an operator's catalog files, valid and broken. */
final class CatalogDirectory {

  private static final String TYPE =
      """
      {"key": "ghost", "revision": %d, "name": "%s", "description": "Publish to a Ghost site.",
       "category": "Web", "icon": "ghost", "auth_type": "none", "capabilities": {},
       "default_config_schema": {"type": "object"}, "auth_schema": {"type": "object"}}
      """;

  private final Path directory;
  private final List<String> broken = new ArrayList<>();

  CatalogDirectory(Path directory) {
    this.directory = directory;
  }

  /** Writes the type {@code ghost}. */
  void write(String file, int revision, String name) throws IOException {
    Files.writeString(directory.resolve(file), TYPE.formatted(revision, name));
  }

  /** The names of the broken files. */
  List<String> broken() {
    return broken;
  }

  /** Adds a broken file of every kind. */
  void addAllBroken() throws IOException, InterruptedException {
    addBrokenText();
    addBrokenContent();
    addBrokenFiles();
  }

  private void addBrokenText() throws IOException {
    broken("empty.json", "");
    broken("cut.json", ghost().substring(0, 100));
    broken("array.json", "[]");
    broken("twice.json", ghost().replaceFirst("\\{", "{\"key\": \"twice\", "));
    broken("zero.json", ghost("zero").replace("Ghost site", "\\u0000"));
    broken("deep.json", "[".repeat(100_000));
    broken("huge.json", ghost("huge").replace("Ghost site", "x".repeat(300_000)));
    Files.write(
        add("latin1.json"),
        ghost("latin").replace("site", "Gerät").getBytes(StandardCharsets.ISO_8859_1));
  }

  private void addBrokenContent() throws IOException {
    broken("auth.json", ghost("auth").replace("\"none\"", "\"magic\""));
    broken("schema.json", ghost("schema").replace("\"object\"", "\"objct\""));
    broken(
        "reference.json",
        ghost("ref").replace("\"type\": \"object\"", "\"$ref\": \"http://x.example\""));
    broken("missing.json", ghost("missing").replace("\"revision\": 1,", ""));
    broken("revision.json", ghost("revision").replace("\"revision\": 1", "\"revision\": 0"));
    broken("key.json", ghost("No Key"));
    broken("of-the-jar.json", ghost("twitter"));
    broken("second-ghost.json", TYPE.formatted(9, "Ghost 9"));
  }

  private void addBrokenFiles() throws IOException, InterruptedException {
    Files.createDirectory(add("folder.json"));
    Files.createSymbolicLink(add("loop.json"), Path.of("loop.json"));
    Files.createSymbolicLink(add("dangling.json"), Path.of("nowhere"));
    Files.createSymbolicLink(add("endless.json"), Path.of("/dev/zero"));
    new ProcessBuilder("mkfifo", add("pipe.json").toString()).start().waitFor();
    // root can read a file without permission.
    if (!System.getProperty("user.name").equals("root")) {
      broken("locked.json", ghost("locked"));
      Files.setPosixFilePermissions(
          directory.resolve("locked.json"), PosixFilePermissions.fromString("---------"));
    }
  }

  private static String ghost() {
    return TYPE.formatted(1, "Ghost");
  }

  private static String ghost(String key) {
    return ghost().replace("\"key\": \"ghost\"", "\"key\": \"" + key + "\"");
  }

  private void broken(String file, String text) throws IOException {
    Files.writeString(add(file), text);
  }

  private Path add(String file) {
    broken.add(file);
    return directory.resolve(file);
  }
}
