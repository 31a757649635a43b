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
  void deletes_the_connectors_of_the_tenant_only() {
    core.acme.installsWordPress("Blog");
    core.acme.runsWordPress("News");
    core.globex.installsWordPress("Journal");
    assertThat(platform.deletesTenant()).isEqualTo(2);
    assertThat(core.acme.sees()).isEmpty();
    assertThat(core.globex.sees()).containsExactly("Journal");
  }

  @Test
  void the_audit_trail_remains_and_names_the_deleting_user() {
    core.acme.installsWordPress("Blog");
    assertThat(platform.deletesTenant()).isEqualTo(1);
    assertThat(core.actions())
        .containsExactly(AuditAction.CONNECTOR_INSTALLED, AuditAction.TENANT_DELETED);
    assertThat(core.lastEvent().tenant()).isEqualTo(ACME);
    assertThat(core.lastEvent().stamp().by()).isEqualTo(platform.caller().actor());
    assertThat(core.lastEvent().subjects()).isEmpty();
  }

  @Test
  void destroys_the_keys_of_the_tenant_only() {
    List<TenantId> destroyed = new ArrayList<>();
    DeleteTenant deleteTenant =
        new DeleteTenant(
            core.ports.unitOfWork(),
            core.ports.connectors(),
            Optional.empty(),
            core.ports.auditTrail(),
            new CollectingVault(destroyed),
            Optional.empty(),
            core.clock);
    deleteTenant.delete(new DeleteTenant.Command(platform.caller()));
    assertThat(destroyed).containsExactly(ACME);
  }

  @Test
  void removes_the_service_tokens_of_the_tenant_and_records_them_as_revoked() {
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
  void a_deletion_that_cannot_be_recorded_is_rolled_back() {
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
  void a_tenant_without_connectors_can_be_deleted() {
    assertThat(platform.deletesTenant()).isZero();
    assertThat(core.actions()).containsExactly(AuditAction.TENANT_DELETED);
  }

  @Test
  void rejects_a_deletion_without_a_chosen_tenant() {
    assertThat(refusalOf(core.as(Callers.globalAdmin())::deletesTenant)).isEqualTo(Kind.INVALID);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
  void users_of_the_tenant_cannot_delete_it(Role role) {
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

  /** Collects the tenants whose keys it destroys. */
  private record CollectingVault(List<TenantId> destroyed) implements CredentialVault {

    @Override
    public SealedCredentials seal(
        CredentialOwner owner, Credentials credentials, Destinations destinations) {
      throw new CredentialUnavailable("This vault encrypts nothing.");
    }

    @Override
    public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
      throw new CredentialUnavailable("This vault decrypts nothing.");
    }

    @Override
    public void destroyKeys(TenantId tenant) {
      destroyed.add(tenant);
    }
  }
}
