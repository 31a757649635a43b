package io.connectors.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.List;
import java.util.Set;

/**
 * Recognizes the use cases: the public classes of the application's capabilities. Values are
 * records, and what a use case needs for itself is not public.
 */
public final class UseCases {

  private static final Set<String> INPUTS = Set.of("Command", "Query");

  private UseCases() {}

  public static boolean isUseCase(JavaClass type) {
    return JavaClass.Predicates.resideInAPackage(Modules.APPLICATION_CAPABILITY).test(type)
        && type.isTopLevelClass()
        && isPublic(type)
        && !type.isInterface()
        && !type.isEnum()
        && !type.isRecord()
        && !type.isAssignableTo(Throwable.class);
  }

  static boolean doesOneThing(JavaClass useCase) {
    return deeds(useCase).size() == 1;
  }

  static boolean takesItsOwnInput(JavaClass useCase) {
    return deeds(useCase).stream()
        .allMatch(
            deed ->
                deed.getRawParameterTypes().size() == 1
                    && isInput(deed.getRawParameterTypes().get(0), useCase));
  }

  private static boolean isInput(JavaClass type, JavaClass useCase) {
    return type.isRecord()
        && INPUTS.contains(type.getSimpleName())
        && Types.outermost(type).equals(useCase);
  }

  static List<JavaMethod> deeds(JavaClass useCase) {
    return useCase.getMethods().stream().filter(UseCases::isPublic).toList();
  }

  private static boolean isPublic(HasModifiers thing) {
    return thing.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
