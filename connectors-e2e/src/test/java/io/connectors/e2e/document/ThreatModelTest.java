package io.connectors.e2e.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the threat model names a test that exists and runs. */
class ThreatModelTest {

  private static final Path MODEL = Path.of("docs/explanation/security.md");
  private static final String HEAD = "| threat | protection | test |";
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");
  private static final Pattern RUNS =
      Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest|FuzzTest)\\b");
  private static final int SHOWN_BY = 3;

  private final Map<String, String> sources = sources();

  @Test
  void every_row_names_a_test() {
    assertThat(rows()).hasSizeGreaterThan(40);
    for (String row : rows()) {
      String[] cells = row.split("\\|", -1);
      assertThat(cells).as(row).hasSize(SHOWN_BY + 2);
      assertThat(cells[SHOWN_BY].strip()).as(row).matches("`[^`]+`(, `[^`]+`)*");
      assertThat(tests(cells[SHOWN_BY])).as(row).hasSize(cells[SHOWN_BY].split(",").length);
    }
  }

  @Test
  void every_named_test_exists_and_runs() {
    List<String> violations = new ArrayList<>();
    for (String row : rows()) {
      Matcher test = TEST.matcher(row);
      while (test.find()) {
        violation(test.group(1), Optional.ofNullable(test.group(2))).ifPresent(violations::add);
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void a_missing_or_disabled_test_is_detected() {
    assertThat(violation("NoSuchTest", Optional.empty())).isPresent();
    assertThat(violation("ThreatModelTest", Optional.of("no_such_method"))).isPresent();
    assertThat(violation("ThreatModelTest", Optional.of("violation"))).isPresent();
    assertThat(violation("ThreatModelTest", Optional.of("every_row_names_a_test"))).isEmpty();
    String off = "@" + "Disabled\n  @Test\n  void a_test() {";
    assertThat(violationOf("Some", off, Optional.of("a_test"))).isPresent();
    assertThat(violationOf("Some", off, Optional.empty())).isPresent();
    assertThat(violationOf("Some", "  @Test\n  void a_test() {", Optional.of("a_test"))).isEmpty();
    assertThat(violationOf("Some", "  void a_test() {", Optional.of("a_test"))).isPresent();
  }

  private Optional<String> violation(String type, Optional<String> method) {
    String source = sources.getOrDefault(type, "");
    return source.isEmpty()
        ? Optional.of(type + " does not exist")
        : violationOf(type, source, method);
  }

  /** A class that inherits its tests: look at its own source. */
  private static Optional<String> violationOf(String type, String source, Optional<String> method) {
    if (source.contains("@" + "Disabled")) {
      return Optional.of(type + " contains a disabled test");
    }
    boolean runs =
        method
            .map(name -> RUNS.matcher(annotations(source, name)).find())
            .orElse(RUNS.matcher(source).find() || source.contains("Contract {"));
    return runs
        ? Optional.empty()
        : Optional.of(type + method.map(name -> "." + name).orElse("") + " is not a test");
  }

  /** The text between a method's name and the previous member. */
  private static String annotations(String source, String method) {
    Matcher declared =
        Pattern.compile("\\n  (?:final )?[\\w<>]+ " + method + "\\(").matcher("\n" + source);
    if (!declared.find()) {
      return "";
    }
    String before = ("\n" + source).substring(0, declared.start());
    int end = Math.max(before.lastIndexOf("\n  }\n"), before.lastIndexOf(";\n\n"));
    return before.substring(Math.max(end, 0));
  }

  private static List<String> rows() {
    return Page.read(MODEL).prose().stream()
        .filter(line -> line.startsWith("| ") && !line.equals(HEAD) && !line.startsWith("| ---"))
        .toList();
  }

  private static List<String> tests(String cell) {
    return TEST.matcher(cell).results().map(match -> match.group(1)).toList();
  }

  private static Map<String, String> sources() {
    return Stream.of(
            "application/src/test",
            "bootstrap/src/test",
            "crypto/src/test",
            "domain/src/test",
            "e2e/src/test",
            "forms/src/test",
            "persistence/src/test",
            "schema/src/test",
            "signin/src/test",
            "testkit/src/main/java/io/connectors/testkit/contract",
            "web/src/test")
        .map(folder -> "connectors-" + folder)
        .flatMap(folder -> Documents.below(folder, ".java"))
        .collect(
            Collectors.toMap(
                ThreatModelTest::name,
                path -> String.join("\n", Documents.lines(path)),
                (one, other) -> one));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()).replace(".java", "");
  }
}
