package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Rules: what holds for code wherever it is. */
public final class CodeRules {

  public static final ArchRule every_class_lives_in_a_module =
      classes()
          .should()
          .resideInAnyPackage(Modules.packages())
          .because(Decision.RULES.says("a class in no known package would be under no rule"));

  public static final ArchRule only_commands_use_the_standard_streams =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..bootstrap.command..", "..bootstrap", "..architecture.command..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .because(
              Decision.RULES.says("all else belongs into the log, which has levels and a format"));

  public static final ArchRule names_say_what_a_type_does =
      noClasses()
          .should()
          .haveNameMatching(
              ".*[.$]((Abstract|Base)[A-Z]\\w*|\\w*(Manager|Impl|Helper|Utils?|Service))")
          .because(Decision.RULES.says("such a name fits anything, and soon anything is in there"));

  private CodeRules() {}
}
