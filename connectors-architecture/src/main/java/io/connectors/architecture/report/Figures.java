package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.metrics.ArchitectureMetrics;
import com.tngtech.archunit.library.metrics.ComponentDependencyMetrics;
import com.tngtech.archunit.library.metrics.LakosMetrics;
import com.tngtech.archunit.library.metrics.MetricsComponent;
import com.tngtech.archunit.library.metrics.MetricsComponents;
import com.tngtech.archunit.library.metrics.VisibilityMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Value: what can be counted of a module, by the name of the figure;
 * docs/reference/architecture-report.md says what each of them means. Text, because two digits are
 * all that is compared.
 */
public record Figures(String module, Map<String, String> values) {

  /** The name under which the figures of all modules together stand. */
  public static final String ALL = "(all)";

  /** The figures, in the order in which they are shown. */
  public static final List<String> NAMES =
      List.of(
          "packages",
          "classes",
          "public",
          "visibility",
          "Ca",
          "Ce",
          "I",
          "A",
          "D",
          "CCD",
          "ACD",
          "RACD",
          "NCCD");

  static List<Figures> of(ModuleClasses modules) {
    MetricsComponents<JavaClass> components = components(modules.byName());
    ComponentDependencyMetrics coupling =
        ArchitectureMetrics.componentDependencyMetrics(components);
    VisibilityMetrics visibility = ArchitectureMetrics.visibilityMetrics(components);
    List<Figures> all =
        modules.byName().entrySet().stream()
            .map(module -> of(module.getKey(), module.getValue(), coupling, visibility))
            .collect(Collectors.toList());
    all.add(total(modules, components, visibility));
    return List.copyOf(all);
  }

  private static Figures of(
      String module,
      List<JavaClass> classes,
      ComponentDependencyMetrics coupling,
      VisibilityMetrics visibility) {
    Map<String, String> values = counts(classes);
    values.put("visibility", rounded(visibility.getRelativeVisibility(module)));
    values.put("Ca", String.valueOf(coupling.getAfferentCoupling(module)));
    values.put("Ce", String.valueOf(coupling.getEfferentCoupling(module)));
    values.put("I", rounded(coupling.getInstability(module)));
    values.put("A", rounded(coupling.getAbstractness(module)));
    values.put("D", rounded(coupling.getNormalizedDistanceFromMainSequence(module)));
    putLakos(ArchitectureMetrics.lakosMetrics(components(byPackage(classes))), values);
    return new Figures(module, values);
  }

  private static Figures total(
      ModuleClasses modules,
      MetricsComponents<JavaClass> components,
      VisibilityMetrics visibility) {
    Map<String, String> values =
        counts(modules.byName().values().stream().flatMap(List::stream).toList());
    values.put("visibility", rounded(visibility.getGlobalRelativeVisibility()));
    putLakos(ArchitectureMetrics.lakosMetrics(components), values);
    return new Figures(ALL, values);
  }

  private static Map<String, String> counts(List<JavaClass> classes) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("packages", String.valueOf(byPackage(classes).size()));
    values.put("classes", String.valueOf(classes.size()));
    values.put("public", String.valueOf(classes.stream().filter(Surface::isPublic).count()));
    return values;
  }

  private static void putLakos(LakosMetrics lakos, Map<String, String> values) {
    values.put("CCD", String.valueOf(lakos.getCumulativeComponentDependency()));
    values.put("ACD", rounded(lakos.getAverageComponentDependency()));
    values.put("RACD", rounded(lakos.getRelativeAverageComponentDependency()));
    values.put("NCCD", rounded(lakos.getNormalizedCumulativeComponentDependency()));
  }

  private static Map<String, List<JavaClass>> byPackage(List<JavaClass> classes) {
    return classes.stream().collect(Collectors.groupingBy(JavaClass::getPackageName));
  }

  private static MetricsComponents<JavaClass> components(Map<String, List<JavaClass>> classes) {
    return MetricsComponents.of(
        classes.entrySet().stream()
            .map(component -> MetricsComponent.of(component.getKey(), component.getValue()))
            .toList());
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** The figure of that name, or nothing where it has no meaning. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether these are the figures of all modules together. */
  public boolean isOfAll() {
    return module.equals(ALL);
  }
}
