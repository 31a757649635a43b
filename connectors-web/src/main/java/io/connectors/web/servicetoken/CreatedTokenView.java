package io.connectors.web.servicetoken;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.connectors.application.servicetoken.CreateServiceToken.CreatedToken;
import io.connectors.application.servicetoken.ListServiceTokens.Listed;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Response: a service token that has just been created. Only this response holds its key.
 *
 * @param token the key, to be sent as {@code Authorization: Bearer}
 */
@Serdeable.Serializable
record CreatedTokenView(@JsonUnwrapped ServiceTokenView properties, String token) {

  /** Without the key. */
  @Override
  public String toString() {
    return "CreatedTokenView[" + properties.id() + "]";
  }

  static CreatedTokenView of(CreatedToken made) {
    return new CreatedTokenView(
        ServiceTokenView.of(new Listed(made.token(), ServiceTokenStatus.ACTIVE)),
        made.key().revealToCreator());
  }
}
