package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.Sentences;
import io.connectors.architecture.rule.Types;
import io.connectors.architecture.rule.UseCases;
import io.connectors.domain.access.Caller;

/** Rules: permissions are required where the work is done, and the system is not impersonated. */
public final class PermissionRules {

  public static final ArchRule every_use_case_requires_a_permission =
      classes()
          .that(
              Sentences.are(
                  "are use cases and have a caller",
                  type ->
                      UseCases.isUseCase(type)
                          && !Exemptions.WITHOUT_A_CALLER.containsKey(type.getName())))
          .should(
              Sentences.must(
                  "call Caller.require in each public method",
                  type ->
                      UseCases.deeds(type).stream().allMatch(PermissionRules::requiresPermission)))
          .because(
              Decision.USE_CASES.says("pages, API, commands, jobs and embedders all pass here"));

  public static final ArchRule the_system_is_the_caller_of_the_named_few =
      noClasses()
          .that(
              Sentences.are(
                  "are not among the named few",
                  type -> !Exemptions.SYSTEM_CALLERS.containsKey(Types.outermost(type).getName())))
          .should()
          .accessTargetWhere(Sentences.are("makes the system caller", PermissionRules::isSystem))
          .because(Decision.USE_CASES.says("no token, session or claim becomes the system"));

  private PermissionRules() {}

  private static boolean requiresPermission(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Caller.class)
                    && call.getTarget().getName().equals("require"));
  }

  private static boolean isSystem(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Caller.class)
        && access.getTarget().getName().equals("system")
        && !access.getOriginOwner().isEquivalentTo(Caller.class);
  }
}
