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
 * Value: recognizes requests that arrive again. A request without a mark is never a repetition.
 *
 * @param store absent where no caller marks requests
 */
public record RepeatedRequests(Optional<CompletedRequests> store) {

  /** Of a use case that no request marks. */
  public static final RepeatedRequests NONE = new RepeatedRequests(Optional.empty());

  /** The earlier result of the caller's request, if it arrived before. */
  public Optional<CompletedRequest> earlier(Caller caller, Optional<IdempotentRequest> request) {
    return request.flatMap(
        marked -> required().find(caller.tenant(), caller.actor().subject(), marked.keyHash()));
  }

  /**
   * Keeps what the request does now.
   *
   * @return whether it has not been done before
   */
  public boolean keep(
      Caller caller,
      Optional<IdempotentRequest> request,
      UUID result,
      Version version,
      Instant at) {
    return request
        .map(marked -> required().keep(completed(caller, marked, result, version, at)))
        .orElse(true);
  }

  /** Keeps what the repetition of a request has changed further. */
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
