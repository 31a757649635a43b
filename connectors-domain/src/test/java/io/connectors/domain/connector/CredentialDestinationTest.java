package io.connectors.domain.connector;

import static io.connectors.domain.Examples.WORDPRESS;
import static io.connectors.domain.Examples.withAddress;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialDestinationTest {

  private static final Configuration HOME = withAddress("https://blog.example/");
  private static final Configuration ELSEWHERE = withAddress("https://evil.example/");
  private static final List<String> STORED = List.of("username", "password");

  @Test
  void a_stored_secret_must_be_entered_again_for_another_destination() {
    assertThat(wrongWith(HOME, ELSEWHERE, STORED, CredentialChange.none()))
        .containsExactly("/password must be given again, because base_url has changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://blog.example/", "https://blog.example:444/", "https://b.example/"})
  void a_new_scheme_port_or_host_is_another_destination(String address) {
    assertThat(wrongWith(HOME, withAddress(address), STORED, CredentialChange.none())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://blog.example/wp", "HTTPS://BLOG.example", "https://blog.example:443"})
  void a_new_path_case_or_default_port_is_the_same_destination(String address) {
    assertThat(wrongWith(HOME, withAddress(address), STORED, CredentialChange.none())).isEmpty();
  }

  @Test
  void an_added_or_removed_address_is_another_destination() {
    assertThat(wrongWith(Configuration.EMPTY, HOME, STORED, CredentialChange.none())).hasSize(1);
    assertThat(wrongWith(HOME, Configuration.EMPTY, STORED, CredentialChange.none())).hasSize(1);
  }

  @Test
  void a_secret_entered_again_can_have_any_destination() {
    CredentialChange given =
        CredentialChange.of(Map.of("password", Optional.of(Secret.of("hunter2"))));
    assertThat(wrongWith(HOME, ELSEWHERE, STORED, given)).isEmpty();
  }

  @Test
  void a_removed_secret_need_not_be_entered_again() {
    CredentialChange removed = CredentialChange.of(Map.of("password", Optional.empty()));
    assertThat(wrongWith(HOME, ELSEWHERE, STORED, removed)).isEmpty();
    assertThat(wrongWith(HOME, ELSEWHERE, STORED, CredentialChange.removeAll())).isEmpty();
  }

  @Test
  void entering_only_a_user_name_is_not_enough() {
    CredentialChange given =
        CredentialChange.of(Map.of("username", Optional.of(Secret.of("mallory"))));
    assertThat(wrongWith(HOME, ELSEWHERE, STORED, given)).hasSize(1);
  }

  @Test
  void without_stored_secrets_nothing_must_be_entered_again() {
    assertThat(wrongWith(HOME, ELSEWHERE, List.of(), CredentialChange.none())).isEmpty();
    assertThat(wrongWith(HOME, ELSEWHERE, List.of("username"), CredentialChange.none())).isEmpty();
  }

  @Test
  void a_stored_field_unknown_to_the_type_counts_as_a_secret() {
    assertThat(wrongWith(HOME, ELSEWHERE, List.of("token"), CredentialChange.none())).hasSize(1);
  }

  private static List<String> wrongWith(
      Configuration before, Configuration after, List<String> stored, CredentialChange change) {
    Destinations old =
        Destinations.of(WORDPRESS.configSchema().credentialDestinations(), before.values());
    return CredentialRules.validateDestination(
            old.changedIn(after.values()), WORDPRESS.authSchema(), stored, change)
        .violations()
        .stream()
        .map(violation -> EnglishReasons.of(violation))
        .toList();
  }
}
