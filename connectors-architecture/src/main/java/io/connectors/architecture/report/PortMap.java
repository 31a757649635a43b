package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.connectors.architecture.rule.Ports;
import io.connectors.architecture.rule.Types;
import io.connectors.architecture.rule.UseCases;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Value: a port, its adapters, the contract of its name and all tests that run that. */
  public record PortEntry(
      String port, List<AdapterEntry> adapters, String contract, List<String> tests) {

    /** Copies the lists. */
    public PortEntry {
      adapters = List.copyOf(adapters);
      tests = List.copyOf(tests);
    }
  }

  /** Value: an adapter and those tests that run its port's contract and know it. */
  public record AdapterEntry(String adapter, List<String> tests) {

    /** Copies the list. */
    public AdapterEntry {
      tests = List.copyOf(tests);
    }
  }

  /** Value: a use case, the methods outside that call it and the ports that it is given. */
  public record UseCaseEntry(String useCase, List<String> drivers, List<String> ports) {}

  /**
   * A row of the table of ports.
   *
   * @param adapter its name; empty if the port has none here
   * @param contract its name; empty if the port has none
   */
  public record Row(String port, List<String> adapter, List<String> contract, List<String> tests) {}

  /** A row for each adapter, and for each port without one. */
  public List<Row> rows() {
    return ports.stream().flatMap(PortMap::rows).toList();
  }

  private static Stream<Row> rows(PortEntry port) {
    List<String> contract = Stream.of(port.contract()).filter(name -> !name.isEmpty()).toList();
    return port.adapters().isEmpty()
        ? Stream.of(new Row(port.port(), List.of(), contract, port.tests()))
        : port.adapters().stream()
            .map(one -> new Row(port.port(), List.of(one.adapter()), contract, one.tests()));
  }

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
    List<JavaClass> running =
        tests.stream()
            .filter(
                type -> !isAbstract(type) && above(type).anyMatch(one -> isContract(one, contract)))
            .sorted(Comparator.comparing(JavaClass::getName))
            .toList();
    return new PortEntry(
        port.getName(),
        classes.stream()
            .filter(implementing)
            .sorted(Comparator.comparing(JavaClass::getName))
            .map(adapter -> new AdapterEntry(adapter.getName(), knowing(adapter, running, tests)))
            .toList(),
        Stream.concat(classes.stream(), tests.stream().flatMap(PortMap::above))
            .filter(type -> isContract(type, contract))
            .map(JavaClass::getName)
            .findFirst()
            .orElse(""),
        names(running));
  }

  private static List<String> names(List<JavaClass> types) {
    return types.stream().map(JavaClass::getName).toList();
  }

  private static List<String> knowing(
      JavaClass adapter, List<JavaClass> running, JavaClasses tests) {
    return names(running.stream().filter(test -> knows(test, adapter, tests)).toList());
  }

  /** By itself or through what else is made for tests, such as a fixture that starts adapters. */
  private static boolean knows(JavaClass test, JavaClass adapter, JavaClasses tests) {
    Set<JavaClass> reached = new HashSet<>(Set.of(test));
    Deque<JavaClass> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (Dependency use : next.pop().getDirectDependenciesFromSelf()) {
        JavaClass target = use.getTargetClass();
        if (target.getName().equals(adapter.getName())) {
          return true;
        }
        if (tests.contain(target.getName()) && reached.add(target)) {
          next.push(target);
        }
      }
    }
    return false;
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
