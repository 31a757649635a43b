package io.connectors.crypto;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.key.KeyVersion;
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

  @Test
  void under_a_tenants_key_it_names_the_versions_of_key_and_secret_as_well() {
    var owner = new CredentialOwner(ACME, ONE);

    assertThat(AssociatedData.of(owner, new KeyVersion(3), new SecretVersion(1_772_600_000_000L)))
        .isEqualTo(
            LengthPrefixedTexts.encode(
                List.of(
                    "connectors/2",
                    "acme",
                    ONE.toString(),
                    "connector-credentials",
                    "3",
                    "1772600000000")));
  }

  @Test
  void a_wrapped_keyset_is_tied_to_its_tenant_and_version() {
    assertThat(AssociatedData.of(GLOBEX, new KeyVersion(2)))
        .isEqualTo(
            LengthPrefixedTexts.encode(List.of("connectors/2", "globex", "tenant-keyset", "2")));
  }

  private static ConnectorId connector(String uuid) {
    return new ConnectorId(UUID.fromString(uuid));
  }
}
