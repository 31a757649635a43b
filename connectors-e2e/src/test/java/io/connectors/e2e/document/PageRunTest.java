package io.connectors.e2e.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A documented command that fails or prints another output is reported. */
class PageRunTest {

  @TempDir private Path directory;

  @Test
  void commands_with_the_documented_output_pass() {
    assertThatCode(
            running(
                """
                ```sh
                name=world
                ```

                ```sh
                echo "Hello,   $name, it is $(date +%Y)."
                ```

                ```text
                Hello, world, it is ….
                ```
                """))
        .doesNotThrowAnyException();
  }

  @Test
  void a_failing_command_is_reported_with_its_page_and_line() {
    assertThatThrownBy(running("Text.\n\n```sh\necho before\nfalse\necho after\n```\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("page.md:3")
        .hasMessageContaining("before");
  }

  @Test
  void a_failing_command_before_a_pipe_is_reported() {
    assertThatThrownBy(running("```sh\nfalse | cat\n```\n")).isInstanceOf(AssertionError.class);
  }

  @Test
  void an_unset_variable_is_reported() {
    assertThatThrownBy(running("```sh\necho \"$NOBODY_HAS_SET_THIS\"\n```\n"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_missing_output_is_reported() {
    assertThatThrownBy(running("```sh\necho no\n```\n\n```text\nyes\n```\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line 5");
  }

  @Test
  void a_background_command_must_print_its_expected_output() {
    assertThatThrownBy(running("<!-- in a terminal of its own -->\n```sh\nsleep 1\n```\n"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            running(
                """
                <!-- in a terminal of its own -->
                ```sh
                false
                ```

                ```text
                running
                ```
                """))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_background_command_runs_until_the_end_of_the_page() {
    assertThatCode(
            running(
                """
                <!-- in a terminal of its own -->
                ```sh
                echo running
                sleep 1000
                ```

                ```text
                running
                ```

                ```sh
                echo beside
                ```
                """))
        .doesNotThrowAnyException();
  }

  @Test
  void variables_of_the_caller_do_not_reach_the_commands() {
    assertThat(List.of("BASH_ENV", "CDPATH", "PGHOST", "PGSERVICE", "CONNECTORS_HOME"))
        .allMatch(Shell::isFromCaller);
    assertThat(List.of("PATH", "LANG")).noneMatch(Shell::isFromCaller);
    assertThatCode(running("```sh\necho \"$no_proxy\"\n```\n\n```text\nlocalhost,127.0.0.1\n```\n"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_block_marked_as_not_run_is_skipped() {
    assertThatCode(running("<!-- not run: it would fail here -->\n```sh\nfalse\n```\n"))
        .doesNotThrowAnyException();
  }

  private ThrowingCallable running(String text) {
    Page page = Page.parse(Path.of("page.md"), List.of(text.split("\n", -1)));
    return () -> PageRun.of(page, Path.of("no.jar"), Files.createTempDirectory(directory, "run"));
  }
}
