package io.connectors.testkit.memory;

import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** In-memory adapter: the completed requests of every tenant. Thread-safe. */
public final class InMemoryCompletedRequests implements CompletedRequests {

  private final InMemoryStore store;

  public InMemoryCompletedRequests(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public boolean keep(CompletedRequest completed) {
    List<CompletedRequest> all = store.rowsFor(completed.tenant()).completedRequests();
    Instant oldest = completed.at().minus(RETENTION);
    all.removeIf(each -> each.tenant().equals(completed.tenant()) && each.at().isBefore(oldest));
    boolean first = find(completed).isEmpty();
    if (first) {
      all.add(completed);
    }
    return first;
  }

  @Override
  public void replace(CompletedRequest completed) {
    find(completed)
        .ifPresent(
            earlier ->
                store
                    .rowsFor(completed.tenant())
                    .completedRequests()
                    .replaceAll(
                        each -> each.equals(earlier) ? withContent(earlier, completed) : each));
  }

  @Override
  public Optional<CompletedRequest> find(TenantId tenant, String subject, String keyHash) {
    return store.rowsFor(tenant).completedRequests().stream()
        .filter(each -> each.tenant().equals(tenant))
        .filter(each -> each.subject().equals(subject))
        .filter(each -> each.request().keyHash().equals(keyHash))
        .findAny();
  }

  @Override
  public int removeAll(TenantId tenant) {
    List<CompletedRequest> all = store.rowsFor(tenant).completedRequests();
    int before = all.size();
    all.removeIf(each -> each.tenant().equals(tenant));
    return before - all.size();
  }

  private Optional<CompletedRequest> find(CompletedRequest same) {
    return find(same.tenant(), same.subject(), same.request().keyHash());
  }

  private static CompletedRequest withContent(CompletedRequest earlier, CompletedRequest now) {
    IdempotentRequest request = now.request();
    return new CompletedRequest(
        earlier.tenant(), earlier.subject(), request, earlier.result(), now.version(), now.at());
  }
}
