package io.connectors.crypto.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class AssociatedDataFuzzTest {

  /** Similar texts, which differ only in a missing separator. */
  private static final String LETTERS = "a1-";

  @FuzzTest(maxDuration = "2m")
  void different_places_have_different_bytes(FuzzedDataProvider choices) {
    Place one = place(choices);
    Place other = place(choices);
    assertThat(Arrays.equals(one.bytes(), other.bytes())).isEqualTo(one.equals(other));
  }

  @FuzzTest(maxDuration = "2m")
  void kinds_of_places_have_different_bytes(FuzzedDataProvider choices) {
    Place one = place(choices);
    Place other = place(choices);
    List<byte[]> kinds =
        List.of(
            one.bytes(),
            AssociatedData.of(other.owner().tenant(), other.key()),
            AssociatedData.ofCheck());
    for (int i = 0; i < kinds.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(kinds.get(i)).isNotEqualTo(kinds.get(j));
      }
    }
  }

  private record Place(
      CredentialOwner owner, KeyVersion key, SecretVersion secret, Destinations destinations) {

    byte[] bytes() {
      return AssociatedData.of(owner, key, secret, destinations);
    }
  }

  private static Place place(FuzzedDataProvider choices) {
    StringBuilder tenant = new StringBuilder("a");
    int more = choices.consumeInt(0, 4);
    while (tenant.length() <= more) {
      tenant.append(LETTERS.charAt(choices.consumeInt(0, LETTERS.length() - 1)));
    }
    UUID connector = new UUID(choices.consumeLong(0, 3), choices.consumeLong(0, 3));
    return new Place(
        new CredentialOwner(new TenantId(tenant.toString()), new ConnectorId(connector)),
        new KeyVersion(choices.consumeInt(1, 200)),
        new SecretVersion(choices.consumeLong(0, 200)),
        destinations(choices));
  }

  private static Destinations destinations(FuzzedDataProvider choices) {
    String[] texts = {"", "/a", "/a/b", "{}", "1"};
    int pairs = choices.consumeInt(0, 2);
    return Destinations.ofTexts(
        Stream.generate(() -> texts[choices.consumeInt(0, texts.length - 1)])
            .limit(2L * pairs)
            .toList());
  }
}
