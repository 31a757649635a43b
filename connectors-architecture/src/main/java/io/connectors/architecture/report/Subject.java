package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.DeclaredModules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Value: what a report is about: compiled classes, their tests, rules, and what is written down.
 *
 * @param revealers the outermost classes that may read the text of a secret, each with the reason
 */
public record Subject(
    String title,
    String basePackage,
    Path root,
    List<Path> classFolders,
    JavaClasses classes,
    JavaClasses tests,
    Map<String, ArchRule> rules,
    Map<String, String> revealers) {

  /** Copies list and maps, the rules into the order of their names. */
  public Subject {
    classFolders = List.copyOf(classFolders);
    rules = new TreeMap<>(rules);
    revealers = Map.copyOf(revealers);
  }

  /**
   * Everything compiled below a root, by itself or by its modules: {@code classes} and {@code
   * test-classes} in a folder that is usually called {@code target}.
   */
  public static Subject below(
      Path root,
      String build,
      String title,
      String basePackage,
      Map<String, ArchRule> rules,
      Map<String, String> revealers) {
    List<Path> folders = compiled(root, build, "classes");
    return new Subject(
        title,
        basePackage,
        root,
        folders,
        classesIn(folders, basePackage),
        classesIn(compiled(root, build, "test-classes"), basePackage),
        rules,
        revealers);
  }

  private static List<Path> compiled(Path root, String build, String kind) {
    try (Stream<Path> modules = Files.list(root)) {
      return Stream.concat(Stream.of(root), modules.sorted())
          .map(module -> module.resolve(build).resolve(kind))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The classes of our packages that somebody wrote. */
  public static JavaClasses classesIn(List<Path> folders, String basePackage) {
    String below = "/" + basePackage.replace('.', '/') + "/";
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludePackageInfos())
        .withImportOption(location -> location.contains(below))
        .withImportOption(Subject::isWrittenByHand)
        .importPaths(folders);
  }

  /** What annotation processors generate beside our classes begins with a dollar sign. */
  private static boolean isWrittenByHand(Location location) {
    return !location.contains("/$");
  }

  Optional<DeclaredModules> plan() {
    return existing(DeclaredModules.FILE).map(DeclaredModules::read);
  }

  Optional<Baseline> baseline() {
    return existing(Baseline.FILE).map(Subject::lines).map(Baseline::parse);
  }

  Optional<List<String>> golden() {
    return existing(Surface.FILE).map(Subject::lines);
  }

  /** What says which packages are for others. */
  List<ModuleDescriptor> descriptors() {
    return classFolders.stream()
        .map(folder -> folder.resolve("module-info.class"))
        .filter(Files::exists)
        .map(Subject::descriptor)
        .toList();
  }

  private Optional<Path> existing(String file) {
    return Optional.of(root.resolve(file)).filter(Files::exists);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ModuleDescriptor descriptor(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ModuleDescriptor.read(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
