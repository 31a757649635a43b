package io.connectors.application.tenant;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.ServiceTokenApplication;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Person;
import io.connectors.application.servicetoken.AuthenticateServiceToken;
import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.fixture.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DeleteTenantTest {

  private final CoreFixture core = new CoreFixture();
  private final ServiceTokenApplication tokens = ServiceTokenApplication.assemble(core.ports);
  private final Person platform = core.as(Callers.globalAdmin().actingFor(ACME));

  @Test
  void a_tenants_connectors_go_and_another_tenants_stay() {
    core.acme.installsWordPress("Blog");
    core.acme.runsWordPress("News");
    core.globex.installsWordPress("Journal");
    assertThat(platform.deletesTenant()).isEqualTo(2);
    assertThat(core.acme.sees()).isEmpty();
    assertThat(core.globex.sees()).containsExactly("Journal");
  }

  @Test
  void its_audit_trail_stays_and_says_who_deleted_it() {
    core.acme.installsWordPress("Blog");
    assertThat(platform.deletesTenant()).isEqualTo(1);
    assertThat(core.actions())
        .containsExactly(AuditAction.CONNECTOR_INSTALLED, AuditAction.TENANT_DELETED);
    assertThat(core.lastEvent().tenant()).isEqualTo(ACME);
    assertThat(core.lastEvent().stamp().by()).isEqualTo(platform.caller().actor());
    assertThat(core.lastEvent().subjects()).isEmpty();
  }

  @Test
  void the_keys_of_that_tenant_alone_are_destroyed() {
    List<TenantId> forgotten = new ArrayList<>();
    DeleteTenant deleteTenant =
        new DeleteTenant(
            core.ports.unitOfWork(),
            core.ports.connectors(),
            Optional.empty(),
            core.ports.auditTrail(),
            new NotingVault(forgotten),
            Optional.empty(),
            core.clock);
    deleteTenant.delete(new DeleteTenant.Command(platform.caller()));
    assertThat(forgotten).containsExactly(ACME);
  }

  @Test
  void its_service_tokens_are_removed_and_recorded_as_revoked_and_other_tenants_keep_theirs() {
    CreateServiceToken.CreatedToken ours = makesToken(core.acme, "Broadcaster");
    CreateServiceToken.CreatedToken theirs = makesToken(core.globex, "Broadcaster");
    Person operator = core.as(platform.caller().from(CallOrigin.ofCommandLine()));

    operator.deletesTenant();

    assertThat(caller(ours)).isEmpty();
    assertThat(caller(theirs)).isPresent();
    List<AuditEvent> events = core.events();
    AuditEvent revoked = events.get(events.size() - 2);
    assertThat(revoked.action()).isEqualTo(AuditAction.SERVICE_TOKEN_REVOKED);
    assertThat(revoked.tenant()).isEqualTo(ACME);
    assertThat(revoked.origin()).isEqualTo(CallOrigin.ofCommandLine());
    assertThat(revoked.serviceToken().orElseThrow().id()).isEqualTo(ours.token().id());
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.TENANT_DELETED);
  }

  @Test
  void if_the_deletion_cannot_be_recorded_everything_stays() {
    CreateServiceToken.CreatedToken token = makesToken(core.acme, "Broadcaster");
    core.acme.installsWordPress("Blog");
    DeleteTenant unrecorded =
        core.withAuditTrail(
                event -> {
                  throw new UnsupportedOperationException();
                })
            .deleteTenant();

    assertThatThrownBy(() -> unrecorded.delete(new DeleteTenant.Command(platform.caller())))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(caller(token)).isPresent();
    assertThat(core.acme.sees()).containsExactly("Blog");
  }

  @Test
  void a_tenant_without_connectors_can_be_deleted_too() {
    assertThat(platform.deletesTenant()).isZero();
    assertThat(core.actions()).containsExactly(AuditAction.TENANT_DELETED);
  }

  @Test
  void the_tenant_has_to_be_named() {
    assertThat(refusalOf(core.as(Callers.globalAdmin())::deletesTenant)).isEqualTo(Kind.INVALID);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
  void nobody_of_the_tenant_itself_deletes_it(Role role) {
    core.acme.installsWordPress("Blog");
    assertThat(refusalOf(core.as(Callers.callerOf(ACME, role))::deletesTenant))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(core.acme.sees()).containsExactly("Blog");
  }

  private CreateServiceToken.CreatedToken makesToken(Person admin, String name) {
    return tokens
        .createServiceToken()
        .create(CreateServiceToken.Command.of(admin.caller(), name, List.of("connectors:read")));
  }

  private Optional<Caller> caller(CreateServiceToken.CreatedToken token) {
    return tokens
        .authenticateServiceToken()
        .recognize(new AuthenticateServiceToken.Query(token.key()));
  }

  /** Notes whom it is to forget. */
  private record NotingVault(List<TenantId> forgotten) implements CredentialVault {

    @Override
    public SealedCredentials seal(
        CredentialOwner owner, Credentials credentials, Destinations destinations) {
      throw new CredentialUnavailable("Nothing is sealed here.");
    }

    @Override
    public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
      throw new CredentialUnavailable("Nothing is opened here.");
    }

    @Override
    public void destroyKeys(TenantId tenant) {
      forgotten.add(tenant);
    }
  }
}
