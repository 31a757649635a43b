package com.example.broadcaster.files;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units of work in one directory run one at a time, also across stores and processes. */
class FileStoreTurnsTest {

  @TempDir Path directory;

  @Test
  void a_second_store_in_the_directory_waits_for_the_first() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    FileStore first = FileStore.in(directory);
    FileStore second = FileStore.in(directory.resolve("..").resolve(directory.getFileName()));

    CompletableFuture<Boolean> holding =
        CompletableFuture.supplyAsync(
            () ->
                first.within(
                    TenantScope.of(ACME),
                    () -> {
                      begun.countDown();
                      return awaited(go);
                    }));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Boolean> waiting = workIn(second);

    assertWaits(waiting);
    go.countDown();
    assertThat(holding.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_unit_of_work_belongs_to_one_store_only() {
    FileStore first = FileStore.in(directory);
    FileStore second = FileStore.in(directory);

    assertThatThrownBy(() -> first.within(TenantScope.of(ACME), second::current))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no unit of work");
  }

  @Test
  void a_store_waits_for_a_store_in_another_process() throws Exception {
    Process other = start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('!');
      CompletableFuture<Boolean> waiting = workIn(FileStore.in(directory));

      assertWaits(waiting);
      other.getOutputStream().close();
      assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static CompletableFuture<Boolean> workIn(FileStore store) {
    return CompletableFuture.supplyAsync(() -> store.within(TenantScope.of(GLOBEX), () -> true));
  }

  private static void assertWaits(CompletableFuture<Boolean> work) {
    assertThatThrownBy(() -> work.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
