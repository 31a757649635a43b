package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The output of a program does not depend on the machine's JVM options. */
class CommandsTest {

  @Test
  void removes_options_that_a_jvm_prints() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of("JAVA_TOOL_OPTIONS", "-ea", "JDK_JAVA_OPTIONS", "-ea", "LANG", "C.UTF-8"));

    Commands.keepQuiet(environment);

    assertThat(environment).containsExactly(Map.entry("LANG", "C.UTF-8"));
  }
}
