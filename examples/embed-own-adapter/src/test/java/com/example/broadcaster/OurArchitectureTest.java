package com.example.broadcaster;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.connectors.testkit.architecture.Allowances;
import io.connectors.testkit.architecture.EmbedderRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds all of our classes to the rules for those who embed Connectors. */
class OurArchitectureTest {

  // tag::rules[]
  private static final Allowances NAMED =
      Allowances.NONE.mayDevelopInMemory("com.example.broadcaster.EmbedOwnAdapter");

  @TestFactory
  Stream<DynamicTest> every_rule_for_embedders_is_kept() {
    JavaClasses ours = new ClassFileImporter().importPackages("com.example.broadcaster");
    return EmbedderRules.all(NAMED).entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey().replace('_', ' '), () -> rule.getValue().check(ours)));
  }
  // end::rules[]
}
