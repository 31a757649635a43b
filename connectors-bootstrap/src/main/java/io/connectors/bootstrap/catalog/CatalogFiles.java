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

/** Reads the catalog files: those in the jar first, then the operator's, each by name. */
final class CatalogFiles {

  private static final List<String> PACKED =
      List.of("linkedin.json", "medium.json", "twitter.json", "wordpress.json");
  private static final int LARGEST = 256 * 1024;

  private final List<CatalogFile> files = new ArrayList<>();
  private final List<BrokenFile> broken = new ArrayList<>();

  private CatalogFiles() {}

  /**
   * Reads all there are.
   *
   * @throws StartupError if the operator's directory cannot be listed
   */
  public static CatalogFiles read(Optional<Path> directory) {
    CatalogFiles read = new CatalogFiles();
    PACKED.forEach(read::addPacked);
    directory.ifPresent(read::addAllOf);
    return read;
  }

  /** The files that hold a JSON object. */
  public List<CatalogFile> files() {
    return files;
  }

  /** The files that do not. */
  public List<BrokenFile> broken() {
    return broken;
  }

  private void addPacked(String name) {
    try (InputStream resource = CatalogFiles.class.getResourceAsStream("/catalog/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("the catalog file " + name + " is not packed");
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
      throw new StartupError("CONNECTORS_CATALOG_DIR is not a directory that can be read.");
    }
  }

  private void addFile(Path file) {
    String name = String.valueOf(file.getFileName());
    // A pipe would be waited for, and a device has no end.
    if (!Files.isRegularFile(file)) {
      leaveOut(name, CatalogReason.NOT_A_FILE);
      return;
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] text = content.readNBytes(LARGEST + 1);
      if (text.length > LARGEST) {
        leaveOut(name, CatalogReason.FILE_TOO_LARGE);
      } else {
        add(name, text);
      }
    } catch (IOException unreadable) {
      leaveOut(name, CatalogReason.FILE_UNREADABLE);
    }
  }

  private void add(String name, byte[] text) {
    try {
      files.add(new CatalogFile(name, JsonReader.readObject(text)));
    } catch (InvalidRequest invalid) {
      leaveOut(name, CatalogReason.NOT_A_JSON_OBJECT);
    }
  }

  private void leaveOut(String name, CatalogReason reason) {
    broken.add(new BrokenFile(name, List.of(new Violation(JsonPointer.ROOT, reason))));
  }
}
