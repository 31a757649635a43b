package io.connectors.application.idempotency;

import io.connectors.domain.access.Caller;
import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Value: recognizes repeated requests by their idempotency keys.
 *
 * @param store absent if no caller sends idempotency keys
 */
public record RepeatedRequests(Optional<CompletedRequests> store) {

  /** For a use case without idempotency keys. */
  public static final RepeatedRequests NONE = new RepeatedRequests(Optional.empty());

  /** The earlier result of the request, if it was completed before. */
  public Optional<CompletedRequest> earlier(Caller caller, Optional<IdempotentRequest> request) {
    return request.flatMap(
        keyed -> required().find(caller.tenant(), caller.actor().subject(), keyed.keyHash()));
  }

  /**
   * Stores the result of the request.
   *
   * @return whether it was not completed before
   */
  public boolean keep(
      Caller caller,
      Optional<IdempotentRequest> request,
      UUID result,
      Version version,
      Instant at) {
    return request
        .map(keyed -> required().keep(completed(caller, keyed, result, version, at)))
        .orElse(true);
  }

  /** Updates the stored result after a repetition with other content. */
  public void replace(CompletedRequest earlier, IdempotentRequest request, Version version) {
    required()
        .replace(
            new CompletedRequest(
                earlier.tenant(),
                earlier.subject(),
                request,
                earlier.result(),
                version,
                earlier.at()));
  }

  private CompletedRequests required() {
    return store.orElseThrow(
        () -> new IllegalStateException("the ports have no store of completed requests"));
  }

  private static CompletedRequest completed(
      Caller caller, IdempotentRequest request, UUID result, Version version, Instant at) {
    return new CompletedRequest(
        caller.tenant(), caller.actor().subject(), request, result, version, at);
  }
}
