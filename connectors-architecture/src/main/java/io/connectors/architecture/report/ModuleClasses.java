package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The classes below a package, by module: the first part of the name that follows the package. */
final class ModuleClasses {

  private final String prefix;
  private final Map<String, List<JavaClass>> byName = new TreeMap<>();

  ModuleClasses(String basePackage, JavaClasses classes) {
    this.prefix = basePackage + ".";
    classes.stream()
        .sorted(Comparator.comparing(JavaClass::getName))
        .forEach(type -> nameOf(type).ifPresent(module -> add(module, type)));
  }

  private void add(String module, JavaClass type) {
    byName.computeIfAbsent(module, name -> new ArrayList<>()).add(type);
  }

  Map<String, List<JavaClass>> byName() {
    return byName;
  }

  /** The module of a type; a type of the package itself is in none. */
  Optional<String> nameOf(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName() + ".";
    return name.startsWith(prefix) && name.length() > prefix.length()
        ? Optional.of(name.substring(prefix.length(), name.indexOf('.', prefix.length())))
        : Optional.empty();
  }
}
