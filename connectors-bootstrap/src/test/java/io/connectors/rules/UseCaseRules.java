package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import io.connectors.architecture.rule.Sentences;
import io.connectors.architecture.rule.Types;
import io.connectors.architecture.rule.UseCases;

/** Rules: what a use case looks like. */
public final class UseCaseRules {

  public static final ArchRule use_cases_are_final =
      useCases()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because(Decision.USE_CASES.says("a subclass could leave out the permission"));

  public static final ArchRule use_cases_do_one_thing =
      useCases()
          .should(
              Sentences.must(
                  "have one public method", useCase -> UseCases.deeds(useCase).size() == 1))
          .because(Decision.USE_CASES.says("one verb, one file, one permission"));

  public static final ArchRule use_cases_take_one_command_or_query =
      useCases()
          .should(
              Sentences.must(
                  "take nothing but a nested record Command or Query",
                  UseCaseRules::takesItsOwnInput))
          .because(Decision.USE_CASES.says("an adapter fills in one value, the caller included"));

  public static final ArchRule use_cases_do_not_call_each_other =
      useCases()
          .should(Sentences.must("know no other use case", UseCaseRules::standsAlone))
          .because(Decision.USE_CASES.says("permission and transaction would be nested unseen"));

  private UseCaseRules() {}

  private static GivenClassesConjunction useCases() {
    return classes().that(Sentences.are("are use cases", UseCases::isUseCase));
  }

  private static boolean takesItsOwnInput(JavaClass useCase) {
    return UseCases.deeds(useCase).stream()
        .allMatch(
            deed ->
                deed.getRawParameterTypes().size() == 1
                    && UseCases.isInput(deed.getRawParameterTypes().get(0), useCase));
  }

  private static boolean standsAlone(JavaClass useCase) {
    return useCase.getDirectDependenciesFromSelf().stream()
        .map(dependency -> Types.outermost(dependency.getTargetClass()))
        .noneMatch(other -> UseCases.isUseCase(other) && !other.equals(useCase));
  }
}
