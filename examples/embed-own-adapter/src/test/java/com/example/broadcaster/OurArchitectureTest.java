package com.example.broadcaster;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks all of our classes against our rules. */
class OurArchitectureTest {

  @TestFactory
  Stream<DynamicTest> our_classes_satisfy_every_rule() {
    JavaClasses ours = new ClassFileImporter().importPackages("com.example.broadcaster");
    return OurRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey().replace('_', ' '), () -> rule.getValue().check(ours)));
  }
}
