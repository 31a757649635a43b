package io.connectors.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import io.connectors.architecture.rule.CoreTypes;
import io.connectors.architecture.rule.Ports;
import io.connectors.architecture.rule.Types;
import java.util.Set;
import java.util.stream.Stream;

/** Recognizes what is what in an embedding team's code: ours, their tests, adapters, assembly. */
final class Embedders {

  static final String OUTSIDE = "io.connectors..";

  private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();

  private Embedders() {}

  static boolean isOurs(JavaClass type) {
    return JavaClass.Predicates.resideInAPackage(OUTSIDE).test(type);
  }

  /** The testkit, and the rules beside it. */
  static boolean isTestkit(JavaClass type) {
    return JavaClass.Predicates.resideInAnyPackage(
            "io.connectors.testkit..", "io.connectors.architecture..")
        .test(type);
  }

  /** The parts of the testkit that a development build may use: adapters and fixtures. */
  static boolean isForDevelopment(JavaClass type) {
    return JavaClass.Predicates.resideInAnyPackage(
            "io.connectors.testkit.memory", "io.connectors.testkit.fixture")
        .test(type);
  }

  /** Known by where the build tool puts test classes; what is in a jar counts as production. */
  static boolean isTest(JavaClass type) {
    return type.getSource()
        .map(source -> Location.of(source.getUri()))
        .filter(location -> !NO_TESTS.includes(location))
        .isPresent();
  }

  static boolean isNamed(JavaClass type, Set<String> names) {
    return names.contains(Types.outermost(type).getName());
  }

  /** Vaults and validators cannot do their work without; all others are named by their team. */
  static boolean mayReveal(JavaClass type, RuleExemptions allowances) {
    JavaClass outermost = Types.outermost(type);
    return allowances.revealers().contains(outermost.getName())
        || Stream.of(type, outermost)
            .anyMatch(
                candidate ->
                    candidate.isAssignableTo(CoreTypes.VAULT)
                        || candidate.isAssignableTo(CoreTypes.VALIDATOR));
  }

  /** An adapter, or something nested in one. */
  static boolean isPartOfAdapter(JavaClass type) {
    return Ports.isAdapter(type) || Ports.isAdapter(Types.outermost(type));
  }

  /** The code that creates the record of ports chooses the adapters. */
  static boolean isAssembly(JavaClass type) {
    return Stream.of(type, Types.outermost(type))
        .flatMap(candidate -> candidate.getAccessesFromSelf().stream())
        .anyMatch(
            access ->
                access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                    && access.getTargetOwner().getName().equals(CoreTypes.PORTS));
  }

  static boolean callsPort(JavaAccess<?> access) {
    return Stream.concat(
            Stream.of(access.getTargetOwner()),
            access.getTargetOwner().getAllRawInterfaces().stream())
        .filter(Ports::isPort)
        .flatMap(port -> port.getMethods().stream())
        .anyMatch(method -> method.getName().equals(access.getTarget().getName()));
  }

  /** Whether anybody in another package can get at it. */
  static boolean isShown(JavaMember member) {
    return isShown((HasModifiers) member) && isShown((HasModifiers) member.getOwner());
  }

  static boolean namesPort(JavaMember member) {
    return typesOf(member)
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .anyMatch(Embedders::opensPort);
  }

  /** The record of all ports opens every one of them, and a collection those it is one of. */
  private static boolean opensPort(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    return type.getName().equals(CoreTypes.PORTS)
        || Ports.isPortOrAdapter(type)
        || parents
            .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
            .anyMatch(Ports::isPortOrAdapter);
  }

  private static Stream<JavaType> typesOf(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    if (member instanceof JavaConstructor constructor) {
      return Stream.concat(
          constructor.getParameterTypes().stream(), Stream.of(constructor.getOwner()));
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()));
  }

  private static boolean isShown(HasModifiers thing) {
    return thing.getModifiers().contains(JavaModifier.PUBLIC)
        || thing.getModifiers().contains(JavaModifier.PROTECTED);
  }
}
