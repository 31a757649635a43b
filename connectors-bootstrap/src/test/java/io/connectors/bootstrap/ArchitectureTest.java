package io.connectors.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import io.connectors.rules.ArchitectureRules;
import io.connectors.rules.Exemptions;
import io.connectors.rules.Modules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Test: all modules obey the rules of the architecture. Only this module depends on all others. */
class ArchitectureTest {

  private static final String ROOT = "io.connectors";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ImportOption.DoNotIncludePackageInfos())
          .withImportOption(ArchitectureTest::isNoTestJar)
          .withImportOption(ArchitectureTest::isWrittenByHand)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> every_rule_is_kept() {
    return ArchitectureRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey().replace('_', ' '), () -> rule.getValue().check(CLASSES)));
  }

  @Test
  void every_module_is_checked() {
    assertThat(Modules.declared().modules())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            module ->
                assertThat(CLASSES)
                    .anyMatch(
                        type -> type.getPackageName().startsWith(ROOT + "." + module.name())));
  }

  /** A stale exemption would apply again if its name were reused. */
  @Test
  void every_exemption_names_an_existing_element() {
    Stream<String> types = CLASSES.stream().map(JavaClass::getName);
    Stream<String> fields =
        CLASSES.stream().flatMap(type -> type.getFields().stream()).map(JavaField::getFullName);

    assertThat(Stream.concat(types, fields)).containsAll(Exemptions.all());
  }

  private static boolean isNoTestJar(Location location) {
    return !location.contains("-tests.jar");
  }

  /** Names of generated classes begin with a dollar sign. */
  private static boolean isWrittenByHand(Location location) {
    return !location.contains("/$");
  }
}
