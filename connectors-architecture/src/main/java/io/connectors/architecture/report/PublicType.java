package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a public type and its members in one line each. By reflection, because only that knows the
 * names of parameters, which say more than their types.
 */
final class PublicType {

  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private final Class<?> type;
  private final String name;

  PublicType(JavaClass type) {
    this.type = type.reflect();
    this.name = shortened(type.getName().substring(type.getPackageName().length() + 1));
  }

  List<String> lines() {
    List<String> members =
        Stream.of(constants(), constructors(), methods())
            .flatMap(part -> part.sorted())
            .map(member -> "    " + member)
            .toList();
    List<String> lines = new ArrayList<>(List.of("  " + heading()));
    lines.addAll(members);
    return lines;
  }

  private String heading() {
    String parameters =
        Arrays.stream(type.getTypeParameters())
            .map(Type::getTypeName)
            .collect(Collectors.joining(", "));
    String above =
        Stream.concat(
                superclass(), Arrays.stream(type.getGenericInterfaces()).map(Type::getTypeName))
            .map(PublicType::shortened)
            .collect(Collectors.joining(", "));
    return kind()
        + " "
        + name
        + (parameters.isEmpty() ? "" : "<" + parameters + ">")
        + (above.isEmpty() || type.isAnnotation() ? "" : " : " + above)
        + permitted();
  }

  private String permitted() {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .map(one -> shortened(one.getName()))
            .sorted()
            .collect(Collectors.joining(", ", " permits ", ""))
        : "";
  }

  private Stream<String> superclass() {
    Class<?> parent = type.getSuperclass();
    boolean implied =
        parent == null || parent == Object.class || parent == Record.class || parent == Enum.class;
    return implied ? Stream.empty() : Stream.of(type.getGenericSuperclass().getTypeName());
  }

  private String kind() {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isRecord()) {
      return "record";
    }
    if (type.isEnum()) {
      return "enum";
    }
    String kind = type.isInterface() ? "interface" : "class";
    if (type.isSealed()) {
      return "sealed " + kind;
    }
    return Modifier.isFinal(type.getModifiers())
        ? "final " + kind
        : Modifier.isAbstract(type.getModifiers()) && !type.isInterface()
            ? "abstract " + kind
            : kind;
  }

  private Stream<String> constants() {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> isVisible(field.getModifiers()) && !field.isSynthetic())
        .map(this::line);
  }

  private String line(Field field) {
    return field.isEnumConstant()
        ? name + "." + field.getName()
        : name + "." + field.getName() + " : " + shortened(field.getGenericType().getTypeName());
  }

  private Stream<String> constructors() {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(one -> isVisible(one.getModifiers()) && !one.isSynthetic() && !type.isEnum())
        .map((Constructor<?> one) -> "new " + name + parameters(one));
  }

  private Stream<String> methods() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> isVisible(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !isImplied(method))
        .map(this::line);
  }

  private String line(Method method) {
    return modifier(method)
        + name
        + "."
        + method.getName()
        + parameters(method)
        + " : "
        + shortened(method.getGenericReturnType().getTypeName());
  }

  /**
   * The modifiers that matter to callers and implementors; interface methods are abstract by
   * default.
   */
  private String modifier(Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      return "static ";
    }
    if (method.isDefault()) {
      return "default ";
    }
    return Modifier.isAbstract(method.getModifiers()) && !type.isInterface() ? "abstract " : "";
  }

  /** The members of every record, enum or object. */
  private boolean isImplied(Method method) {
    String signature = method.getName() + "/" + method.getParameterCount();
    return List.of("equals/1", "hashCode/0", "toString/0").contains(signature)
        || (type.isEnum() && List.of("values/0", "valueOf/1").contains(signature));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String parameters(Executable unit) {
    return Arrays.stream(unit.getParameters())
        .map(PublicType::parameter)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parameter(Parameter parameter) {
    String of = shortened(parameter.getParameterizedType().getTypeName());
    return parameter.isNamePresent() ? of + " " + parameter.getName() : of;
  }

  private static String shortened(String names) {
    return PACKAGE.matcher(names).replaceAll("").replace('$', '.');
  }
}
