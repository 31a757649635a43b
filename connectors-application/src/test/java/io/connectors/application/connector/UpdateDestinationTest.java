package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.Auth;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.credential.CredentialChange;
import org.junit.jupiter.api.Test;

class UpdateDestinationTest {

  private static final Change ELSEWHERE = Change.address("https://evil.example/");

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Connector blog = acme.installsWordPress("Blog");

  @Test
  void a_new_destination_requires_the_stored_password_again() {
    assertThat(violationsOf(() -> acme.updates(blog, ELSEWHERE)))
        .containsExactly("/auth/password must be given again, because base_url has changed");
    assertThat(acme.finds(blog)).isEqualTo(blog);
  }

  @Test
  void the_password_can_be_entered_in_the_same_request() {
    Change change = ELSEWHERE.andAuth(Auth.giving("password", "hunter2"));
    assertThat(acme.updates(blog, change).configuration().toString()).contains("base_url");
  }

  @Test
  void a_password_entered_in_an_earlier_request_does_not_count() {
    acme.updates(blog, Change.auth(Auth.giving("password", "new")));
    assertThat(violationsOf(() -> acme.updates(blog, ELSEWHERE))).hasSize(1);
  }

  @Test
  void a_blank_a_mask_or_a_user_name_does_not_count_as_the_password() {
    assertThat(violationsOf(() -> acme.updates(blog, ELSEWHERE.andAuth(password(" "))))).hasSize(1);
    assertThat(violationsOf(() -> acme.updates(blog, ELSEWHERE.andAuth(password("***")))))
        .hasSize(1);
    CredentialChange username = Auth.giving("username", "mallory");
    assertThat(violationsOf(() -> acme.updates(blog, ELSEWHERE.andAuth(username)))).hasSize(1);
  }

  @Test
  void another_path_of_the_same_origin_requires_no_password() {
    Connector moved = acme.updates(blog, Change.address("https://BLOG.example:443/new/"));
    assertThat(moved.credentials()).isEqualTo(blog.credentials());
  }

  @Test
  void a_connector_without_credentials_can_have_any_destination() {
    Connector bare = acme.installs(Draft.ofWordPress("Bare").with(CredentialChange.none()));
    assertThat(acme.updates(bare, ELSEWHERE).version()).isEqualTo(bare.version().next());
    Connector emptied = acme.updates(blog, ELSEWHERE.andAuth(CredentialChange.removeAll()));
    assertThat(emptied.credentials()).isEmpty();
  }

  @Test
  void an_error_or_undecryptable_credentials_do_not_bypass_the_rule() {
    core.reportsFailure(blog, "401");
    assertThat(violationsOf(() -> acme.updates(blog, ELSEWHERE.andStatus("inactive")))).hasSize(1);
    Connector unreadable = core.corruptsCredentialsOf(acme.finds(blog));
    assertThat(violationsOf(() -> acme.updates(unreadable, ELSEWHERE))).hasSize(1);
    assertThat(acme.finds(blog).state().status()).isEqualTo(ConnectorStatus.ERROR);
  }

  private static CredentialChange password(String text) {
    return Auth.giving("password", text);
  }
}
