package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** Runs commands and returns their output. */
final class Commands {

  private Commands() {}

  /**
   * The result of a program.
   *
   * @param code the exit code; -1 after a timeout
   */
  record Ended(int code, String printed) {}

  /** Runs a program that must succeed. */
  static String run(Path directory, String... command) throws IOException, InterruptedException {
    Ended ended = tryOut(directory, Map.of(), command);

    assertThat(ended.code()).as(ended.printed()).isZero();
    return ended.printed();
  }

  /** Runs a program that may fail. */
  static Ended tryOut(Path directory, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("printed", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    keepQuiet(builder.environment());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    String printed = Files.readString(output);
    Files.delete(output);
    return new Ended(ended ? process.exitValue() : -1, printed);
  }

  /** Removes the variables that make a JVM print an extra line to the output. */
  static void keepQuiet(Map<String, String> environment) {
    environment.keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
  }

  /** Runs a tool of the JDK that must succeed. */
  static String runTool(String tool, String... arguments) {
    var printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);

    assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The path of the java command of the current JDK. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
