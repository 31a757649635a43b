package io.connectors.e2e.document;

import io.connectors.e2e.support.PackagedJar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A shell on a terminal. It ends at the first command that fails, together with all its background
 * jobs.
 */
final class Shell implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(3);
  private static final String DONE = "done";

  /**
   * With job control, each background job has its own process group and can be killed as a whole.
   */
  private static final String PROLOGUE =
      """
      set -m
      trap 'for job in $(jobs -p); do kill -- "-$job" 2> /dev/null || true; done; wait' EXIT
      """;

  /**
   * The trap delays the end of this shell until its server has ended, so the server can write its
   * last output.
   */
  private static final String BACKGROUND =
      """
      { set +e; trap : TERM; ( set -e; trap 'exit 143' TERM; . '%s' ) > '%s' 2>&1 < /dev/null
        touch '%s'; } &
      """;

  private final Path scripts;
  private final Process process;
  private final BufferedReader answers;
  private int count;

  private Shell(Path scripts, Process process) {
    this.scripts = scripts;
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Opens a shell.
   *
   * @param scripts the directory for scripts and their output
   * @param work the working directory
   */
  static Shell open(Path scripts, Path work, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-euo", "pipefail")
            .directory(work.toFile())
            .redirectError(scripts.resolve("shell.err").toFile());
    builder.environment().keySet().removeIf(Shell::isFromCaller);
    for (String direct : List.of("no_proxy", "NO_PROXY")) {
      builder.environment().put(direct, "localhost,127.0.0.1");
    }
    builder.environment().putAll(environment);
    Shell shell = new Shell(scripts, builder.start());
    shell.type(PROLOGUE);
    return shell;
  }

  /**
   * Whether a variable is a setting of Connectors, of the shell, of PostgreSQL's programs, or of
   * the make that runs the tests.
   */
  static boolean isFromCaller(String variable) {
    return PackagedJar.isSetting(variable)
        || variable.startsWith("PG")
        || List.of("BASH_ENV", "ENV", "CDPATH", "MAKEFLAGS", "MFLAGS", "MAKELEVEL")
            .contains(variable);
  }

  /** Runs commands until they end; returns their output. */
  String run(String commands) throws IOException {
    Path script = next(commands);
    Path output = output(script);
    type(". '%s' > '%s' 2>&1 < /dev/null; echo %s%n".formatted(script, output, DONE));
    if (answer().filter(DONE::equals).isEmpty()) {
      throw new AssertionError("A command failed. Its output:\n" + Files.readString(output));
    }
    return Files.readString(output);
  }

  /** Starts commands in the background and waits until they print the expected output. */
  String runInBackground(String commands, Expectation expected)
      throws IOException, InterruptedException {
    Path script = next(commands);
    Path output = Files.createFile(output(script));
    Path end = script.resolveSibling(script.getFileName() + ".end");
    type(BACKGROUND.formatted(script, output, end));
    Instant latest = Instant.now().plus(TIMEOUT);
    while (!expected.matches(Files.readString(output))) {
      if (Files.exists(end) || Instant.now().isAfter(latest)) {
        throw new AssertionError(
            "The expected output did not appear. Output so far:\n" + Files.readString(output));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return Files.readString(output);
  }

  private Path next(String commands) throws IOException {
    count++;
    return Files.writeString(scripts.resolve(count + ".sh"), commands + "\n");
  }

  private static Path output(Path script) {
    return script.resolveSibling(script.getFileName() + ".out");
  }

  private void type(String commands) throws IOException {
    process.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Absent if the shell has ended. */
  private Optional<String> answer() {
    CompletableFuture<Optional<String>> line = CompletableFuture.supplyAsync(this::readLine);
    try {
      return line.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException noAnswer) {
      throw new AssertionError("A command did not end in time.", noAnswer);
    }
  }

  private Optional<String> readLine() {
    try {
      return Optional.ofNullable(answers.readLine());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException hangs) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("The shell did not end in time.", hangs);
    }
  }
}
