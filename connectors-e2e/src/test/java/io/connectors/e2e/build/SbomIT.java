package io.connectors.e2e.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.e2e.support.LocalRepository;
import io.connectors.e2e.support.PackagedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The bill of materials matches the packaged jar, file by file. Only the packaged jar has these
 * files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SbomIT {

  private static final Path SBOM = PackagedJar.path().resolveSibling("connectors.cdx.json");

  /** Files that packaging omits or rewrites. */
  private static final String NOT_PACKAGED =
      "META-INF/(MANIFEST\\.MF|INDEX\\.LIST|[^/]+\\.(SF|DSA|RSA))"
          + "|(META-INF/versions/[0-9]+/)?module-info\\.class";

  /** Artifacts of which only the reachable classes are packaged. */
  private static final Set<String> PACKAGED_IN_PART = Set.of("bcprov-jdk18on");

  private static final String OF_BROWSERS = "META-INF/sbom/browser.cdx.json";

  private JsonNode sbom;
  private List<Component> components = List.of();

  private record Component(String group, String name, String version, String sha256) {

    static Component of(JsonNode node) {
      String sha256 =
          StreamSupport.stream(node.path("hashes").spliterator(), false)
              .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
              .map(hash -> hash.path("content").asText())
              .findFirst()
              .orElse("");
      return new Component(
          node.path("group").asText(),
          node.path("name").asText(),
          node.path("version").asText(),
          sha256);
    }

    /** The jar in the local Maven repository. */
    Path file() {
      return group.equals("io.connectors")
          ? PackagedJar.path()
              .resolve("../../../" + name + "/target/" + name + "-" + version + ".jar")
              .normalize()
          : LocalRepository.jar(group, name, version);
    }
  }

  @BeforeAll
  void read() throws IOException {
    assertThat(SBOM).as("created with the packaged jar by every build with tests").isRegularFile();
    sbom = new ObjectMapper().readTree(SBOM.toFile());
    components =
        StreamSupport.stream(sbom.path("components").spliterator(), false)
            .map(Component::of)
            .toList();
  }

  @Test
  void it_describes_this_application_in_a_format_that_scanners_read() {
    assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(sbom.path("specVersion").asText()).isEqualTo("1.6");
    JsonNode application = sbom.path("metadata").path("component");
    assertThat(application.path("name").asText()).isEqualTo("connectors-bootstrap");
    assertThat(application.path("type").asText()).isEqualTo("application");
    assertThat(components).hasSizeGreaterThan(50);
    assertThat(sbom.path("components"))
        .allSatisfy(
            component -> {
              assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
              assertThat(component.path("licenses")).as(component.toString()).isNotEmpty();
            });
  }

  @Test
  void every_listed_component_is_in_the_jar() throws IOException {
    Set<String> packaged = files(PackagedJar.path());
    for (Component component : components) {
      if (PACKAGED_IN_PART.contains(component.name())) {
        assertThat(packaged)
            .as(component.toString())
            .containsAnyElementsOf(files(component.file()));
      } else {
        assertThat(packaged).as(component.toString()).containsAll(files(component.file()));
      }
    }
  }

  @Test
  void every_file_in_the_jar_belongs_to_a_listed_component() throws IOException {
    Set<String> unnamed = new HashSet<>(files(PackagedJar.path()));
    for (Component component : components) {
      unnamed.removeAll(files(component.file()));
    }
    unnamed.removeAll(files(ownJar()));
    assertThat(unnamed).isEmpty();
  }

  /** Maintained by hand, like the vendored files; this test fails if a file changes. */
  @Test
  void vendored_browser_files_are_listed_in_a_separate_bill()
      throws IOException, NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    Map<String, String> vendored = new HashMap<>();
    try (JarFile jar = new JarFile(PackagedJar.path().toFile())) {
      JsonNode bill = new ObjectMapper().readTree(jar.getInputStream(jar.getEntry(OF_BROWSERS)));
      for (JsonNode component : bill.path("components")) {
        assertThat(component.path("purl").asText()).startsWith("pkg:npm/");
        assertThat(component.path("licenses")).isNotEmpty();
        for (JsonNode file : component.path("components")) {
          vendored.put(
              file.path("name").asText(), file.path("hashes").path(0).path("content").asText());
        }
      }
      Map<String, String> packaged = new HashMap<>();
      for (String name : files(PackagedJar.path())) {
        if (name.matches("static/vendor/.*\\.(js|css|svg)")) {
          byte[] content = jar.getInputStream(jar.getEntry(name)).readAllBytes();
          packaged.put(name, HexFormat.of().formatHex(sha256.digest(content)));
        }
      }
      assertThat(packaged).hasSizeGreaterThan(2).isEqualTo(vendored);
    }
  }

  @Test
  void its_checksums_match_the_files() throws IOException, NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    for (Component component : components) {
      byte[] digest = sha256.digest(Files.readAllBytes(component.file()));
      assertThat(component.sha256())
          .as(component.toString())
          .isEqualTo(HexFormat.of().formatHex(digest));
    }
  }

  @Test
  void it_contains_no_test_or_management_dependency() {
    assertThat(components)
        .extracting(Component::name)
        .doesNotContain("junit-jupiter", "assertj-core", "jazzer-junit", "micronaut-management")
        .contains("netty-codec-http", "tink", "postgresql", "pebble", "connectors-domain");
  }

  /** The application's own classes, before packaging adds its dependencies. */
  private Path ownJar() {
    String version = sbom.path("metadata").path("component").path("version").asText();
    return PackagedJar.path().resolveSibling("connectors-bootstrap-" + version + ".jar");
  }

  private static Set<String> files(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(JarEntry::getName)
          .filter(name -> !name.matches(NOT_PACKAGED))
          .collect(Collectors.toSet());
    }
  }
}
