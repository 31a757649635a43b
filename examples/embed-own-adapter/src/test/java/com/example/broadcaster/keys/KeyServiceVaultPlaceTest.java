package com.example.broadcaster.keys;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.ConnectorId;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fixes the bytes of the place, because stored ciphertexts depend on them. */
class KeyServiceVaultPlaceTest {

  private final List<byte[]> places = new ArrayList<>();

  @Test
  void the_place_is_a_version_label_the_tenant_the_connector_and_the_kind() throws IOException {
    var owner = new CredentialOwner(ACME, ConnectorId.random());
    var vault = new KeyServiceVault(new RecordingKeyService());
    var credentials = Credentials.of(Map.of("username", Secret.of("ada")));

    assertThat(vault.open(owner, vault.seal(owner, credentials, Destinations.NONE)).names())
        .containsExactly("username");

    assertThat(places).hasSize(2);
    for (byte[] place : places) {
      assertThat(textsOf(place))
          .containsExactly(
              "broadcaster/1", "acme", owner.connector().toString(), "connector-credentials");
    }
  }

  private static List<String> textsOf(byte[] place) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(place));
    List<String> texts = new ArrayList<>();
    while (in.available() > 0) {
      texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private final class RecordingKeyService implements KeyService {

    private final KeyService local = new LocalKeyService();

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] place) throws IOException {
      places.add(place);
      return local.encrypt(plaintext, place);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] place) throws IOException {
      places.add(place);
      return local.decrypt(ciphertext, place);
    }
  }
}
