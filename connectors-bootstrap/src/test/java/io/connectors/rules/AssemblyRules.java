package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.Ports;
import io.connectors.architecture.rule.Sentences;
import io.connectors.architecture.rule.UseCases;
import java.util.Set;
import java.util.function.Predicate;

/** Rules: where objects are made and how they come by what they need. */
public final class AssemblyRules {

  private static final Set<String> INJECTIONS =
      Set.of("Inject", "Autowired", "Resource", "Value", "Property");

  public static final ArchRule only_bootstrap_assembles_the_application =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              Modules.BOOTSTRAP,
              Modules.APPLICATION_ENTRY,
              Modules.SIGNIN_ENTRY,
              "..testkit.memory..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Modules.APPLICATION_ENTRY, Modules.SIGNIN_ENTRY, Modules.ALL_PORTS)
          .because(Decision.ASSEMBLY.says("code with all ports can bypass all use cases"));

  public static final ArchRule use_cases_are_made_by_the_application_entry_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages(Modules.APPLICATION_ENTRY, Modules.SIGNIN_ENTRY)
          .should()
          .accessTargetWhere(making("a use case", UseCases::isUseCase))
          .because(Decision.ASSEMBLY.says("the wiring is read in one place"));

  public static final ArchRule adapters_are_made_by_bootstrap_or_by_themselves =
      noClasses()
          .that()
          .resideOutsideOfPackages(Modules.BOOTSTRAP, "..testkit.memory..")
          .should()
          .accessTargetWhere(making("an adapter", Ports::isAdapter).and(elsewhere()))
          .because(Decision.ASSEMBLY.says("only the wiring chooses adapters"));

  public static final ArchRule nothing_is_injected_into_fields =
      noFields()
          .should()
          .beAnnotatedWith(
              Sentences.are(
                  "an injection",
                  (JavaAnnotation<?> annotation) ->
                      INJECTIONS.contains(annotation.getRawType().getSimpleName())))
          .because(Decision.ASSEMBLY.says("a constructor says what a type needs, in plain Java"));

  private AssemblyRules() {}

  private static DescribedPredicate<JavaAccess<?>> making(
      String what, Predicate<JavaClass> product) {
    return Sentences.are(
        "makes " + what,
        access ->
            access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && product.test(access.getTargetOwner()));
  }

  private static DescribedPredicate<JavaAccess<?>> elsewhere() {
    return Sentences.are(
        "from elsewhere", access -> !access.getOriginOwner().equals(access.getTargetOwner()));
  }
}
