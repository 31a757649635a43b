package io.connectors.testkit.report;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.connectors.testkit.architecture.Ports;
import io.connectors.testkit.architecture.Types;
import io.connectors.testkit.architecture.UseCases;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Value: who implements each port and proves it, and who drives each use case, which uses what. */
public record PortMap(List<PortEntry> ports, List<UseCaseEntry> useCases) {

  /** Copies the lists. */
  public PortMap {
    ports = List.copyOf(ports);
    useCases = List.copyOf(useCases);
  }

  /** Value: a port, its adapters, the contract of its name and the tests that run it. */
  public record PortEntry(
      String port, List<String> adapters, String contract, List<String> tests) {}

  /** Value: a use case, the methods outside that call it and the ports that it is given. */
  public record UseCaseEntry(String useCase, List<String> drivers, List<String> ports) {}

  static PortMap of(JavaClasses classes, JavaClasses tests) {
    List<JavaClass> known = withTargets(classes);
    return new PortMap(
        known.stream().filter(Ports::isPort).map(port -> entry(port, classes, tests)).toList(),
        known.stream().filter(UseCases::isUseCase).map(one -> useCase(one, classes)).toList());
  }

  /** An embedding team's classes use ports and use cases that are not among them. */
  private static List<JavaClass> withTargets(JavaClasses classes) {
    Stream<JavaClass> used =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass);
    return Stream.concat(classes.stream(), used)
        .distinct()
        .sorted(Comparator.comparing(JavaClass::getName))
        .toList();
  }

  private static PortEntry entry(JavaClass port, JavaClasses classes, JavaClasses tests) {
    Predicate<JavaClass> implementing =
        type -> !type.isInterface() && type.isAssignableTo(port.getName());
    String contract = port.getSimpleName() + "Contract";
    return new PortEntry(
        port.getName(),
        classes.stream().filter(implementing).map(JavaClass::getName).sorted().toList(),
        Stream.concat(classes.stream(), tests.stream().flatMap(PortMap::above))
            .filter(type -> isContract(type, contract))
            .map(JavaClass::getName)
            .findFirst()
            .orElse(""),
        tests.stream()
            .filter(
                type -> !isAbstract(type) && above(type).anyMatch(one -> isContract(one, contract)))
            .map(JavaClass::getName)
            .sorted()
            .toList());
  }

  private static Stream<JavaClass> above(JavaClass type) {
    return type.getAllRawSuperclasses().stream();
  }

  private static boolean isContract(JavaClass type, String name) {
    return type.getSimpleName().equals(name) && isAbstract(type);
  }

  private static boolean isAbstract(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static UseCaseEntry useCase(JavaClass useCase, JavaClasses classes) {
    SortedSet<String> ports =
        useCase.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(Ports::isPort)
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> drivers =
        classes.stream()
            .filter(type -> !Types.outermost(type).equals(useCase))
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> drives(access, useCase))
            .map(access -> access.getOrigin().getFullName().replaceFirst("\\(.*", ""))
            .distinct()
            .sorted()
            .toList();
    return new UseCaseEntry(useCase.getName(), drivers, List.copyOf(ports));
  }

  private static boolean drives(JavaAccess<?> access, JavaClass useCase) {
    return access.getTargetOwner().equals(useCase)
        && !access.getTarget().getName().equals("<init>");
  }
}
