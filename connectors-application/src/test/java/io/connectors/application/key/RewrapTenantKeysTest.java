package io.connectors.application.key;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.KeyFixture;
import io.connectors.application.key.RewrapTenantKeys.Result;
import io.connectors.crypto.keyset.Keyset;
import org.junit.jupiter.api.Test;

class RewrapTenantKeysTest {

  private final KeyFixture fixture = new KeyFixture();

  @Test
  void after_rewrapping_the_old_key_encryption_key_is_unused() {
    String old = fixture.keyset.primary();
    fixture.installs(ACME, 2);
    fixture.installs(GLOBEX, 1);
    fixture.promotesAnotherKey();

    assertThat(fixture.rewraps()).isEqualTo(new Result(2, 0));

    assertThat(fixture.counts().wrappedBy(old)).isZero();
    assertThat(fixture.counts().wrappedBy(fixture.keyset.primary())).isEqualTo(2);
    fixture.keyset = fixture.keyset.without(old);
    assertThat(fixture.examines().readable()).isEqualTo(3);
  }

  @Test
  void keys_under_the_primary_key_are_not_rewrapped() {
    fixture.installs(ACME, 1);

    assertThat(fixture.rewraps()).isEqualTo(new Result(0, 0));
    assertThat(fixture.events()).isEmpty();
  }

  @Test
  void a_key_that_cannot_be_unwrapped_is_counted_and_the_others_are_rewrapped() {
    fixture.installs(ACME, 1);
    fixture.keyset = Keyset.generate();
    fixture.installs(GLOBEX, 1);
    fixture.promotesAnotherKey();

    assertThat(fixture.rewraps()).isEqualTo(new Result(1, 1));
  }
}
