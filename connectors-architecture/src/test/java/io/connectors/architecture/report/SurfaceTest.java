package io.connectors.architecture.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class path with holes makes gaps in the surface, not the end of the report. */
class SurfaceTest {

  private static final ModuleDescriptor MODULE =
      ModuleDescriptor.newModule("shown").exports("shown").packages(Set.of("shown")).build();

  @TempDir private Path folder;

  @Test
  void reports_a_type_that_cannot_be_loaded() throws IOException {
    assertThat(Surface.of(compiled(), List.of(MODULE), Optional.empty()).lines())
        .anyMatch(line -> line.startsWith("  Shown cannot be read: "));
  }

  @Test
  void reports_a_type_whose_members_cannot_be_loaded() throws IOException {
    JavaClasses classes = compiled();
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      here.setContextClassLoader(loader);
      assertThat(Surface.of(classes, List.of(MODULE), Optional.empty()).lines())
          .contains("  Shown cannot be read: shown/Gone");
    } finally {
      here.setContextClassLoader(before);
    }
  }

  private JavaClasses compiled() throws IOException {
    Path shown = source("Shown", "public class Shown { public Gone gone() { return null; } }");
    Path gone = source("Gone", "public class Gone {}");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), shown.toString(), gone.toString());
    assertThat(status).isZero();
    Files.delete(folder.resolve("shown/Gone.class"));
    return new ClassFileImporter().importPath(folder);
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), "package shown; " + text);
  }
}
