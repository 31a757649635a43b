package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program prints is its own, whatever the machine's settings are. */
class CommandsTest {

  @Test
  void options_that_a_jvm_would_announce_are_not_passed_on() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of("JAVA_TOOL_OPTIONS", "-ea", "JDK_JAVA_OPTIONS", "-ea", "LANG", "C.UTF-8"));

    Commands.keepQuiet(environment);

    assertThat(environment).containsExactly(Map.entry("LANG", "C.UTF-8"));
  }
}
