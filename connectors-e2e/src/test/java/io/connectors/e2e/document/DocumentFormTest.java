package io.connectors.e2e.document;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks of the documents that need no running commands. */
class DocumentFormTest {

  private static final String VENDORED = "connectors-web/src/main/resources/static/vendor";
  private static final Path INDEX = Path.of("docs/adr/README.md");
  private static final int MAX_DECISIONS = 18;
  private static final int MAX_WORDS = 200;
  private static final int MAX_README_LINES = 70;
  private static final Pattern STATUS =
      Pattern.compile("\\*\\*Status\\.\\*\\* .*\\d{4}-\\d\\d-\\d\\d.*");
  private static final Pattern FOLDERS =
      Pattern.compile("docs/(README\\.md|(tutorial|how-to|reference|explanation|adr)/.*)");

  @Test
  void every_block_has_a_language_and_a_known_note() {
    for (Page page : Documents.pages()) {
      for (Block block : page.blocks()) {
        String place = page.path() + ":" + block.line();
        assertThat(Block.LANGUAGES).as(place).contains(block.language());
        assertThat(block.hasKnownNote()).as(place + " has the note: " + block.note()).isTrue();
      }
    }
  }

  @Test
  void every_json_block_is_valid_json() {
    ObjectMapper mapper = new ObjectMapper();
    for (Page page : Documents.pages()) {
      page.blocks().stream()
          .filter(block -> block.language().equals("json"))
          .forEach(
              block ->
                  assertThatCode(() -> mapper.readTree(block.text()))
                      .as(page.path() + ":" + block.line())
                      .doesNotThrowAnyException());
    }
  }

  @Test
  void every_decision_is_short_complete_and_listed_in_the_index() {
    Page index = Page.read(INDEX);
    List<Path> decisions =
        Documents.below("docs/adr", ".md").filter(path -> !path.equals(INDEX)).toList();
    assertThat(decisions).isNotEmpty().hasSizeLessThanOrEqualTo(MAX_DECISIONS);
    for (Path path : decisions) {
      Page decision = Page.read(path);
      for (String part : List.of("Status", "Context", "Decision", "Consequences")) {
        assertThat(decision.prose())
            .as(path + " has a " + part)
            .anyMatch(line -> line.startsWith("**" + part + ".**"));
      }
      assertThat(decision.prose()).as(path + " has a date").anyMatch(STATUS.asMatchPredicate());
      assertThat(String.join(" ", Documents.lines(path)).split("\\s+"))
          .as(path + " is short")
          .hasSizeLessThanOrEqualTo(MAX_WORDS);
      String title = decision.headings().get(0).replaceFirst("\\. ", " | ");
      assertThat(index.prose())
          .as("the index has " + path)
          .contains("| " + title.replaceFirst(" \\| ", " | [") + "](" + path.getFileName() + ") |");
    }
  }

  @Test
  void the_readme_is_short_and_every_document_is_in_a_known_folder() {
    assertThat(Documents.lines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(MAX_README_LINES);
    assertThat(Documents.below("docs", ""))
        .allSatisfy(path -> assertThat(path.toString()).matches(FOLDERS));
  }

  @Test
  void every_type_in_the_glossary_exists() {
    Set<String> types =
        Page.read(Path.of("docs/reference/glossary.md")).codeWords().stream()
            .filter(word -> word.matches("[A-Z][a-z]\\w*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(types).hasSizeGreaterThan(20);
    types.removeAll(types());
    assertThat(types).as("types in the glossary that do not exist").isEmpty();
  }

  @Test
  void the_glossary_is_sorted() {
    assertThat(
            Page.read(Path.of("docs/reference/glossary.md")).prose().stream()
                .filter(line -> line.startsWith("| **"))
                .map(line -> line.substring(4, line.indexOf("**", 4))))
        .hasSizeGreaterThan(20)
        .isSorted();
  }

  @Test
  void the_reference_has_a_command_for_every_operation() {
    Page reference = Page.read(Path.of("docs/reference/api.md"));
    List<String> calls =
        Documents.lines(Path.of("docs/reference/route-table.csv")).stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[1].startsWith("/features/connectors/api/"))
            .map(cells -> cells[0] + " " + cells[1].replace("/features/connectors", ""))
            .toList();
    assertThat(calls).hasSizeGreaterThan(9);
    for (String call : calls) {
      assertThat(reference.blocksUnder("`" + call + "`"))
          .as(call)
          .anyMatch(block -> block.isCommands() && block.text().contains("curl"));
    }
  }

  @Test
  void every_vendored_file_has_a_licence_and_an_entry_in_the_notice() {
    String notice =
        String.join("\n", Documents.lines(Path.of("NOTICE"))).replace(' ', '-').toLowerCase(ROOT);
    List<Path> licences = Documents.below(VENDORED, "LICENSE").toList();
    assertThat(licences).isNotEmpty();
    for (Path file : Documents.below(VENDORED, "").toList()) {
      Path folder = Path.of(VENDORED).relativize(file).getName(0);
      if (!folder.toString().equals("README.md")) {
        assertThat(licences).contains(Path.of(VENDORED).resolve(folder).resolve("LICENSE"));
        assertThat(notice).contains("\n--" + folder + "--");
      }
    }
  }

  @Test
  void every_picture_of_the_gallery_is_taken_by_a_test() {
    String tests = sources("connectors-e2e/src/test");
    assertThat(Documents.below("docs/reference/screenshots", ".png"))
        .isNotEmpty()
        .allSatisfy(
            picture ->
                assertThat(tests)
                    .contains(
                        "takeScreenshot(\""
                            + String.valueOf(picture.getFileName()).replace(".png", "")
                            + "\")"));
  }

  @Test
  void every_contract_test_named_by_a_page_exists() {
    String contracts = sources("connectors-testkit/src/main");
    List<String> sentences =
        Documents.pages().stream()
            .flatMap(page -> page.blocks().stream())
            .flatMap(block -> block.text().lines())
            .filter(line -> line.matches("\\w+Test>\\w+Contract\\.\\w+"))
            .map(line -> line.replaceFirst(".*\\.", ""))
            .toList();
    assertThat(sentences)
        .isNotEmpty()
        .allSatisfy(sentence -> assertThat(contracts).contains(" " + sentence + "("));
  }

  private static String sources(String folder) {
    return Documents.below(folder, ".java")
        .map(path -> String.join("\n", Documents.lines(path)))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> types() {
    return Documents.below(".", ".java")
        .map(path -> String.valueOf(path.getFileName()).replace(".java", ""))
        .collect(Collectors.toSet());
  }
}
