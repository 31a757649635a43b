package io.connectors.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.List;
import java.util.Set;

/**
 * Recognizes the use cases: the public classes of the capabilities of application and sign-in.
 * Values are records, and what a use case needs for itself is not public.
 */
public final class UseCases {

  /** At any depth below ours: samples that violate a rule have modules of their own. */
  private static final String CAPABILITIES = "io.connectors..application.*..";

  private static final String SIGN_IN = "io.connectors..signin.*..";

  private static final Set<String> INPUTS = Set.of("Command", "Query");

  private UseCases() {}

  public static boolean isUseCase(JavaClass type) {
    return (isOfApplication(type) || isOfSignIn(type))
        && type.isTopLevelClass()
        && !type.isArray()
        && isPublic(type)
        && !type.isInterface()
        && !type.isEnum()
        && !type.isRecord()
        && !type.isAssignableTo(Throwable.class);
  }

  private static boolean isOfApplication(JavaClass type) {
    return JavaClass.Predicates.resideInAPackage(CAPABILITIES).test(type);
  }

  /** Sign-in keeps its model beside its use cases, which are known by their input. */
  private static boolean isOfSignIn(JavaClass type) {
    return JavaClass.Predicates.resideInAPackage(SIGN_IN).test(type)
        && deeds(type).stream()
            .flatMap(deed -> deed.getRawParameterTypes().stream())
            .anyMatch(parameter -> isInput(parameter, type));
  }

  public static boolean isInput(JavaClass type, JavaClass useCase) {
    return type.isRecord()
        && INPUTS.contains(type.getSimpleName())
        && Types.outermost(type).equals(useCase);
  }

  public static List<JavaMethod> deeds(JavaClass useCase) {
    return useCase.getMethods().stream().filter(UseCases::isPublic).toList();
  }

  private static boolean isPublic(HasModifiers thing) {
    return thing.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
