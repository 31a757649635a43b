package io.connectors.crypto.envelope;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssociatedDataTest {

  private static final ConnectorId ONE = connector("00000000-0000-0000-0000-000000000001");
  private static final ConnectorId TWO = connector("00000000-0000-0000-0000-000000000002");

  @Test
  void owners_have_different_bytes() {
    Stream<String> places =
        Stream.of(ACME, GLOBEX, new TenantId("acme-0"), new TenantId("a"))
            .flatMap(tenant -> Stream.of(ONE, TWO).map(id -> new CredentialOwner(tenant, id)))
            .map(owner -> place(owner, Destinations.NONE));

    assertThat(places).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void destinations_have_different_bytes() {
    var owner = new CredentialOwner(ACME, ONE);
    Stream<String> places =
        Stream.of(
                List.<String>of(),
                List.of("/a", "{}"),
                List.of("/a", "{\"/a\":\"b\"}"),
                List.of("/b", "{}"),
                List.of("/a", "{}", "/b", "{}"))
            .map(texts -> place(owner, Destinations.ofTexts(texts)));

    assertThat(places).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void contains_owner_kind_versions_and_destinations() {
    var owner = new CredentialOwner(ACME, ONE);
    var destinations = Destinations.ofTexts(List.of("/base_url", "{\"/base_url\":\"a\"}"));

    assertThat(
            AssociatedData.of(
                owner, new KeyVersion(3), new SecretVersion(1_772_600_000_000L), destinations))
        .isEqualTo(
            LengthPrefixedTexts.encode(
                List.of(
                    "connectors/3",
                    "acme",
                    ONE.toString(),
                    "connector-credentials",
                    "3",
                    "1772600000000",
                    "/base_url",
                    "{\"/base_url\":\"a\"}")));
  }

  @Test
  void a_wrapped_keyset_is_bound_to_tenant_and_version() {
    assertThat(AssociatedData.of(GLOBEX, new KeyVersion(2)))
        .isEqualTo(
            LengthPrefixedTexts.encode(List.of("connectors/2", "globex", "tenant-keyset", "2")));
  }

  private static String place(CredentialOwner owner, Destinations destinations) {
    byte[] place = AssociatedData.of(owner, KeyVersion.FIRST, new SecretVersion(1), destinations);
    return LengthPrefixedTexts.decode(place).toString();
  }

  private static ConnectorId connector(String uuid) {
    return new ConnectorId(UUID.fromString(uuid));
  }
}
