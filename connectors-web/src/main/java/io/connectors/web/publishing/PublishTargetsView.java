package io.connectors.web.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.publishing.PublishTarget;
import io.connectors.domain.publishing.TargetCredentials;
import io.connectors.domain.shared.JsonValue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Response: publish targets. The only response that can contain credentials. */
@Serdeable.Serializable
record PublishTargetsView(List<Target> targets, int count) {

  /**
   * A publish target.
   *
   * @param auth the decrypted credentials; absent if the reader may not read them
   * @param error why they are missing although the reader may read them
   */
  @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
  record Target(
      String id,
      String name,
      String connectorType,
      String icon,
      JsonValue config,
      JsonValue capabilities,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, String> auth,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Failure error) {

    /** Omits the credentials. */
    @Override
    public String toString() {
      return "Target[" + id + "]";
    }
  }

  @Serdeable.Serializable
  record Failure(String code) {}

  static PublishTargetsView of(List<PublishTarget> targets) {
    return new PublishTargetsView(
        targets.stream().map(PublishTargetsView::target).toList(), targets.size());
  }

  private static Target target(PublishTarget target) {
    TargetCredentials credentials = target.credentials();
    return new Target(
        target.id().toString(),
        target.name().value(),
        target.connectorType().value(),
        target.icon(),
        target.configuration().values(),
        target.capabilities().values(),
        credentials instanceof TargetCredentials.Opened opened
            ? plaintext(opened.credentials())
            : null,
        failure(credentials));
  }

  private static @Nullable Failure failure(TargetCredentials credentials) {
    if (credentials instanceof TargetCredentials.Unreadable) {
      return new Failure(CredentialUnavailable.CODE);
    }
    return credentials instanceof TargetCredentials.ConfigUnreadable
        ? new Failure(TargetCredentials.ConfigUnreadable.CODE)
        : null;
  }

  private static Map<String, String> plaintext(Credentials credentials) {
    Map<String, String> texts = new LinkedHashMap<>();
    credentials.fields().forEach((name, secret) -> texts.put(name, secret.revealSecretText()));
    return texts;
  }
}
