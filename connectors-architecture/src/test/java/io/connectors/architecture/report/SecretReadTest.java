package io.connectors.architecture.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.connectors.architecture.EmbedderRules;
import io.connectors.architecture.RuleExemptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about secrets says of an embedding team's code what the team's own rule says. */
class SecretReadTest {

  private static final String TEAM = "com.example.embedder.embedders_reveal_no_secret";

  @Test
  void only_vaults_and_named_classes_may_reveal_secrets() {
    assertThat(reasons(EmbedderRules.all()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Vault", "a vault: makes the plaintext that is encrypted",
                "Publisher$Login", "",
                "Export", "",
                "Log", ""));
  }

  @Test
  void whom_the_team_has_named_may() {
    RuleExemptions allowances = RuleExemptions.NONE.mayReveal(TEAM + ".Publisher");

    assertThat(reasons(EmbedderRules.all(allowances)))
        .containsEntry("Publisher$Login", "named by the team in its allowances")
        .containsEntry("Log", "");
  }

  @Test
  void without_the_rule_no_class_may_reveal_secrets() {
    assertThat(reasons(Map.of()).values()).containsOnly("");
  }

  @Test
  void a_class_that_the_rules_name_may_with_the_reason_given() {
    Map<String, String> named = Map.of(TEAM + ".Publisher", "signs in to the provider");

    assertThat(reasons(Map.of(), named))
        .containsEntry("Publisher$Login", "signs in to the provider")
        .containsEntry("Log", "");
  }

  private static Map<String, String> reasons(Map<String, ArchRule> rules) {
    return reasons(rules, Map.of());
  }

  private static Map<String, String> reasons(
      Map<String, ArchRule> rules, Map<String, String> named) {
    JavaClasses classes = new ClassFileImporter().importPackages(TEAM);
    Places places = new Places(classes, new Sources(Path.of("..")));
    List<RuleResult> results =
        rules.entrySet().stream()
            .filter(rule -> rule.getKey().contains("reveal"))
            .map(rule -> RuleResult.of(rule.getKey(), rule.getValue(), classes, places))
            .toList();
    return SecretRead.in(classes, places, results, named).stream()
        .collect(Collectors.toMap(reveal -> reveal.place().type(), SecretRead::reason));
  }
}
