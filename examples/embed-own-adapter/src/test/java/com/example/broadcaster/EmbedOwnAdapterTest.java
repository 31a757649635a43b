package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example twice: the second run reads the data of the first. */
class EmbedOwnAdapterTest {

  @TempDir Path directory;

  @Test
  void a_second_run_finds_the_connectors_of_the_first() {
    assertThat(printedByMain().lines()).containsExactly("Feed 1");
    assertThat(printedByMain().lines()).containsExactly("Feed 2", "Feed 1");
  }

  @Test
  void prints_its_usage_if_the_directory_is_missing() {
    assertThatThrownBy(() -> EmbedOwnAdapter.main(new String[0]))
        .hasMessage("usage: EmbedOwnAdapter <directory of the store>");
  }

  private String printedByMain() {
    PrintStream console = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      EmbedOwnAdapter.main(new String[] {directory.toString()});
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
