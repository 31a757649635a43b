package io.connectors.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.Sentences;
import io.connectors.domain.shared.Port;
import java.util.stream.Stream;

/** Rules: what makes a port, and what each of them comes with. */
public final class PortRules {

  public static final ArchRule ports_live_in_the_domain =
      classes()
          .that()
          .areAnnotatedWith(Port.class)
          .should()
          .resideInAnyPackage(Modules.DOMAIN, Modules.SIGNIN)
          .because(Decision.PORTS.says("a port is the core's wish, in the core's words"));

  public static final ArchRule open_interfaces_of_the_domain_are_ports =
      classes()
          .that()
          .resideInAPackage(Modules.DOMAIN)
          .and()
          .areInterfaces()
          .and(Sentences.are("are open for anyone to implement", PortRules::isOpen))
          .should()
          .beAnnotatedWith(Port.class)
          .because(Decision.PORTS.says("the other rules find a port by its annotation"));

  public static final ArchRule ports_are_interfaces_without_default_methods =
      classes()
          .that()
          .areAnnotatedWith(Port.class)
          .should()
          .beInterfaces()
          .andShould(Sentences.must("have abstract methods only", PortRules::isAbstractThroughout))
          .because(Decision.PORTS.says("behaviour in a port is behaviour that no contract tests"));

  public static final ArchRule every_port_has_an_adapter =
      classes()
          .that()
          .areAnnotatedWith(Port.class)
          .should(Sentences.must("be implemented in an adapter module", PortRules::hasAdapter))
          .because(Decision.PORTS.says("a port without an adapter is unused"));

  /** The contracts of sign-in's ports are test classes; ArchitectureReportTest checks these. */
  public static final ArchRule every_port_has_a_contract_test =
      classes()
          .that()
          .areAnnotatedWith(Port.class)
          .and()
          .resideInAPackage(Modules.DOMAIN)
          .should(
              Sentences.must(
                  "be tested by the testkit's contract of its name", PortRules::hasContract))
          .because(Decision.PORTS.says("in-memory and real adapters must mean the same"));

  private PortRules() {}

  private static boolean isOpen(JavaClass type) {
    return !type.isSealed() && !type.isAnnotation();
  }

  private static boolean isAbstractThroughout(JavaClass port) {
    return port.getMethods().stream()
        .allMatch(method -> method.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static boolean hasAdapter(JavaClass port) {
    return port.getAllSubclasses().stream()
        .filter(not(resideInAPackage("..testkit.memory..")))
        .anyMatch(resideInAnyPackage(Modules.PERSISTENCE, Modules.CRYPTO, Modules.SCHEMA));
  }

  /** The contract may leave speaking of the port to what it extends. */
  private static boolean hasContract(JavaClass port) {
    return port.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .filter(resideInAPackage("..testkit.contract.."))
        .flatMap(test -> Stream.concat(Stream.of(test), test.getAllSubclasses().stream()))
        .anyMatch(test -> test.getSimpleName().equals(port.getSimpleName() + "Contract"));
  }
}
