package io.connectors.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Test: kills only processes that certainly belong to the data directory. */
class OrphanedServerTest {

  private static final Path SLEEP = Path.of("/bin/sleep");

  private final List<Process> started = new ArrayList<>();
  private DataDirectory data;
  private Path elsewhere;

  @BeforeEach
  void createDirectories(@TempDir Path home) throws IOException {
    data = new DataDirectory(Files.createDirectory(home.resolve("data")).toRealPath());
    elsewhere = Files.createDirectory(home.resolve("elsewhere"));
  }

  @AfterEach
  void endProcesses() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void does_not_kill_a_process_with_a_reused_id() throws IOException {
    Process other = run(elsewhere, SLEEP, "1000");
    writePidFile(other, other.info().startInstant().orElseThrow().getEpochSecond());
    OrphanedServer.stopOn(data);
    assertThat(other.isAlive()).isTrue();
    assertThat(data.pidFile()).doesNotExist();
  }

  @Test
  void kills_the_server_in_the_pid_file() throws IOException, InterruptedException {
    Process server = run(elsewhere, Path.of("/bin/sh"), "-c", "sleep 1000; :", data.path() + "");
    writePidFile(server, 0);
    OrphanedServer.stopOn(data);
    assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_truncated_pid_file_counts_as_no_server() throws IOException {
    for (String text : List.of("", "12", "abc\n\n17\n", "12\n/data\n", "-1\n/data\nnow\n")) {
      Files.writeString(data.pidFile(), text);
      assertThat(data.server()).as(text).isEmpty();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void kills_orphaned_backends_but_no_other_process() throws IOException, InterruptedException {
    Path program = Files.copy(SLEEP.toRealPath(), elsewhere.resolve("postgres")).toRealPath();
    Files.writeString(
        data.path().resolve("postmaster.opts"), program + " \"-D\" \"" + data.path() + "\"\n");
    Process backend = run(data.path(), program, "1000");
    Process ofAnotherServer = run(elsewhere, program, "1000");
    Process ofAnotherProgram = run(data.path(), SLEEP, "1000");
    OrphanedServer.stopOn(data);
    assertThat(backend.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(ofAnotherServer.isAlive()).isTrue();
    assertThat(ofAnotherProgram.isAlive()).isTrue();
  }

  private Process run(Path directory, Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
    started.add(process);
    return process;
  }

  private void writePidFile(Process process, long startTime) throws IOException {
    Files.writeString(
        data.pidFile(), process.pid() + "\n" + data.path() + "\n" + startTime + "\n5432\n");
  }
}
