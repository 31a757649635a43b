package io.connectors.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.connectors.domain.shared.ConnectorsException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotentRequestTest {

  private static final String HASH = "0f".repeat(32);

  private final IdempotentRequest request = IdempotentRequest.of("create", "key", "name=Blog");

  @Test
  void the_same_operation_key_and_content_are_the_same_request() {
    assertThat(IdempotentRequest.of("create", "key", "name=Blog")).isEqualTo(request);
  }

  @Test
  void the_key_hash_depends_on_key_and_operation() {
    assertThat(IdempotentRequest.of("create", "key", "other").keyHash())
        .isEqualTo(request.keyHash());
    assertThat(IdempotentRequest.of("create", "key2", "name=Blog").keyHash())
        .isNotEqualTo(request.keyHash());
    assertThat(IdempotentRequest.of("delete", "key", "name=Blog").keyHash())
        .isNotEqualTo(request.keyHash());
  }

  @Test
  void the_content_hash_depends_on_the_key() {
    assertThat(IdempotentRequest.of("create", "key", "other").contentHash())
        .isNotEqualTo(request.contentHash());
    assertThat(IdempotentRequest.of("create", "key2", "name=Blog").contentHash())
        .isNotEqualTo(request.contentHash());
  }

  @Test
  void rejects_anything_but_two_hashes() {
    for (String wrong : new String[] {"", HASH + "0", HASH.toUpperCase(java.util.Locale.ROOT)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new IdempotentRequest(wrong, HASH));
      assertThatIllegalArgumentException().isThrownBy(() -> new IdempotentRequest(HASH, wrong));
    }
    assertThat(new IdempotentRequest(HASH, HASH).keyHash()).isEqualTo(HASH);
  }

  @Test
  void a_repetition_is_a_conflict_that_names_the_earlier_result() {
    UUID result = UUID.randomUUID();

    RequestAlreadyCompleted refusal = new RequestAlreadyCompleted(result);

    assertThat(refusal.result()).isEqualTo(result);
    assertThat(refusal.kind()).isEqualTo(ConnectorsException.Kind.CONFLICT);
  }
}
