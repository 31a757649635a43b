package io.connectors.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.rule.Secrets;
import io.connectors.architecture.rule.Sentences;
import io.connectors.architecture.rule.Types;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules: where a secret may be seen, and what may hold one. */
public final class SecretRules {

  private static final Pattern SOUNDS_SECRET =
      Pattern.compile(
          "(?i).*(password|passwd|passphrase|secret|token|credential|(api|private)_?key).*");

  public static final ArchRule secrets_are_revealed_by_the_named_few =
      noClasses()
          .that(
              Sentences.are(
                  "are not among the named few",
                  type -> !isNamed(type, Exemptions.READERS.keySet())))
          .should()
          .accessTargetWhere(Sentences.are("reveals a secret", Secrets::reveals))
          .because(Decision.SECRETS.says("every way out of the vault is on one list"));

  public static final ArchRule what_sounds_secret_is_not_text =
      noFields()
          .that(
              Sentences.are(
                  "are not among the named few",
                  (JavaField field) -> !Exemptions.HARMLESS_TEXTS.containsKey(field.getFullName())))
          .should(
              Sentences.must(
                  "hold as text what sounds secret",
                  (JavaField field) ->
                      SOUNDS_SECRET.matcher(field.getName()).matches() && isText(field)))
          .because(Decision.SECRETS.says("text is printed, compared, logged and serialized"));

  public static final ArchRule answers_know_no_credentials =
      noClasses()
          .that(Sentences.are("are answers of the web", SecretRules::isAnswer))
          .should()
          .dependOnClassesThat(Sentences.are("are credentials", SecretRules::isCredential))
          .orShould()
          .accessTargetWhere(
              Sentences.are("looks into sealed credentials", SecretRules::looksInside))
          .because(Decision.SECRETS.says("what a type has no field for is never shown"));

  private SecretRules() {}

  private static boolean isNamed(JavaClass type, Set<String> few) {
    return few.contains(Types.outermost(type).getName());
  }

  private static boolean isText(JavaField field) {
    Set<JavaClass> types = field.getType().getAllInvolvedRawTypes();
    return types.stream().noneMatch(type -> type.isEquivalentTo(Secret.class))
        && types.stream().anyMatch(SecretRules::isCharacters);
  }

  private static boolean isCharacters(JavaClass type) {
    return type.isAssignableTo(CharSequence.class)
        || type.getBaseComponentType().isEquivalentTo(char.class);
  }

  /** Responses are records, except controllers, which are never serialized; and views. */
  private static boolean isAnswer(JavaClass type) {
    return JavaClass.Predicates.resideInAPackage(Modules.WEB).test(type)
        && (isData(type) || Types.outermost(type).getSimpleName().endsWith("View"))
        && !isNamed(type, Exemptions.ANSWERS_TO_THE_PUBLISHER.keySet());
  }

  private static boolean isData(JavaClass type) {
    return type.isRecord() && !type.isAnnotatedWith("io.micronaut.http.annotation.Controller");
  }

  private static boolean isCredential(JavaClass type) {
    return JavaClass.Predicates.resideInAPackage("..domain.credential..").test(type)
        && !type.isEquivalentTo(SealedCredentials.class);
  }

  /** The names of the fields inside are no secret: a form shows which of them are set. */
  private static boolean looksInside(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(SealedCredentials.class)
        && !access.getTarget().getName().equals("fields");
  }
}
