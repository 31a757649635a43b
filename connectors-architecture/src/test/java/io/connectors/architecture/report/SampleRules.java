package io.connectors.architecture.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.Ports;
import io.connectors.architecture.rule.Sentences;

/** Fixture: three rules that the sample programs keep or break. */
public final class SampleRules {

  private static final String HEXAGON = " (docs/adr/0001-hexagon-as-maven-modules.md)";

  public static final ArchRule capabilities_of_the_domain_form_no_cycle =
      slices()
          .matching("io.connectors..domain.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a capability is moved as one" + HEXAGON);

  public static final ArchRule tink_stays_in_crypto =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.connectors..crypto..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.crypto.tink..")
          .because("a technology is replaced in one place" + HEXAGON);

  public static final ArchRule the_web_calls_no_port =
      noClasses()
          .that()
          .resideInAPackage("io.connectors..web..")
          .should()
          .dependOnClassesThat(Sentences.are("are ports", Ports::isPort))
          .because("a port checks no permission" + HEXAGON);

  private SampleRules() {}
}
