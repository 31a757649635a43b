package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.Sentences;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import io.connectors.signin.oidc.PendingLogins;
import io.connectors.signin.session.SessionStore;
import java.lang.reflect.Executable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules: no way to a tenant's data that does not name the tenant, by its type. */
public final class TenantRules {

  /** The ports without a tenant, each with its reason. */
  private static final Map<Class<?>, String> WITHOUT_TENANT =
      Map.of(
          CatalogRepository.class, "the catalog is global",
          ConfigurationValidator.class, "it stores nothing and sees only the given document");

  /** The methods without a tenant: a login has none yet, and a session reveals it. */
  private static final Map<Class<?>, Set<String>> BEFORE_THE_TENANT_IS_KNOWN =
      Map.of(
          PendingLogins.class, Set.of("add", "take", "removeEnded"),
          SessionStore.class, Set.of("add", "find", "noteUse", "remove", "removeEnded"));

  public static final ArchRule ports_take_the_tenant =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Port.class)
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(Modules.DOMAIN, Modules.SIGNIN)
          .and(Sentences.are("concern a tenant", TenantRules::concernsTenant))
          .should(
              Sentences.must(
                  "take a TenantId, a TenantScope or a value that carries one",
                  TenantRules::takesTenant))
          .because(Decision.TENANTS.says("what no type asks for is forgotten one day"));

  public static final ArchRule tenant_ids_are_no_text_in_fields_of_the_core =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(Modules.DOMAIN, Modules.APPLICATION, Modules.SIGNIN)
          .should(
              Sentences.must(
                  "hold a tenant as text",
                  (JavaField field) -> soundsTenant(field.getName()) && isText(field.getType())))
          .because(
              Decision.TENANTS.says("a text can be another text; a TenantId has been validated"));

  public static final ArchRule tenant_ids_are_no_text_in_parameters_of_the_core =
      codeUnits()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(Modules.DOMAIN, Modules.APPLICATION, Modules.SIGNIN)
          .should(Sentences.must("take no tenant as text", (JavaCodeUnit unit) -> !takesText(unit)))
          .because(
              Decision.TENANTS.says("a text can be another text; a TenantId has been validated"));

  private TenantRules() {}

  private static boolean concernsTenant(JavaMethod method) {
    return WITHOUT_TENANT.keySet().stream().noneMatch(method.getOwner()::isEquivalentTo)
        && BEFORE_THE_TENANT_IS_KNOWN.entrySet().stream()
            .noneMatch(
                port ->
                    method.getOwner().isEquivalentTo(port.getKey())
                        && port.getValue().contains(method.getName()));
  }

  private static boolean takesTenant(JavaMethod method) {
    return method.getRawParameterTypes().stream().anyMatch(TenantRules::carriesTenant);
  }

  private static boolean carriesTenant(JavaClass type) {
    return isTenant(type)
        || type.getMethods().stream()
            .anyMatch(
                method ->
                    method.getRawParameterTypes().isEmpty() && isTenant(method.getRawReturnType()));
  }

  private static boolean isTenant(JavaClass type) {
    return type.isEquivalentTo(TenantId.class) || type.isAssignableTo(TenantScope.class);
  }

  private static boolean takesText(JavaCodeUnit unit) {
    return unit.getParameters().stream()
        .anyMatch(parameter -> isText(parameter.getType()) && soundsTenant(nameOf(parameter)));
  }

  /** Known to reflection only, and to that because the build compiles with names. */
  private static String nameOf(JavaParameter parameter) {
    Executable unit = (Executable) parameter.getOwner().reflect();
    return unit.getParameters()[parameter.getIndex()].getName();
  }

  private static boolean soundsTenant(String name) {
    return name.toLowerCase(Locale.ROOT).contains("tenant");
  }

  private static boolean isText(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .anyMatch(involved -> involved.isEquivalentTo(String.class));
  }
}
