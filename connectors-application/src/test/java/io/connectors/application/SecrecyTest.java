package io.connectors.application;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectors.application.fixture.Auth;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Test: a marker in every input value never appears in messages, events or printed values. */
class SecrecyTest {

  private static final String MARKER = "marker-4711";
  private static final CredentialChange SECRETS =
      Auth.giving("username", MARKER, "password", MARKER);

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;

  static Stream<Draft> rejectedDrafts() {
    Draft blog = Draft.ofWordPress("Blog").with(SECRETS);
    JsonObject misplaced = JsonObject.EMPTY.with("base_url", JsonValue.of("x y" + MARKER));
    return Stream.of(
        blog.ofType(MARKER + " "),
        blog.ofType("feed"),
        blog.configured(misplaced),
        blog.configured(JsonObject.EMPTY.with("author_id", JsonValue.of(MARKER))),
        blog.with(Auth.giving("username", MARKER)),
        blog.with(Auth.giving("pin", MARKER)),
        blog.with(Auth.giving("username", MARKER, "password", "***")),
        blog.tagged(MARKER + ",", MARKER, MARKER),
        Draft.ofWordPress(MARKER + "\n" + MARKER).with(SECRETS),
        Draft.ofWordPress(MARKER + "\u0000").with(SECRETS));
  }

  @ParameterizedTest
  @MethodSource("rejectedDrafts")
  void a_rejected_installation_repeats_no_value(Draft draft) {
    assertNotRepeated(() -> acme.installs(draft));
  }

  static Stream<Change> rejectedChanges() {
    return Stream.of(
        Change.status(MARKER),
        Change.name(MARKER.repeat(30)),
        Change.tagged(MARKER.repeat(6)),
        Change.address(MARKER + " ://"),
        Change.address("https://" + MARKER + ".example/"),
        Change.auth(Auth.giving("pin", MARKER)),
        Change.auth(Auth.both(Auth.giving("password", MARKER), Auth.removing("username"))));
  }

  @ParameterizedTest
  @MethodSource("rejectedChanges")
  void a_rejected_update_repeats_no_value(Change change) {
    Connector blog = acme.installs(Draft.ofWordPress("Blog").with(SECRETS));
    assertNotRepeated(() -> acme.updates(blog, change));
  }

  @Test
  void a_rejected_activation_repeats_no_value() {
    Connector blog = acme.installs(Draft.ofWordPress("Blog").with(SECRETS));
    assertNotRepeated(() -> acme.activates(core.corruptsCredentialsOf(blog)));
  }

  @Test
  void the_error_about_a_used_name_does_not_repeat_it() {
    acme.installsWordPress(MARKER);
    assertNotRepeated(() -> acme.installsWordPress(MARKER));
  }

  @Test
  void the_audit_trail_contains_field_names_without_values() {
    Connector blog = acme.installs(Draft.ofWordPress(MARKER).with(SECRETS).tagged(MARKER));
    acme.updates(blog, Change.auth(SECRETS).andStatus("active").andName(MARKER + 2));
    core.reportsFailure(blog, MARKER);
    core.reportsRecovery(blog);
    assertThat(core.as(Callers.publisherOf(ACME)).resolvesTargets()).hasSize(1);
    acme.uninstalls(blog);
    assertThat(core.events()).hasSize(6);
    assertThat(core.events().toString()).doesNotContain(MARKER).contains("/auth/password");
  }

  @Test
  void connectors_and_targets_print_no_secrets() {
    Connector blog = acme.activates(acme.installs(Draft.ofWordPress("Blog").with(SECRETS)));
    assertThat(blog.toString()).doesNotContain(MARKER).contains("password");
    assertThat(core.as(Callers.publisherOf(ACME)).resolvesTargets().toString())
        .doesNotContain(MARKER);
  }

  @Test
  void a_request_prints_no_secrets_and_no_settings() {
    JsonObject misplaced = JsonObject.EMPTY.with("base_url", JsonValue.of(MARKER));
    Draft draft = Draft.ofWordPress("Blog").with(SECRETS).configured(misplaced);
    assertThat(draft.by(acme.caller()).toString()).doesNotContain(MARKER).contains("base_url");
    Change change = Change.auth(SECRETS).andConfig(misplaced);
    assertThat(change.of(acme.runsWordPress("Blog").id(), acme.caller()).toString())
        .doesNotContain(MARKER);
  }

  private static void assertNotRepeated(ThrowingCallable request) {
    Throwable thrown = catchThrowable(request);
    assertThat(thrown).isNotNull();
    assertThat(violationsIn(thrown).toString()).doesNotContain(MARKER);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).doesNotContain(MARKER);
    }
  }

  private static List<?> violationsIn(Throwable thrown) {
    return thrown instanceof InvalidRequest invalid ? invalid.violations() : List.of();
  }
}
