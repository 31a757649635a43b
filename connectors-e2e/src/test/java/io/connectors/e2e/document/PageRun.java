package io.connectors.e2e.document;

import com.nimbusds.jose.JOSEException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs the commands of a page in their order, as a reader does. */
public final class PageRun {

  /** Comment on pages for a reader who has started the application. */
  static final String STARTED = "given: Connectors is running";

  /** Never builds: the existing jar is the one under test. */
  private static final String MAKE =
      "make() { command make --no-print-directory -C '%s' -o %s \"$@\"; }";

  private static final String JAR = "connectors-bootstrap/target/connectors.jar";
  private static final Block START =
      new Block("sh", "java -jar connectors.jar serve", 0, "in a terminal of its own");
  private static final Block STARTED_BY = new Block("text", "Connectors is running on", 0, "");

  private final Page page;
  private final PageEnvironment environment;
  private final Shell shell;

  private PageRun(Page page, PageEnvironment environment, Shell shell) {
    this.page = page;
    this.environment = environment;
    this.shell = shell;
  }

  /** Whether the page has any command to run. */
  public static boolean isFor(Page page) {
    return page.blocks().stream()
        .anyMatch(block -> block.isCommands() && block.reasonNotToRun().isEmpty());
  }

  /**
   * Runs the commands of the page.
   *
   * @throws AssertionError for the first command that fails or prints something else
   */
  public static void of(Page page, Path jar, Path directory)
      throws IOException, InterruptedException, SQLException, JOSEException {
    Path work = Files.createDirectory(directory.resolve("work"));
    Files.createSymbolicLink(work.resolve("connectors.jar"), jar);
    Path scripts = Files.createDirectory(directory.resolve("scripts"));
    try (PageEnvironment environment = PageEnvironment.of(page, directory);
        Shell shell = Shell.open(scripts, work, environment.environment())) {
      shell.run(MAKE.formatted(Documents.ROOT, JAR));
      new PageRun(page, environment, shell).run();
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    if (page.hasComment(STARTED)) {
      run(START, Optional.of(STARTED_BY));
    }
    List<Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Optional<Block> next = Optional.of(i + 1).filter(at -> at < blocks.size()).map(blocks::get);
      try {
        run(block, next.filter(Block::isExpectedOutput));
      } catch (AssertionError | SQLException failure) {
        throw new AssertionError(
            page.path() + ":" + block.line() + "\n" + block.text() + "\n" + failure.getMessage(),
            failure);
      }
    }
  }

  private void run(Block block, Optional<Block> answer)
      throws IOException, InterruptedException, SQLException {
    boolean runnable =
        block.reasonNotToRun().isEmpty()
            && block.neededProgram().filter(program -> !isInstalled(program)).isEmpty();
    String text = environment.substitute(block.text());
    if (runnable && block.language().equals("sql")) {
      environment.runStatement(text);
    } else if (runnable && block.isCommands() && block.isBackground()) {
      Block expected =
          answer.orElseThrow(
              () -> new AssertionError("The expected output is missing below the block."));
      shell.runInBackground(text, expectation(expected));
    } else if (runnable && block.isCommands()) {
      String output = shell.run(text);
      answer.ifPresent(expected -> require(expected, output));
    }
  }

  private void require(Block expected, String output) {
    if (!expectation(expected).matches(output)) {
      throw new AssertionError(
          "Expected the output in line " + expected.line() + ", but was:\n" + output);
    }
  }

  private Expectation expectation(Block answer) {
    return Expectation.of(
        new Block(
            answer.language(),
            environment.substitute(answer.text()),
            answer.line(),
            answer.note()));
  }

  static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
