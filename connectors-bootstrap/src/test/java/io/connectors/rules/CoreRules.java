package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import io.connectors.architecture.rule.Sentences;
import io.connectors.domain.shared.ConnectorsException;

/** Rules: what the cores, which are domain, application and signin, leave to others. */
public final class CoreRules {

  public static final ArchRule the_core_is_plain_java =
      classes()
          .that()
          .resideInAnyPackage(Modules.DOMAIN, Modules.APPLICATION, Modules.SIGNIN, Modules.FORMS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", Modules.DOMAIN, Modules.APPLICATION, Modules.SIGNIN, Modules.FORMS)
          .because(Decision.PURE_CORE.says("it runs inside anybody's program"));

  // tag::no-clock[]
  public static final ArchRule the_core_reads_no_clock =
      nothingInTheCore()
          .should()
          .accessTargetWhere(Sentences.are("reads a clock", PlatformUse::readsClock))
          .because(Decision.PURE_CORE.says("time is passed in, so that a test can say what it is"));

  // end::no-clock[]

  public static final ArchRule the_core_starts_no_thread =
      nothingInTheCore()
          .should()
          .dependOnClassesThat(Sentences.are("run threads", PlatformUse::runsThreads))
          .orShould()
          .accessTargetWhere(Sentences.are("goes parallel", PlatformUse::goesParallel))
          .because(Decision.PURE_CORE.says("a transaction is bound to the caller's thread"));

  public static final ArchRule the_core_does_no_io =
      nothingInTheCore()
          .should()
          .dependOnClassesThat(Sentences.are("do I/O", PlatformUse::doesIo))
          .orShould()
          .accessTargetWhere(Sentences.are("asks the system", PlatformUse::asksSystem))
          .because(Decision.PURE_CORE.says("everything outside is behind a port"));

  public static final ArchRule the_core_uses_no_reflection =
      nothingInTheCore()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
          .orShould()
          .accessTargetWhere(Sentences.are("reflects", PlatformUse::reflects))
          .because(Decision.PURE_CORE.says("what the code does can be read in it"));

  public static final ArchRule the_core_writes_no_log =
      nothingInTheCore()
          .should()
          .dependOnClassesThat(Sentences.are("write logs", CoreRules::isLogger))
          .because(
              Decision.PURE_CORE.says("what matters is returned, thrown or on the audit trail"));

  public static final ArchRule refusals_of_the_core_are_connectors_exceptions =
      classes()
          .that()
          .resideInAnyPackage(Modules.DOMAIN, Modules.APPLICATION, Modules.SIGNIN)
          .and()
          .areAssignableTo(Throwable.class)
          .should()
          .beAssignableTo(ConnectorsException.class)
          .because(Decision.USE_CASES.says("adapters map its kind, in one exhaustive switch"));

  private CoreRules() {}

  private static GivenClassesConjunction nothingInTheCore() {
    return noClasses()
        .that()
        .resideInAnyPackage(Modules.DOMAIN, Modules.APPLICATION, Modules.SIGNIN);
  }

  private static boolean isLogger(JavaClass type) {
    return type.getPackageName().startsWith("java.util.logging")
        || type.isAssignableTo(System.Logger.class)
        || type.getSimpleName().matches("Log|Logger|LogFactory|LoggerFactory");
  }
}
