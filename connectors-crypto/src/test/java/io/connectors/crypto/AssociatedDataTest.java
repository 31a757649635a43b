package io.connectors.crypto;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a ciphertext is tied to. */
class AssociatedDataTest {

  private static final ConnectorId ONE = connector("00000000-0000-0000-0000-000000000001");
  private static final ConnectorId TWO = connector("00000000-0000-0000-0000-000000000002");

  @Test
  void no_two_owners_have_the_same_bytes() {
    Stream<String> places =
        Stream.of(ACME, GLOBEX, new TenantId("acme-0"), new TenantId("a"))
            .flatMap(tenant -> Stream.of(ONE, TWO).map(id -> new CredentialOwner(tenant, id)))
            .map(owner -> LengthPrefixedTexts.decode(AssociatedData.of(owner)).toString());

    assertThat(places).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void it_is_a_version_a_tenant_a_connector_and_a_kind() {
    assertThat(AssociatedData.of(new CredentialOwner(ACME, ONE)))
        .isEqualTo(
            LengthPrefixedTexts.encode(
                List.of("connectors/1", "acme", ONE.toString(), "connector-credentials")));
  }

  private static ConnectorId connector(String uuid) {
    return new ConnectorId(UUID.fromString(uuid));
  }
}
