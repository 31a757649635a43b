package io.connectors.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import io.connectors.architecture.rule.Ports;
import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Determines the allowed public members of an adapter: its creation, and members required by
 * frameworks.
 */
final class AdapterMembers {

  private AdapterMembers() {}

  /** Whether a class is an adapter or a superclass of one. */
  static boolean isInAdapter(JavaClass type) {
    return !type.isInterface() && withHeirs(type).anyMatch(Ports::isAdapter);
  }

  static boolean isAskedFor(JavaMember member) {
    if (member.getModifiers().contains(JavaModifier.STATIC)) {
      return isMaking(member);
    }
    return member instanceof JavaConstructor
        || (member instanceof JavaMethod method
            && askers(method.getOwner()).anyMatch(asker -> declares(asker, method)));
  }

  private static boolean isMaking(JavaMember member) {
    JavaClass made =
        member instanceof JavaMethod method
            ? method.getRawReturnType()
            : ((JavaField) member).getRawType();
    return made.getBaseComponentType().equals(member.getOwner());
  }

  /** A parent of the team's own asks for nothing: it could make any method look wanted. */
  private static Stream<JavaClass> askers(JavaClass adapter) {
    return Stream.concat(
        withHeirs(adapter).flatMap(heir -> heir.getAllRawInterfaces().stream()),
        adapter.getAllRawSuperclasses().stream().filter(parent -> !areTogether(adapter, parent)));
  }

  private static Stream<JavaClass> withHeirs(JavaClass type) {
    return Stream.concat(Stream.of(type), type.getAllSubclasses().stream());
  }

  /** A class in a directory was just compiled; libraries are in jars. */
  private static boolean areTogether(JavaClass adapter, JavaClass parent) {
    Optional<URI> home = homeOf(parent);
    return home.filter(place -> place.getScheme().equals("file")).isPresent()
        || (home.isPresent() && home.equals(homeOf(adapter)));
  }

  private static Optional<URI> homeOf(JavaClass type) {
    return type.getSource().map(source -> URI.create(source.getUri().toString().split("!", 2)[0]));
  }

  private static boolean declares(JavaClass asker, JavaMethod method) {
    return asker.getMethods().stream()
        .anyMatch(asked -> asked.getName().equals(method.getName()) && fits(asked, method));
  }

  private static boolean fits(JavaMethod asked, JavaMethod method) {
    int count = asked.getRawParameterTypes().size();
    return count == method.getRawParameterTypes().size()
        && IntStream.range(0, count).allMatch(index -> fits(asked, method, index));
  }

  /** A type variable is what the adapter has chosen for it. */
  private static boolean fits(JavaMethod asked, JavaMethod method, int index) {
    JavaClass wanted = asked.getRawParameterTypes().get(index);
    JavaClass taken = method.getRawParameterTypes().get(index);
    return asked.getParameterTypes().get(index) instanceof JavaTypeVariable
        ? taken.isAssignableTo(wanted.getName()) || wanted.getName().equals("java.lang.Object")
        : taken.equals(wanted);
  }
}
