package io.connectors.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.RuleFields;
import io.connectors.architecture.rule.Secrets;
import io.connectors.architecture.rule.Sentences;
import java.util.Map;
import java.util.TreeMap;

/**
 * Entry type: the rules for the code of a team that embeds Connectors, which is everything outside
 * of {@code io.connectors}. A team evaluates them on its own classes, tests included. The fields
 * have no exemptions; {@link #all(RuleExemptions)} has those of the team.
 */
public final class EmbedderRules {

  public static final ArchRule embedders_use_exported_packages_only =
      noClasses()
          .that()
          .resideOutsideOfPackage(Embedders.OUTSIDE)
          .should()
          .dependOnClassesThat(
              Sentences.are("are ours and not exported", EmbedderRules::isInternal))
          .because(decision("what is not exported may be gone in the next version"));

  public static final ArchRule embedders_leave_the_testkit_to_their_tests =
      leaveTheTestkit(RuleExemptions.NONE);

  public static final ArchRule embedders_reveal_no_secret = revealNoSecret(RuleExemptions.NONE);

  public static final ArchRule embedders_call_no_port =
      noClasses()
          .that()
          .resideOutsideOfPackage(Embedders.OUTSIDE)
          .should()
          .accessTargetWhere(
              Sentences.are(
                  "calls a port, from production code that is no adapter",
                  (JavaAccess<?> access) ->
                      Embedders.callsPort(access) && isBystander(access.getOriginOwner())))
          .because(decision("ports check no permissions, use cases do"));

  public static final ArchRule embedders_expose_no_port =
      noMembers()
          .that(
              Sentences.are(
                  "are shown by production code that neither adapts nor assembles",
                  (JavaMember member) ->
                      Embedders.isShown(member)
                          && isBystander(member.getOwner())
                          && !Embedders.isAssembly(member.getOwner())))
          .should(Sentences.must("name a port or an adapter", Embedders::namesPort))
          .allowEmptyShould(true)
          .because(decision("code with a port can bypass the use cases"));

  public static final ArchRule adapters_of_embedders_show_nothing_beyond_their_ports =
      members()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(
              Sentences.are("make up embedders' adapters", EmbedderRules::adapts))
          .should(
              Sentences.must(
                  "be asked for by an interface or a library, or make the adapter",
                  AdapterMembers::isAskedFor))
          .allowEmptyShould(true)
          .because(decision("an adapter with a way of its own cannot be replaced"));

  private EmbedderRules() {}

  /** The reason, with the path of the decision. */
  private static String decision(String reason) {
    return reason + " (docs/adr/0009-embedders-get-a-kit.md)";
  }

  /** All rules by the name of their field, without exemptions. */
  public static Map<String, ArchRule> all() {
    return all(RuleExemptions.NONE);
  }

  /** Every rule there is, by the name of its field, with those let off whom the team has named. */
  public static Map<String, ArchRule> all(RuleExemptions allowances) {
    Map<String, ArchRule> rules = new TreeMap<>(RuleFields.of(EmbedderRules.class));
    rules.put("embedders_leave_the_testkit_to_their_tests", leaveTheTestkit(allowances));
    rules.put("embedders_reveal_no_secret", revealNoSecret(allowances));
    return rules;
  }

  private static ArchRule leaveTheTestkit(RuleExemptions allowances) {
    return noClasses()
        .that(
            Sentences.are(
                "are an embedder's production code",
                (JavaClass type) -> !Embedders.isOurs(type) && !Embedders.isTest(type)))
        .should(
            Sentences.depend(
                "depend on the testkit, unless named for development",
                dependency -> isOutOfPlace(dependency, allowances)))
        .allowEmptyShould(true)
        .because(decision("in-memory adapters forget everything at a restart"));
  }

  private static ArchRule revealNoSecret(RuleExemptions allowances) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(Embedders.OUTSIDE)
        .should()
        .accessTargetWhere(
            Sentences.are(
                "reveals a secret, in neither a vault, nor a validator, nor a named class",
                (JavaAccess<?> access) ->
                    Secrets.reveals(access)
                        && !Embedders.mayReveal(access.getOriginOwner(), allowances)))
        .because(decision("every way out of the vault is on one list"));
  }

  private static boolean isOutOfPlace(Dependency dependency, RuleExemptions allowances) {
    JavaClass target = dependency.getTargetClass();
    return Embedders.isTestkit(target)
        && !(Embedders.isForDevelopment(target)
            && Embedders.isNamed(dependency.getOriginClass(), allowances.developers()));
  }

  private static boolean isInternal(JavaClass target) {
    return Embedders.isOurs(target)
        && !Embedders.isTestkit(target)
        && !ExportedPackages.contain(target);
  }

  private static boolean isBystander(JavaClass type) {
    return !Embedders.isOurs(type) && !Embedders.isTest(type) && !Embedders.isPartOfAdapter(type);
  }

  private static boolean adapts(JavaClass type) {
    return !Embedders.isOurs(type) && AdapterMembers.isInAdapter(type);
  }
}
