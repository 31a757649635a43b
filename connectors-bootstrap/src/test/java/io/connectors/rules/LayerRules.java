package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.Ports;
import io.connectors.architecture.rule.Sentences;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;

/** Rules: which way the arrows between the modules and their packages point. */
public final class LayerRules {

  public static final ArchRule layers_point_inwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("domain")
          .definedBy(Modules.DOMAIN)
          .layer("application")
          .definedBy(Modules.APPLICATION)
          .layer("signin")
          .definedBy(Modules.SIGNIN)
          .layer("forms")
          .definedBy(Modules.FORMS)
          .layer("driven adapters")
          .definedBy(Modules.PERSISTENCE, Modules.CRYPTO, Modules.SCHEMA)
          .layer("web")
          .definedBy(Modules.WEB)
          .layer("bootstrap")
          .definedBy(Modules.BOOTSTRAP)
          .whereLayer("domain")
          .mayNotAccessAnyLayer()
          .whereLayer("application")
          .mayOnlyAccessLayers("domain")
          .whereLayer("signin")
          .mayOnlyAccessLayers("domain")
          .whereLayer("forms")
          .mayOnlyAccessLayers("domain")
          .whereLayer("driven adapters")
          .mayOnlyAccessLayers("domain", "signin")
          .whereLayer("web")
          .mayOnlyAccessLayers("application", "signin", "domain", "forms")
          .as("Layers should point inwards")
          .because(
              Decision.HEXAGON.says("the core outlives every framework and database around it"));

  public static final ArchRule adapters_do_not_know_each_other =
      slices()
          .matching(Modules.EACH_ADAPTER)
          .should()
          .notDependOnEachOther()
          .because(Decision.HEXAGON.says("each of them can be replaced without the others"));

  public static final ArchRule the_web_reaches_the_core_only_through_use_cases =
      noClasses()
          .that()
          .resideInAPackage(Modules.WEB)
          .should()
          .dependOnClassesThat(Sentences.are("are ports or their adapters", Ports::isPortOrAdapter))
          .because(Decision.USE_CASES.says("ports check no permissions, use cases do"));

  public static final ArchRule
      crypto_and_schema_know_no_unit_of_work_audit_trail_or_connector_repository =
          noClasses()
              .that()
              .resideInAnyPackage(Modules.CRYPTO, Modules.SCHEMA)
              .should()
              .dependOnClassesThat()
              .belongToAnyOf(UnitOfWork.class, AuditTrail.class, ConnectorRepository.class)
              .because(
                  Decision.KEYS.says("a loop over rows, with its transactions, is a use case"));

  public static final ArchRule capabilities_of_the_domain_form_no_cycle =
      slices()
          .matching("io.connectors..domain.(*)..")
          .should()
          .beFreeOfCycles()
          .because(Decision.HEXAGON.says("a capability is read, moved and removed as one"));

  public static final ArchRule capabilities_of_the_application_form_no_cycle =
      slices()
          .matching("io.connectors..(application|signin).(*)..")
          .should()
          .beFreeOfCycles()
          .because(Decision.HEXAGON.says("a capability is read, moved and removed as one"));

  public static final ArchRule packages_of_an_outer_module_form_no_cycle =
      slices()
          .matching("io.connectors..(forms|persistence|crypto|schema|web|bootstrap).(*)..")
          .should()
          .beFreeOfCycles()
          .because(Decision.HEXAGON.says("who looks for a line finds one package to look in"));

  public static final ArchRule production_code_does_not_know_the_testkit =
      noClasses()
          .that()
          .resideInAnyPackage(
              Modules.DOMAIN,
              Modules.APPLICATION,
              Modules.SIGNIN,
              Modules.FORMS,
              Modules.PERSISTENCE,
              Modules.CRYPTO,
              Modules.SCHEMA,
              Modules.WEB,
              Modules.BOOTSTRAP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..testkit.fixture..", "..testkit.memory..", "..testkit.contract..")
          .because(Decision.HEXAGON.says("what is only for tests is not even built by make run"));

  private LayerRules() {}
}
