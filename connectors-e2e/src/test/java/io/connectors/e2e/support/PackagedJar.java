package io.connectors.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar, run as a separate process with only the given settings. */
public final class PackagedJar {

  private static final Path JAR = Path.of(System.getProperty("connectors.jar", "connectors.jar"));

  /** JVM options, one a line, such as the agent of the coverage measurement. */
  private static final List<String> JVM =
      System.getProperty("connectors.jvm", "")
          .lines()
          .map(String::strip)
          .filter(option -> !option.isEmpty())
          .toList();

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final int TIMEOUT_SECONDS = 120;

  private PackagedJar() {}

  /** Starts a command; writes both its output streams to this file. */
  public static Process start(Path output, Map<String, String> settings, String... arguments)
      throws IOException {
    return builder(settings, quickCommand(arguments))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  /** Runs a command until it ends. */
  public static Outcome run(Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    return run(builder(settings, quickCommand(arguments)));
  }

  /** Whether this machine can run a process on a pseudo-terminal. */
  public static boolean canRunOnTerminal() {
    return System.getProperty("os.name").equals("Linux") && Files.isExecutable(SCRIPT);
  }

  /** Runs a command until it ends, with its output on a terminal and its input elsewhere. */
  public static Outcome runOnTerminal(Map<String, String> settings, String argument)
      throws IOException, InterruptedException {
    String inShell = String.join(" ", quickCommand(argument)) + " < /dev/null";
    return run(builder(settings, List.of(SCRIPT.toString(), "-qec", inShell, "/dev/null")));
  }

  private static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path output = Files.createTempFile("connectors", ".out");
    Path errors = Files.createTempFile("connectors", ".err");
    try {
      Process process =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after " + TIMEOUT_SECONDS + " s");
      }
      return new Outcome(
          process.exitValue(), Files.readString(output).strip(), Files.readString(errors).strip());
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  /** The result of a command. */
  public record Outcome(int exitCode, String output, String errors) {}

  private static List<String> quickCommand(String... arguments) {
    List<String> command = command(JVM, arguments);
    command.addAll(1, FirstStart.options());
    return command;
  }

  /** The command without the agent of the coverage measurement. */
  static List<String> plainCommand(String... arguments) {
    return command(
        JVM.stream().filter(option -> !option.startsWith("-javaagent")).toList(), arguments);
  }

  private static List<String> command(List<String> jvm, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** A process with these settings and none of the caller's. */
  static ProcessBuilder builder(Map<String, String> settings, List<String> command)
      throws IOException {
    recordStart(command);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(PackagedJar::isSetting);
    builder.environment().putAll(settings);
    return builder;
  }

  /** Records each start: starts take most of the time of this module's tests. */
  private static void recordStart(List<String> command) throws IOException {
    String line = String.join(" ", command.subList(command.size() - 1, command.size()));
    Files.writeString(
        Path.of("target", "starts.log"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The path of the jar. */
  public static Path path() {
    return JAR.toAbsolutePath().normalize();
  }

  /** Whether an environment variable with this name is a setting of Connectors. */
  public static boolean isSetting(String variable) {
    return List.of("CONNECTORS_", "MICRONAUT_", "DATASOURCES_", "FLYWAY_").stream()
        .anyMatch(variable::startsWith);
  }
}
