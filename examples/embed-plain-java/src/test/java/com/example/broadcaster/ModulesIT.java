package com.example.broadcaster;

import static com.example.broadcaster.Delivery.REPOSITORY;
import static com.example.broadcaster.Delivery.jarOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the jars: Java modules, sources and Javadoc. */
class ModulesIT {

  @TempDir Path outside;

  @Test
  void the_domain_requires_only_java_base() {
    String needs = Commands.runTool("jdeps", "-summary", jarOf("connectors-domain", "").toString());

    assertThat(needs.lines()).containsExactly("io.connectors.domain -> java.base");
  }

  @Test
  void the_application_requires_only_java_base_and_the_domain() {
    String needs =
        Commands.runTool(
            "jdeps",
            "-summary",
            "--module-path",
            jarOf("connectors-domain", "").toString(),
            jarOf("connectors-application", "").toString());

    assertThat(needs.lines())
        .contains(
            "io.connectors.application -> io.connectors.domain",
            "io.connectors.application -> java.base")
        .allMatch(
            line -> line.endsWith("-> java.base") || line.endsWith("-> io.connectors.domain"));
  }

  @Test
  void the_plain_example_compiles_and_runs_on_the_module_path() throws Exception {
    Path descriptor = outside.resolve("module-info.java");
    Files.writeString(
        descriptor,
        """
        module com.example.broadcaster {
          requires io.connectors.application;
          requires io.connectors.schema;
          requires org.json;
          requires com.github.benmanes.caffeine;
          requires io.connectors.testkit;
          requires java.net.http;
        }
        """);
    Path classes = outside.resolve("classes");
    Path source =
        Path.of("src", "main", "java", "com", "example", "broadcaster", "EmbedPlainJava.java");

    Commands.runTool(
        "javac",
        "-d",
        classes.toString(),
        "--module-path",
        Delivery.path(),
        descriptor.toString(),
        source.toString());
    String printed =
        Commands.run(
            Path.of("").toAbsolutePath(),
            Commands.java(),
            "--module-path",
            Delivery.path() + File.pathSeparator + classes,
            "--module",
            "com.example.broadcaster/com.example.broadcaster.EmbedPlainJava");

    assertThat(printed).contains("activated Acme's stories, active");
  }

  @ParameterizedTest
  @CsvSource({
    "connectors-domain, -sources, io/connectors/domain/connector/Connector.java",
    "connectors-domain, -javadoc, io.connectors.domain/module-summary.html",
    "connectors-application, -sources, io/connectors/application/ConnectorsApplication.java",
    "connectors-application, -javadoc, io.connectors.application/module-summary.html",
    "connectors-testkit, -sources, io/connectors/testkit/contract/CredentialVaultContract.java",
    "connectors-architecture, -sources, io/connectors/architecture/EmbedderRules.java",
  })
  void the_jars_have_sources_and_javadoc(String module, String which, String page)
      throws IOException {
    try (JarFile jar = new JarFile(jarOf(module, which).toFile())) {
      assertThat(jar.getEntry(page)).isNotNull();
    }
  }

  @Test
  void every_public_type_and_member_has_javadoc() {
    String complaints =
        Commands.runTool(
            "javadoc",
            "-quiet",
            "-Xdoclint:missing",
            "-Xmaxwarns",
            "9999",
            "-d",
            outside.resolve("pages").toString(),
            "--module-source-path",
            "io.connectors.domain=" + sourcesOf("connectors-domain"),
            "--module-source-path",
            "io.connectors.application=" + sourcesOf("connectors-application"),
            "--module",
            "io.connectors.domain,io.connectors.application");

    assertThat(complaints).contains("no @param");
    assertThat(complaints.lines())
        .noneMatch(line -> line.contains("no comment") || line.contains("default constructor"));
  }

  private static Path sourcesOf(String module) {
    return REPOSITORY.resolve(module).resolve("src/main/java");
  }
}
