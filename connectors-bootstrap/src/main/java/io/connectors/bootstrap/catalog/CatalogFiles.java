package io.connectors.bootstrap.catalog;

import io.connectors.application.catalog.SeedCatalog.CatalogFile;
import io.connectors.application.catalog.SeedReport.BrokenFile;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.CatalogReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.web.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the catalog files: first those in the jar, then the operator's, sorted by name. */
final class CatalogFiles {

  private static final List<String> PACKAGED =
      List.of("linkedin.json", "medium.json", "twitter.json", "wordpress.json");
  private static final int MAX_BYTES = 256 * 1024;

  private final List<CatalogFile> files = new ArrayList<>();
  private final List<BrokenFile> broken = new ArrayList<>();

  private CatalogFiles() {}

  /**
   * Reads all files.
   *
   * @throws StartupError if the operator's directory cannot be listed
   */
  public static CatalogFiles read(Optional<Path> directory) {
    CatalogFiles files = new CatalogFiles();
    PACKAGED.forEach(files::addPackaged);
    directory.ifPresent(files::addAllOf);
    return files;
  }

  /** The files with a JSON object. */
  public List<CatalogFile> files() {
    return files;
  }

  /** The files without one, with the reason. */
  public List<BrokenFile> broken() {
    return broken;
  }

  private void addPackaged(String name) {
    try (InputStream resource = CatalogFiles.class.getResourceAsStream("/catalog/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("the catalog file " + name + " is not in the jar");
      }
      add(name, resource.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void addAllOf(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      entries.filter(file -> file.toString().endsWith(".json")).sorted().forEach(this::addFile);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new StartupError("CONNECTORS_CATALOG_DIR is not a readable directory.");
    }
  }

  private void addFile(Path file) {
    String name = String.valueOf(file.getFileName());
    // Reading a pipe would block, and a device is endless.
    if (!Files.isRegularFile(file)) {
      addBroken(name, CatalogReason.NOT_A_FILE);
      return;
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        addBroken(name, CatalogReason.FILE_TOO_LARGE);
      } else {
        add(name, bytes);
      }
    } catch (IOException unreadable) {
      addBroken(name, CatalogReason.FILE_UNREADABLE);
    }
  }

  private void add(String name, byte[] text) {
    try {
      files.add(new CatalogFile(name, JsonReader.readObject(text)));
    } catch (InvalidRequest invalid) {
      addBroken(name, CatalogReason.NOT_A_JSON_OBJECT);
    }
  }

  private void addBroken(String name, CatalogReason reason) {
    broken.add(new BrokenFile(name, List.of(new Violation(JsonPointer.ROOT, reason))));
  }
}
