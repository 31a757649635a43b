package io.connectors.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The one file that is shipped, run as a process of its own with nothing but the given settings.
 */
public final class PackagedJar {

  private static final Path JAR = Path.of(System.getProperty("connectors.jar", "connectors.jar"));

  /** Options of the virtual machine, one a line, such as the agent that notes what has run. */
  private static final List<String> JVM =
      System.getProperty("connectors.jvm", "")
          .lines()
          .map(String::strip)
          .filter(option -> !option.isEmpty())
          .toList();

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final int TIMEOUT_SECONDS = 120;

  private PackagedJar() {}

  /** Starts a command; its output goes to that file, both streams. */
  public static Process start(Path output, Map<String, String> settings, String... arguments)
      throws IOException {
    return builder(settings, quickCommand(arguments))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  /** Runs a command to its end. */
  public static Outcome run(Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    return run(builder(settings, quickCommand(arguments)));
  }

  /** Whether this machine can make a process believe that it writes to a terminal. */
  public static boolean canRunOnTerminal() {
    return System.getProperty("os.name").equals("Linux") && Files.isExecutable(SCRIPT);
  }

  /** Runs a command to its end, its output on a terminal and its input not. */
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

  /** How a command ended. */
  public record Outcome(int exitCode, String output, String errors) {}

  private static List<String> quickCommand(String... arguments) {
    List<String> command = command(JVM, arguments);
    command.addAll(1, FirstStart.options());
    return command;
  }

  /** The command, with no agent that notes what has run. */
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

  /** Nothing of the caller's settings, and those that are given. */
  static ProcessBuilder builder(Map<String, String> settings, List<String> command)
      throws IOException {
    noteStart(command);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(PackagedJar::isSetting);
    builder.environment().putAll(settings);
    return builder;
  }

  /** One line for each start: their number is most of what this module's tests take. */
  private static void noteStart(List<String> command) throws IOException {
    String line = String.join(" ", command.subList(command.size() - 1, command.size()));
    Files.writeString(
        Path.of("target", "starts.log"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Where it is. */
  public static Path path() {
    return JAR.toAbsolutePath().normalize();
  }

  /** Whether a variable of the environment would set something. */
  public static boolean isSetting(String variable) {
    return List.of("CONNECTORS_", "MICRONAUT_", "DATASOURCES_", "FLYWAY_").stream()
        .anyMatch(variable::startsWith);
  }
}
