package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the example and checks it against the rules for embedders. */
class EmbedPlainJavaTest {

  @Test
  void the_program_prints_each_step() {
    assertThat(printedByMain().lines())
        .containsExactly(
            "1 created, 0 updated, 0 skipped",
            "installed Acme's stories, inactive",
            "activated Acme's stories, active",
            "ready to send: https://api.medium.example/stories POST",
            "audit: connector_installed",
            "audit: connector_activated",
            "audit: credentials_opened");
  }

  @TestFactory
  Stream<DynamicTest> the_program_satisfies_every_rule_for_embedders() {
    JavaClasses classes = new ClassFileImporter().importPackages("com.example.broadcaster");
    return OurRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey().replace('_', ' '), () -> rule.getValue().check(classes)));
  }

  private static String printedByMain() {
    PrintStream console = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      EmbedPlainJava.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
